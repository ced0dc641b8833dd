/** The models as textbooks write them, slow and without the kernels' methods: what formulas call in tests. */

/** 1/B for a part of one channel: ∫ e^(-u)·(1 + u/A)^N du from 0 on, by the double exponential rule. */
function inverseOfPart(offeredErlangs: number, part: number): number {
  const step = 1 / 32;
  let sum = 0;
  for (let s = -5; s <= 5; s += step) {
    const u = Math.exp(s - Math.exp(-s));
    sum += Math.exp(-u) * (1 + u / offeredErlangs) ** part * u * (1 + Math.exp(-s));
  }
  return sum * step;
}

/** Erlang B by its recurrence, from the part of a channel upward where there is one. */
function erlangB(offeredErlangs: number, channels: number): number {
  const part = channels % 1;
  let inverse = part === 0 ? 1 : inverseOfPart(offeredErlangs, part);
  for (let n = part + 1; n <= channels; n += 1) inverse = 1 + (n / offeredErlangs) * inverse;
  return 1 / inverse;
}

/** Erlang C from Erlang B. */
function erlangC(offeredErlangs: number, agents: number): number {
  if (offeredErlangs >= agents) return 1;
  const blocked = erlangB(offeredErlangs, agents);
  return (agents * blocked) / (agents - offeredErlangs + offeredErlangs * blocked);
}

