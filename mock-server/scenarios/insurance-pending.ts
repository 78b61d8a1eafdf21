import { diabetesCheck } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { raman } from './households.ts';

/** Priya Raman was seen nine days ago; insurance has decided nothing yet, so nothing is due. */
export function insurancePending(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(9);
  const priya = chronicle.open(raman);
  chronicle.visit(diabetesCheck('p-33251').appointment);
  return [priya];
}
