import { diabetesCheck, earInfection, followUp, wellChild } from './appointments.ts';
import type { Chronicle } from './chronicle.ts';
import { tran } from './households.ts';

/** Linh Tran pays for herself and two children; the statement of $166.15 is due in nine days. */
export function family(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(48);
  const linh = chronicle.open(tran);
  const [self = '', theo = '', ivy = ''] = tran.patients.map((patient) => patient.id);
  const seen = [diabetesCheck(self), wellChild(theo), earInfection(ivy)];
  const lines = seen.map(({ appointment }) => chronicle.visit(appointment));
  chronicle.daysAgo(30);
  seen.forEach(({ decisions }, at) => chronicle.insuranceDecides(lines[at] ?? [], decisions));
  chronicle.daysAgo(12);
  chronicle.statement(linh);
  chronicle.daysAgo(4);
  chronicle.visit(followUp(theo));
  return [linh];
}
