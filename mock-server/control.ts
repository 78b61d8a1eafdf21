import type { Backend } from './backend.ts';
import type { Clock } from './environment.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import type { ProcessorFaults } from './processor/processor-faults.ts';
import type { World } from './scenarios/index.ts';

/** What the back office can do to the running app as a whole. */
export interface Control {
  /** The backend of now: a reset puts another in its place. */
  backend(): Backend;
  clock: Clock;
  faults: FaultPlan;
  /** What goes wrong at the card processor; undefined for one that cannot be told. */
  processorFaults: ProcessorFaults | undefined;
  /** Names of the worlds that `load` knows. */
  scenarios(): readonly string[];
  /** The world of now, with the secrets of its links. The backend itself keeps their hashes only. */
  world(): World;
  /** Starts over in the world of this name; sessions, links, messages and faults are gone. Throws `UnknownScenario`. */
  load(scenario: string): World;
  /** Starts over in the same world. */
  reset(): World;
}
