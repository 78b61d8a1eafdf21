import { lindqvist } from './appointments.ts';
import type { Appointment, Chronicle, Item } from './chronicle.ts';
import { whitfield } from './households.ts';

const VISITS = 2_500;
/** As many visits are unpaid; all before them were paid by check. */
const OPEN_VISITS = 150;
const VISITS_PER_CHECK = 50;

/** Daniel Whitfield again, after fourteen years of therapy: 10,000 service lines, of which the last 600 are not paid. */
export function large(chronicle: Chronicle): readonly string[] {
  chronicle.daysAgo(dayOf(0));
  const daniel = chronicle.open(whitfield);
  for (let visit = 0; visit < VISITS; visit++) {
    chronicle.daysAgo(dayOf(visit));
    chronicle.visit(therapy('p-28114', visit));
    if (visit % VISITS_PER_CHECK === VISITS_PER_CHECK - 1 && visit < VISITS - OPEN_VISITS) {
      chronicle.payByMail(daniel, chronicle.book.balances(daniel).currentBalance);
    }
  }
  chronicle.statement(daniel);
  return [daniel];
}

function dayOf(visit: number): number {
  return 5 + 2 * (VISITS - visit);
}

/** Insurance pays nothing here: one entry for each line keeps this world quick to build. */
function therapy(patientId: string, visit: number): Appointment {
  const item = (code: string, description: string, minutes: number): Item => ({
    code,
    description,
    billed: minutes * 95 + (visit % 7) * 10,
  });
  return {
    patientId,
    provider: lindqvist,
    diagnosis: 'M17.11 Osteoarthritis of the right knee',
    notes: `Session ${visit + 1}. Stairs without the rail now; more load next time.`,
    items: [
      item('97110', 'Therapeutic exercise', 30),
      item('97140', 'Manual therapy', 15),
      item('97112', 'Balance training', 15),
      item('97010', 'Hot or cold packs', 10),
    ],
  };
}
