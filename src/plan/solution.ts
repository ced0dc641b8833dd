import type { PathId } from '../catalog/paths.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CodecChoices } from './codecChoices.ts';
import type { SolveConstraints } from './constraints.ts';
import type { Plan } from './plan.ts';

/** What every solution has. */
export interface Solved {
  /** Of the solution; where there is none, of the least, or of the widest link, that was tried. */
  plan: Plan;
  /**
   * Dotted, of the scenario or of `subjectTo`: what the next whole one would break, or what none keeps to; the input
   * itself where it ends there.
   */
  bindingInput: string;
}

export interface MostCalls extends Solved {
  /** At once; null where not even none keeps to the conditions. */
  calls: number | null;
}

export interface MostAgents extends Solved {
  /** On duty; null where not even none keeps to the conditions. */
  agents: number | null;
}

export interface MostErlangs extends Solved {
  /** Null where not even no traffic keeps to the conditions [E]. */
  offeredErlangs: number | null;
}

export interface SmallestLink extends Solved {
  /** Both ways; null where no link keeps to the conditions [bit/s]. */
  linkBitsPerSecond: number | null;
  /** The least that will do, each with the other at `linkBitsPerSecond`, and both together [bit/s]. */
  downBitsPerSecond: number | null;
  upBitsPerSecond: number | null;
}

/** What can be asked, and what comes back. */
export interface Solutions {
  'most-calls': MostCalls;
  'most-agents': MostAgents;
  'most-erlangs': MostErlangs;
  'smallest-link': SmallestLink;
  codecs: CodecChoices;
}

export type SolveGoal = keyof Solutions;

/** Which codecs, packet times and paths are looked at. */
export interface CodecRange {
  /** Ids or aliases; all when absent. */
  codecs?: readonly string[];
  /** Those of them that a codec can have; its own and the usual ones when absent [ms]. */
  packetMsChoices?: readonly number[];
  /** That of the scenario, or its layers, when absent. */
  paths?: readonly PathId[];
}

export interface SolveInput<Goal extends SolveGoal = SolveGoal> {
  scenario: Scenario;
  find: Goal;
  subjectTo?: SolveConstraints;
  /** For codecs only. */
  among?: CodecRange;
}
