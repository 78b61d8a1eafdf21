import type { EndpointName, Issue, Reading } from '../contract/index.ts';

/**
 * Called with an answer that does not fit the contract in every place. With `issues` it was refused, because money, identity, or
 * state does not fit; otherwise `repairs` names the decoration that was replaced or left out. Nothing in either can be personal.
 */
export type OnInvalidAnswer = (endpoint: EndpointName, answer: Pick<Reading, 'issues' | 'repairs'>) => void;

/** At most so many places are named: an answer that is wrong throughout needs no list. */
const MAX_ISSUES = 5;

/** Rows of a list are not told apart, so that a hundred equal ones are one place. */
export function describeIssues(issues: readonly Issue[]): string {
  const places = issues.map(({ path, found }) => `${path.replace(/\b\d+\b/g, '*')} (${found})`);
  return `Not by the contract: ${[...new Set(places)].slice(0, MAX_ISSUES).join(', ')}.`;
}

/** One line for the console. */
export const describeInvalidAnswer = (
  endpoint: EndpointName,
  { issues, repairs }: Pick<Reading, 'issues' | 'repairs'>,
): string =>
  `${endpoint}: ${issues.length > 0 ? 'answer' : 'value'} ignored. ${describeIssues([...issues, ...repairs])}`;
