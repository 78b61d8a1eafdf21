import { diabetesCheck } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { adeyemi } from './households.ts';

/** Grace Adeyemi sent a check of $75.00 before her statement of $38.50 came; staff have not applied it to lines yet. */
export function unappliedFunds(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(40);
  const grace = chronicle.open(adeyemi);
  const check = diabetesCheck('p-32618');
  const lines = chronicle.visit(check.appointment);
  chronicle.daysAgo(33);
  chronicle.payByMail(grace, 7_500);
  chronicle.daysAgo(24);
  chronicle.insuranceDecides(lines, check.decisions);
  chronicle.daysAgo(10);
  chronicle.statement(grace);
  return [grace];
}
