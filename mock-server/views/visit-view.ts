import type * as z from 'zod/mini';
import type { ServiceLineSchema, VisitSchema } from '../../src/contract/index.ts';
import { fullName, type BreakdownAmounts, type Book, type ServiceLine, type Visit } from '../ledger/index.ts';
import { listAt } from '../list-at.ts';
import { moneyIn } from './money-view.ts';

export type LineView = z.input<typeof ServiceLineSchema>;
type VisitView = z.input<typeof VisitSchema>;

type LineWithAmounts = Pick<ServiceLine, 'id' | 'code' | 'description'> & BreakdownAmounts & { inCollections: boolean };

/** A line with whatever amounts it is to be shown with. */
export function lineView(book: Book, line: LineWithAmounts): LineView {
  const money = moneyIn(book.currency);
  return {
    id: line.id,
    code: line.code,
    description: line.description,
    billed: money(line.billed),
    adjusted: money(line.adjusted),
    insurancePending: money(line.insurancePending),
    insurancePaid: money(line.insurancePaid),
    patientPaid: money(line.patientPaid),
    remaining: money(line.remaining),
    inCollections: line.inCollections,
  };
}

/** A visit around lines that were made ready: without its diagnosis and notes, which are nobody's business here. */
export function visitView<Line extends LineView>(
  book: Book,
  { id, date, patientId, provider, facility }: Visit,
  lines: readonly Line[],
): Omit<VisitView, 'lines'> & { lines: Line[] } {
  const patient = book.people.patient(patientId);
  const remaining = lines.reduce((sum, line) => (line.inCollections ? sum : sum + line.remaining.amount), 0);
  return {
    id,
    serviceDate: date,
    patient: { id: patientId, name: patient ? fullName(patient.name) : '' },
    provider: { id: book.people.placeId('provider', provider), name: provider },
    facility: { id: book.people.placeId('facility', facility), name: facility },
    lines: [...lines],
    remaining: moneyIn(book.currency)(remaining),
  };
}

/** Groups lines under their visits, in the order in which the visits come up. */
export function visitViews<Line extends ServiceLine, View extends LineView>(
  book: Book,
  lines: readonly Line[],
  show: (line: Line) => View,
) {
  const byVisit = new Map<string, Line[]>();
  for (const line of lines) listAt(byVisit, line.visitId).push(line);
  return [...byVisit].flatMap(([visitId, ofVisit]) => {
    const visit = book.people.visit(visitId);
    return visit ? [visitView(book, visit, ofVisit.map(show))] : [];
  });
}
