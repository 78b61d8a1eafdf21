import type * as z from 'zod/mini';
import type { VisitPageSchema, VisitQuery } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { fullName, type Book, type LineAmounts, type ServiceLine, type Visit } from '../ledger/index.ts';
import { pageOf } from '../paging/page.ts';
import { lineView, visitView } from './visit-view.ts';

type VisitPage = z.input<typeof VisitPageSchema>;

/** One page of the account's visits. Lines are made ready for the page alone. */
export function visitPage({ book, cursors }: Backend, accountNumber: string, query: VisitQuery): VisitPage {
  const { cursor, limit, ...filters } = query;
  const all = book.people.visits(accountNumber);
  const isSince = sinceStatement(book, accountNumber);
  const inOrder = visitOrder(book, filters.order);
  const items = all.filter((visit) => isWanted(book, visit, filters, isSince)).sort(inOrder);
  const isBelow = (visit: Visit, place: string) => {
    const last = book.people.visit(place);
    return last !== null && inOrder(visit, last) > 0;
  };
  const list = { items, placeOf: ({ id }: Visit) => id, isBelow, filters };
  const page = pageOf(cursors, { accountNumber, name: 'visits' }, { cursor, limit }, list);
  return {
    items: page.items.map((visit) => {
      const lines = book.visitLines(visit.id);
      const views = lines.map((line) => lineView(book, line));
      return { ...visitView(book, visit, views), sinceStatement: isSince(lines) };
    }),
    nextCursor: page.nextCursor,
    filters: filtersOf(book, accountNumber, all),
  };
}

type Filters = Omit<VisitQuery, 'cursor' | 'limit'>;

function isWanted(
  book: Book,
  visit: Visit,
  { show = 'open', from, to, ...ids }: Filters,
  isSince: ReturnType<typeof sinceStatement>,
): boolean {
  const { patientId = visit.patientId, providerId, facilityId } = ids;
  return (
    visit.patientId === patientId &&
    (providerId === undefined || book.people.placeId('provider', visit.provider) === providerId) &&
    (facilityId === undefined || book.people.placeId('facility', visit.facility) === facilityId) &&
    (from === undefined || visit.date >= from) &&
    (to === undefined || visit.date <= to) &&
    (show !== 'open' || book.owedOn(visit.id) > 0) &&
    (show !== 'since-statement' || isSince(book.visitLines(visit.id)))
  );
}

const isOpen = ({ remaining, inCollections, insurancePending }: LineAmounts) =>
  (remaining > 0 && !inCollections) || insurancePending > 0;

/** Visits have ids of digits; as numbers `9` comes before `10`. */
const momentOf = ({ date, id }: Visit) => `${date} ${id.padStart(12, '0')}`;

/** Newest first; by place, within the same facility, provider and patient. */
function visitOrder(book: Book, order: Filters['order'] = 'date') {
  const patientName = ({ patientId }: Visit) => {
    const patient = book.people.patient(patientId);
    return patient ? fullName(patient.name) : '';
  };
  const places = [
    ({ facility }: Visit) => facility,
    ({ provider }: Visit) => provider,
    patientName,
    ({ patientId }: Visit) => patientId,
  ];
  return (one: Visit, other: Visit): number => {
    const differs = order === 'place' ? places.find((place) => place(one) !== place(other)) : undefined;
    if (differs) return differs(one) < differs(other) ? -1 : 1;
    return momentOf(other) < momentOf(one) ? -1 : Number(momentOf(one) !== momentOf(other));
  };
}

/** Tells whether a visit came up since the most recent statement. */
function sinceStatement(book: Book, accountNumber: string) {
  const since = book.latestStatement(accountNumber)?.journalLength ?? 0;
  const stated = new Set(book.statements(accountNumber).flatMap(({ lines }) => lines.map(({ lineId }) => lineId)));
  return (lines: readonly (ServiceLine & LineAmounts)[]) =>
    !lines.some(({ id }) => stated.has(id)) && lines.some((line) => line.billedBy > since || isOpen(line));
}

function filtersOf(book: Book, accountNumber: string, visits: readonly Visit[]): VisitPage['filters'] {
  const places = (kind: 'provider' | 'facility') =>
    [...new Set(visits.map((visit) => visit[kind]))].map((name) => ({ id: book.people.placeId(kind, name), name }));
  return {
    patients: book.people.patients(accountNumber).map(({ id, name }) => ({ id, name: fullName(name) })),
    providers: places('provider'),
    facilities: places('facility'),
  };
}
