import type * as Published from '../../src/index.ts';

declare const Duecare: typeof Published;

/** What the published script exports. The page uses that one copy, as a practice's page would. */
export const duecare = Duecare;
