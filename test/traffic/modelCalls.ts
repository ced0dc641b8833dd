import * as api from '../../src/index.ts';
import { rappEquivalent } from '../../src/traffic/rappEquivalent.ts';

type Classes = [number, number, number?][];
const rateClasses = (classes: Classes) =>
  classes.map(([offeredErlangs, unitsPerCall, reservedUnits = 0]) => ({ offeredErlangs, unitsPerCall, reservedUnits }));

/** The models of the fixtures, with their inputs in the literature's symbols, and how the library is asked for them. */
const CALLS: Record<string, (inputs: never) => unknown> = {
  erlangB: ({ A, N }: { A: number; N: number }) => api.erlangB(A, N),
  'erlangB.realN': ({ A, N }: { A: number; N: number }) => api.erlangB(A, N),
  'erlangB.channels': ({ A, p }: { A: number; p: number }) =>
    api.requiredChannels({ offeredErlangs: A, blockingRatio: p }),
  'erlangB.traffic': ({ N, p }: { N: number; p: number }) => api.carriableErlangs({ channels: N, blockingRatio: p }),
  erlangC: ({ A, N, t, h }: { A: number; N: number; t: number; h: number }) => {
    const queue = api.queue({ offeredErlangs: A, agents: N, handleSeconds: h, answerSeconds: t });
    return {
      pWait: api.erlangC(A, N),
      serviceLevel: queue.serviceLevelRatio,
      asa: queue.averageSpeedOfAnswerSeconds,
      occupancy: queue.occupancyRatio,
      meanQueue: queue.meanQueueCalls,
      meanWaitOfDelayed: queue.meanWaitOfDelayedSeconds,
    };
  },
  'erlangC.agents': ({ A, sl, t, h }: { A: number; sl: number; t: number; h: number }) =>
    api.requiredAgents({ offeredErlangs: A, serviceLevelRatio: sl, answerSeconds: t, handleSeconds: h }).agents,
  poissonBlocking: ({ A, N }: { A: number; N: number }) => api.poissonBlocking({ offeredErlangs: A, channels: N }),
  extendedErlangB: ({ A0, N, retry }: { A0: number; N: number; retry: number }) => {
    const { totalOfferedErlangs, blockingRatio, lostRatio } = api.extendedErlangB({
      firstAttemptErlangs: A0,
      channels: N,
      retryRatio: retry,
    });
    return { offered: totalOfferedErlangs, blocking: blockingRatio, lostFraction: lostRatio };
  },
  'engset.idle': ({ S, N, alpha }: { S: number; N: number; alpha: number }) => {
    const congestion = api.engset({ sources: S, erlangsPerIdleSource: alpha, channels: N });
    return { timeCongestion: congestion.timeCongestionRatio, callCongestion: congestion.callCongestionRatio };
  },
  'engset.offered': ({ S, N, A }: { S: number; N: number; A: number }) =>
    api.engsetOffered({ sources: S, offeredErlangs: A, channels: N }).callCongestionRatio,
  overflow: ({ A, N }: { A: number; N: number }) => {
    const { meanErlangs, varianceErlangs, peakednessFactor } = api.overflow({ offeredErlangs: A, channels: N });
    return { mean: meanErlangs, variance: varianceErlangs, peakedness: peakednessFactor };
  },
  rapp: ({ mean, variance }: { mean: number; variance: number }) => {
    const { carriedErlangs, channels } = rappEquivalent(mean, (variance - mean) / mean);
    return { A: mean + carriedErlangs, N: channels };
  },
  equivalentRandom: ({ mean, variance }: { mean: number; variance: number }) => {
    const { offeredErlangs, channels } = api.equivalentRandom({ meanErlangs: mean, varianceErlangs: variance });
    return { A: offeredErlangs, N: channels };
  },
  hayward: ({ A, N, z }: { A: number; N: number; z: number }) =>
    api.haywardBlocking({ offeredErlangs: A, channels: N, peakednessFactor: z }),
  kaufmanRoberts: ({ C, classes }: { C: number; classes: Classes }) => {
    const shared = api.multirateBlocking({ capacityUnits: C, classes: rateClasses(classes) });
    const blocked = shared.classes.map(({ blockingRatio }, k) => [`B${k + 1}`, blockingRatio]);
    return { ...(Object.fromEntries(blocked) as object), meanOccupied: shared.meanOccupiedUnits };
  },
  'kaufmanRoberts.reservation': ({ C, classes }: { C: number; classes: Classes }) =>
    api
      .multirateBlocking({ capacityUnits: C, classes: rateClasses(classes) })
      .classes.map(({ blockingRatio }) => blockingRatio),
  erlangA: ({ n, A, h, patience, T }: { n: number; A: number; h: number; patience: number; T: number }) => {
    const queue = api.erlangA({
      offeredErlangs: A,
      agents: n,
      handleSeconds: h,
      patienceSeconds: patience,
      answerSeconds: T,
    });
    return {
      pWait: queue.waitRatio,
      pAbandon: queue.abandonRatio,
      pWaitGtT: queue.waitBeyondAnswerRatio,
      servedWithinT: queue.serviceLevelRatio,
      occupancy: queue.occupancyRatio,
      meanQueue: queue.meanQueueCalls,
      meanWaitAll: queue.meanWaitSeconds,
    };
  },
  mmnk: ({ n, K, A, thetaOverMu }: { n: number; K: number; A: number; thetaOverMu: number }) => {
    const { lossRatio, waitRatio, meanWaitOfAcceptedSeconds, abandonRatio } = api.lossQueue({
      offeredErlangs: A,
      servers: n,
      waitingPlaces: K - n,
      holdSeconds: 1,
      ...(thetaOverMu > 0 && { patienceSeconds: 1 / thetaOverMu }),
    });
    // Little's law turns the wait of those taken in into the queue.
    const meanQueue = A * (1 - lossRatio) * meanWaitOfAcceptedSeconds;
    const busyAgents = A * (1 - lossRatio - abandonRatio);
    const trunks = { meanQueue, busyAgents, meanTrunks: busyAgents + meanQueue };
    return { block: lossRatio, pWaitAccepted: waitRatio, ...trunks, pAbandon: abandonRatio };
  },
  'offeredLoad.piecewise': (day: { callsPerHour: number[]; holdSeconds: number; stepSeconds: number }) =>
    api
      .offeredLoadProfile({
        steps: day.callsPerHour.map((calls) => ({
          offeredErlangs: (calls * day.holdSeconds) / 3600,
          durationSeconds: day.stepSeconds,
        })),
        holdSeconds: day.holdSeconds,
      })
      .steps.map(({ loadErlangs }) => loadErlangs),
};

/** What the library says for a row of a fixture, in the shape of the row's output. */
export function computed(model: string, inputs: unknown): unknown {
  const call = CALLS[model];
  if (!call) throw new Error(`no call for the model ${model}`);
  return call(inputs as never);
}
