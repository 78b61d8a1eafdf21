import { diabetesCheck, earInfection, followUp, selfPay, wellChild } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { brooks, garcia } from './households.ts';

/**
 * Maria Garcia, with her son Leo: a statement of $146.15 is five days past due, and the link that is printed on it still
 * lives. $30.00 came on since, and insurance has $177.00 to decide on. Another household owes $140.00.
 */
export function pastDue(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(210);
  const maria = chronicle.open(garcia);
  const walter = chronicle.open(brooks);
  const [self = '', leo = ''] = garcia.patients.map((patient) => patient.id);

  const school = wellChild(leo);
  const schoolLines = chronicle.visit(school.appointment);
  chronicle.daysAgo(196);
  chronicle.insuranceDecides(schoolLines, school.decisions);
  chronicle.daysAgo(180);
  chronicle.statement(maria);
  chronicle.daysAgo(166);
  chronicle.decline(maria);
  chronicle.payOnline(maria, 2_000);

  chronicle.daysAgo(68);
  const check = diabetesCheck(self);
  const checkLines = chronicle.visit(check.appointment);
  chronicle.daysAgo(63);
  const ear = earInfection(leo);
  const earLines = chronicle.visit(ear.appointment);
  chronicle.daysAgo(52);
  chronicle.insuranceDecides([...checkLines, ...earLines], [...check.decisions, ...ear.decisions]);

  chronicle.daysAgo(30);
  chronicle.visit(selfPay('p-22876'));
  chronicle.daysAgo(26);
  chronicle.statement(maria);
  chronicle.daysAgo(25);
  chronicle.statement(walter);
  chronicle.daysAgo(8);
  chronicle.visit(followUp(self));
  return [maria, walter];
}
