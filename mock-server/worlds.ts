import type { Environment } from './environment.ts';
import { createWorld, scenarioNames, type PracticePlace, type World } from './scenarios/index.ts';

/** How to make each world anew, by its name. */
export type Worlds = Readonly<Record<string, (environment: Environment) => World>>;

/** The scenarios that come along. */
export function builtInWorlds(place: PracticePlace): Worlds {
  return Object.fromEntries(
    scenarioNames.map((name) => [name, (environment: Environment) => createWorld(name, environment, place)]),
  );
}

/** There is no world of this name. The message lists those there are. */
export class UnknownScenario extends Error {
  override readonly name = 'UnknownScenario';
  readonly known: readonly string[];

  constructor(scenario: string, known: readonly string[]) {
    super(`There is no scenario "${scenario}". Choose of ${known.join(', ')}.`);
    this.known = known;
  }
}

/** Throws `UnknownScenario`. */
export function makeWorld(worlds: Worlds, scenario: string, environment: Environment): World {
  const make = Object.hasOwn(worlds, scenario) ? worlds[scenario] : undefined;
  if (!make) throw new UnknownScenario(scenario, Object.keys(worlds));
  return make(environment);
}
