import type { ErlangAValues } from './erlangA.ts';
import { poissonDeviance } from './poissonDeviance.ts';
import { FEW_STATES, isFar, waitingTail } from './stateTails.ts';
import { freeWeight, totalWeight, waitWeight } from './stateWeights.ts';

/** What follows from the weights of states alone, before units of time come in. */
interface PatientShares {
  waitRatio: number;
  /** Share of those who wait that hang up [0…1]. */
  hangUpRatio: number;
  serviceLevelRatio: number;
  /** Share who would wait longer than the time asked for if they never hung up [0…1]. */
  offeredWaitRatio: number;
  occupancyRatio: number;
}

/**
 * The M/M/n+M queue in a fixed number of steps, from incomplete gamma functions alone.
 *
 * With x = agents·patience/handling and y = load·patience/handling, the states in which callers wait weigh V(x, y)
 * beside the state in which all agents are busy and nobody waits, and those with an agent free weigh U. One who has
 * waited for a time t sees V(x, y·e^(-t/patience)).
 *
 * @source Palm 1957; Mandelbaum, Zeltyn 2007, Service Engineering in Action: the Palm/Erlang-A Queue
 */
export function patientQueue(
  offeredErlangs: number,
  agents: number,
  handleSeconds: number,
  patienceSeconds: number,
  answerSeconds: number,
): ErlangAValues {
  const patience = patienceSeconds / handleSeconds;
  const scaled = {
    x: agents * patience,
    y: offeredErlangs * patience,
    // Of the two products, each rounded, the difference would have lost its last digits, and they count.
    excess: (offeredErlangs - agents) * patience,
    waits: answerSeconds / patienceSeconds,
    free: freeWeight(agents, offeredErlangs),
    load: offeredErlangs / agents,
  };
  const shares = offeredErlangs > agents ? overloadedShares : relaxedShares;
  const { waitRatio, hangUpRatio, serviceLevelRatio, offeredWaitRatio, occupancyRatio } =
    agents === 0
      ? { waitRatio: 1, hangUpRatio: 1, serviceLevelRatio: 0, offeredWaitRatio: 1, occupancyRatio: 1 }
      : shares(scaled);
  const abandonRatio = waitRatio * hangUpRatio;
  return {
    waitRatio,
    abandonRatio,
    serviceLevelRatio,
    waitBeyondAnswerRatio: offeredWaitRatio * Math.exp(-scaled.waits),
    meanWaitSeconds: abandonRatio * patienceSeconds,
    meanQueueCalls: abandonRatio * scaled.y,
    occupancyRatio,
  };
}

/** Agents and load in mean patience instead of mean handling, and what else the shares depend on. */
interface Scaled {
  x: number;
  y: number;
  /** y less x. */
  excess: number;
  /** Time asked for over mean patience. */
  waits: number;
  /** Weight of the states with an agent free. */
  free: number;
  load: number;
}

/** The load is at most the agents. */
function relaxedShares({ x, y, excess, waits, free, load }: Scaled): PatientShares {
  const queued = waitWeight(x, y, excess);
  const all = free + queued;
  const waiting = x < FEW_STATES || isFar(y, excess) ? waitingTail(x, y, excess) : excess + x / queued;
  const hangUpRatio = y > 0 ? Math.min(waiting / y, 1) : 1 / (x + 1);
  const waitRatio = queued / all;
  const answered = 1 - waitRatio * hangUpRatio;
  if (all === Infinity)
    return { waitRatio, hangUpRatio, serviceLevelRatio: 1, offeredWaitRatio: 0, occupancyRatio: load };
  const gone = y * Math.expm1(-waits);
  const later = y * Math.exp(-waits);
  // How the weight of the queue changes while one waits, e^(y - later - x·waits), by the smaller of two differences.
  const lost = poissonDeviance(x, y, excess);
  const exponent = lost < x * waits ? lost - poissonDeviance(x, later, excess + gone) : -gone - x * waits;
  const decay = Math.exp(Math.min(exponent, 0));
  const queuedLater = decay * waitWeight(x, later, excess + gone);
  return {
    waitRatio,
    hangUpRatio,
    serviceLevelRatio: answered - (queuedLater - decay) / (load * all),
    offeredWaitRatio: queuedLater / all,
    occupancyRatio: load * answered,
  };
}

/** The load is above the agents: V may outgrow a double, so that all is divided by the weight of all states. */
function overloadedShares({ x, y, excess, waits, free, load }: Scaled): PatientShares {
  const unit = 1 / totalWeight(x, y, excess);
  const below = freeWeight(x, y, excess) * unit;
  const queued = 1 - below;
  const all = free * unit + queued;
  const later = y * Math.exp(-waits);
  const excessLater = excess + y * Math.expm1(-waits);
  const unitLater = 1 / totalWeight(x, later, excessLater);
  const isLaterAbove = excessLater > 0;
  const belowLater = isLaterAbove ? freeWeight(x, later, excessLater) * unitLater : 0;
  const queuedLater = isLaterAbove ? 1 - belowLater : waitWeight(x, later, excessLater) * unitLater;
  const servedLater = isLaterAbove ? belowLater + unitLater - below - unit : queued - unit - (queuedLater - unitLater);
  return {
    waitRatio: queued / all,
    hangUpRatio: y > 0 ? Math.min((excess + (x * unit) / queued) / y, 1) : 1 / (x + 1),
    serviceLevelRatio: (load * free * unit + servedLater) / (load * all),
    offeredWaitRatio: queuedLater / all,
    occupancyRatio: (load * free * unit + queued - unit) / all,
  };
}