/** The one point between two where a rising function is 0, by halving. */
function root(rising: (value: number) => number, below: number, above: number): number {
  let [low, high] = [below, above];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/** Blocking of all attempts, where blocked callers try again. */
function extendedErlangB(firstAttemptErlangs: number, channels: number, retryRatio: number): number {
  if (channels === 0) return 1;
  const missing = (total: number) => total * (1 - retryRatio * erlangB(total, channels)) - firstAttemptErlangs;
  return erlangB(root(missing, firstAttemptErlangs, firstAttemptErlangs / (1 - retryRatio)), channels);
}

/** Time congestion of so many sources by its recurrence. */
function fewSources(sources: number, idleErlangs: number, channels: number): number {
  if (channels > sources) return 0;
  let inverse = 1;
  for (let n = 1; n <= channels; n += 1) inverse = 1 + (n / ((sources - n + 1) * idleErlangs)) * inverse;
  return 1 / inverse;
}

const idleErlangs = (sources: number, offeredErlangs: number, blocked: number) =>
  offeredErlangs / (sources - offeredErlangs * (1 - blocked));

/** Asked for the same several times in every plan, and the slowest of all. */
const engsetKnown = new Map<string, number>();

/** Call congestion of so many sources, from what all of them would carry. */
function engset(sources: number, offeredErlangs: number, channels: number): number {
  if (channels === 0) return 1;
  const congestion = (blocked: number) =>
    fewSources(sources - 1, idleErlangs(sources, offeredErlangs, blocked), channels);
  const key = `${sources} ${offeredErlangs} ${channels}`;
  const blocked = engsetKnown.get(key) ?? root((share) => share - congestion(share), 0, 1);
  engsetKnown.set(key, blocked);
  return blocked;
}

/** Share of the time with every channel taken. */
function engsetTime(sources: number, offeredErlangs: number, channels: number): number {
  const blocked = engset(sources, offeredErlangs, channels);
  return fewSources(sources, idleErlangs(sources, offeredErlangs, blocked), channels);
}

/** Loss with so many lines in front of agents; patience in handling times, 0 where nobody hangs up. */
function lossQueue(offeredErlangs: number, agents: number, lines: number, patience: number): number {
  let inverse = 1;
  for (let n = 1; n <= lines; n += 1) {
    const waiting = Math.max(n - agents, 0);
    inverse = 1 + ((Math.min(n, agents) + (patience > 0 ? waiting / patience : 0)) / offeredErlangs) * inverse;
  }
  return 1 / inverse;
}

/**
 * Shares of the time with at most so many calls up, and their mean, from how much more often one call fewer is up than
 * so many.
 */
function upTo(most: number, fewerOften: (calls: number) => number, calls: number) {
  let [term, sum, covered, weighted] = [1, 0, 0, 0];
  for (let n = most; n >= 0; n -= 1) {
    sum += term;
    weighted += n * term;
    if (n <= calls) covered += term;
    term *= n > 0 ? fewerOften(n) : 0;
    if (sum > 1e250) [term, sum, covered, weighted] = [term / 1e250, sum / 1e250, covered / 1e250, weighted / 1e250];
  }
  return { coveredRatio: covered / sum, meanCalls: weighted / sum };
}

/** Share of a standard normal distribution below, by Simpson's rule over the tail. */
const below = new Map<number, number>();
function normalDistribution(x: number): number {
  const known = below.get(x) ?? (x > 0 ? 1 - normalDistribution(-x) : lowerTail(x));
  below.set(x, known);
  return known;
}

function lowerTail(x: number): number {
  const steps = 20_000;
  const width = 12 / Math.max(1, -x / 3) / steps;
  let sum = 0;
  for (let n = 0; n <= steps; n += 1) {
    const weight = n === 0 || n === steps ? 1 : n % 2 === 0 ? 2 : 4;
    sum += weight * Math.exp(-((x - n * width) ** 2) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

/** Share of the time with at most so many of the channels taken. */
function callsCovered(offeredErlangs: number, channels: number, calls: number): number {
  return upTo(channels, (n) => n / offeredErlangs, calls).coveredRatio;
}

/** The same for so many sources. */
function engsetCovered(sources: number, offeredErlangs: number, channels: number, calls: number): number {
  const idle = idleErlangs(sources, offeredErlangs, engset(sources, offeredErlangs, channels));
  return upTo(channels, (n) => n / ((sources - n + 1) * idle), calls).coveredRatio;
}

function queueUpTo(offeredErlangs: number, agents: number, lines: number, patience: number, calls: number) {
  const leaving = (n: number) => Math.min(n, agents) + (patience > 0 ? Math.max(n - agents, 0) / patience : 0);
  return upTo(lines, (n) => leaving(n) / offeredErlangs, calls);
}

/** The same for the lines in front of agents, and the mean of lines taken. */
function queueCovered(offeredErlangs: number, agents: number, lines: number, patience: number, calls: number): number {
  return queueUpTo(offeredErlangs, agents, lines, patience, calls).coveredRatio;
}
function queueCarried(offeredErlangs: number, agents: number, lines: number, patience: number): number {
  return queueUpTo(offeredErlangs, agents, lines, patience, 0).meanCalls;
}

/** Blocking of one class of several on a shared link: Kaufman and Roberts, with the weights of all states kept. */
function multirate(index: number, capacity: number, ...pairs: number[]): number {
  const classes = pairs.flatMap((erlangs, at) => (at % 2 === 0 ? [{ erlangs, units: pairs[at + 1] ?? 1 }] : []));
  let weights = [1];
  for (let taken = 1; taken <= capacity; taken += 1) {
    const sum = classes.reduce((all, { erlangs, units }) => all + erlangs * units * (weights[taken - units] ?? 0), 0);
    weights.push(sum / taken);
    if (sum / taken > 1e200) weights = weights.map((weight) => weight * 1e-200);
  }
  const total = weights.reduce((all, weight) => all + weight, 0);
  const refusing = weights.slice(Math.max(0, capacity + 1 - (classes[index]?.units ?? 1)));
  return refusing.reduce((all, weight) => all + weight, 0) / total;
}

export const MODELS = {
  multirate,
  erlangB,
  erlangC,
  extendedErlangB,
  engset,
  engsetTime,
  lossQueue,
  callsCovered,
  normalDistribution,
  engsetCovered,
  queueCovered,
  queueCarried,
} as const;
