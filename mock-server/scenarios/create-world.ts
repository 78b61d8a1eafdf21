import type { Environment } from '../environment.ts';
import { canariesOf } from './canaries.ts';
import { createChronicle, type Chronicle } from './chronicle.ts';
import { collections } from './collections.ts';
import { family } from './family.ts';
import { insurancePending } from './insurance-pending.ts';
import { large } from './large.ts';
import { paidUp } from './paid-up.ts';
import { pastDue } from './past-due.ts';
import { fernhill, type PracticePlace } from './practice.ts';
import { unappliedFunds } from './unapplied-funds.ts';
import type { SettingsChange } from '../ledger/index.ts';
import type { World } from './world.ts';

interface Scenario {
  /** Tells what happened; returns the accounts, the one it is about first. */
  tell: (chronicle: Chronicle) => readonly string[];
  /** What the practice sets otherwise in this world. */
  settings?: SettingsChange;
}

const scenarios = {
  'past-due': { tell: pastDue },
  'paid-up': { tell: paidUp },
  'insurance-pending': { tell: insurancePending },
  family: { tell: family },
  collections: { tell: collections, settings: { options: { showCollectionsBalance: true } } },
  'unapplied-funds': { tell: unappliedFunds, settings: { autoPost: false } },
  large: { tell: large },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/**
 * A practice and its people with a history that ends at the environment's present, so that it always looks recent. The same
 * environment makes the same world, to the last secret.
 */
export function createWorld(name: ScenarioName, environment: Environment, place: PracticePlace): World {
  const { tell, settings = {} }: Scenario = scenarios[name];
  const chronicle = createChronicle(environment, fernhill(place));
  const { book, links } = chronicle;
  book.configure(settings);
  const accounts = tell(chronicle);
  chronicle.end(accounts);
  return { scenario: name, book, accounts, links, canaries: canariesOf(book) };
}
