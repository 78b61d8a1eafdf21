export { createWorld, isScenarioName, scenarioNames, type ScenarioName } from './create-world.ts';
export type { PracticePlace } from './practice.ts';
export type { KnownLink, World } from './world.ts';
