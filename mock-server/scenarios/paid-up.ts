import { diabetesCheck } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { whitfield } from './households.ts';

/** Daniel Whitfield has paid his statement, half by check and half by card. His link and code are dead. */
export function paidUp(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(80);
  const daniel = chronicle.open(whitfield);
  const check = diabetesCheck('p-28114');
  const lines = chronicle.visit(check.appointment);
  chronicle.daysAgo(66);
  chronicle.insuranceDecides(lines, check.decisions);
  chronicle.daysAgo(55);
  chronicle.statement(daniel);
  chronicle.daysAgo(47);
  chronicle.payByMail(daniel, 5_675);
  chronicle.daysAgo(38);
  chronicle.payOnline(daniel, 5_675);
  return [daniel];
}
