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
  const x = agents * patience;
  const y = offeredErlangs * patience;
  const waits = answerSeconds / patienceSeconds;
  const shares = offeredErlangs > agents ? overloadedShares : relaxedShares;
  const { waitRatio, hangUpRatio, serviceLevelRatio, offeredWaitRatio, occupancyRatio } =
    agents === 0
      ? { waitRatio: 1, hangUpRatio: 1, serviceLevelRatio: 0, offeredWaitRatio: 1, occupancyRatio: 1 }
      : shares(x, y, waits, freeWeight(agents, offeredErlangs), offeredErlangs / agents);
  const abandonRatio = waitRatio * hangUpRatio;
  return {
    waitRatio,
    abandonRatio,
    serviceLevelRatio,
    waitBeyondAnswerRatio: offeredWaitRatio * Math.exp(-waits),
    meanWaitSeconds: abandonRatio * patienceSeconds,
    meanQueueCalls: abandonRatio * y,
    occupancyRatio,
  };
}

/** The load is at most the agents. */
function relaxedShares(x: number, y: number, waits: number, free: number, load: number): PatientShares {
  const later = y * Math.exp(-waits);
  const queued = waitWeight(x, y);
  const all = free + queued;
  const waiting = x < FEW_STATES || isFar(x, y) ? waitingTail(x, y) : y - x + x / queued;
  const hangUpRatio = y > 0 ? Math.min(waiting / y, 1) : 1 / (x + 1);
  const waitRatio = queued / all;
  const answered = 1 - waitRatio * hangUpRatio;
  if (all === Infinity)
    return { waitRatio, hangUpRatio, serviceLevelRatio: 1, offeredWaitRatio: 0, occupancyRatio: load };
  // How the weight of the queue changes while one waits, e^(y - later - x·waits), by the smaller of two differences.
  const lost = poissonDeviance(x, y);
  const exponent = lost < x * waits ? lost - poissonDeviance(x, later) : -y * Math.expm1(-waits) - x * waits;
  const decay = Math.exp(Math.min(exponent, 0));
  const queuedLater = decay * waitWeight(x, later);
  return {
    waitRatio,
    hangUpRatio,
    serviceLevelRatio: answered - (queuedLater - decay) / (load * all),
    offeredWaitRatio: queuedLater / all,
    occupancyRatio: load * answered,
  };
}

/** The load is above the agents: V may outgrow a double, so that all is divided by the weight of all states. */
function overloadedShares(x: number, y: number, waits: number, free: number, load: number): PatientShares {
  const later = y * Math.exp(-waits);
  const unit = 1 / totalWeight(x, y);
  const below = freeWeight(x, y) * unit;
  const queued = 1 - below;
  const all = free * unit + queued;
  const unitLater = 1 / totalWeight(x, later);
  const belowLater = later > x ? freeWeight(x, later) * unitLater : 0;
  const queuedLater = later > x ? 1 - belowLater : waitWeight(x, later) * unitLater;
  const servedLater = later > x ? belowLater + unitLater - below - unit : queued - unit - (queuedLater - unitLater);
  return {
    waitRatio: queued / all,
    hangUpRatio: y > 0 ? Math.min((y - x + (x * unit) / queued) / y, 1) : 1 / (x + 1),
    serviceLevelRatio: (load * free * unit + servedLater) / (load * all),
    offeredWaitRatio: queuedLater / all,
    occupancyRatio: (load * free * unit + queued - unit) / all,
  };
}
