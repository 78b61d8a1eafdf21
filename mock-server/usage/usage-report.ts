import type { PlainDate } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { createCalendar } from '../ledger/index.ts';
import type { SessionOrigin } from '../sessions/session.ts';
import type { Authentication, Sitting } from './usage-log.ts';

export interface UsageCounts {
  sessions: number;
  paymentsSuccessful: number;
  paymentsUnsuccessful: number;
  /** Minor units that the successful payments collected. */
  collected: number;
}

/** What happened on one day of the practice, by how people came and what let them in. */
export interface UsageRow extends UsageCounts {
  date: PlainDate;
  practice: string;
  origin: SessionOrigin;
  authentication: Authentication;
}

export interface UsageReport {
  from: PlainDate | null;
  to: PlainDate | null;
  currency: string;
  /** By date, then by origin and authentication; only where something happened. */
  rows: UsageRow[];
  totals: UsageCounts;
}

/**
 * Sessions count on the day they began, payments on the day they were begun. What came of a payment is asked of the payment engine
 * every time, so that the report also counts those that a crash interrupted and that were finished later.
 *
 * @param range - days of the practice, both inclusive
 */
export function usageReport(
  backend: Backend,
  { from, to }: { from: PlainDate | null; to: PlainDate | null },
): UsageReport {
  const { practice } = backend.book.settings;
  const calendar = createCalendar(practice.timeZone);
  const rows = new Map<string, UsageRow>();
  const totals = noCounts();

  const add = (date: PlainDate, { origin, authentication }: Sitting, counts: Partial<UsageCounts>) => {
    if ((from !== null && date < from) || (to !== null && date > to)) return;
    const key = `${date} ${origin} ${authentication}`;
    const row = rows.get(key) ?? { date, practice: practice.name, origin, authentication, ...noCounts() };
    rows.set(key, row);
    for (const sum of [row, totals]) addCounts(sum, counts);
  };

  for (const { date, count, ...sitting } of backend.usage.sittings()) add(date, sitting, { sessions: count });
  for (const { accountNumber, intentId, sitting } of backend.usage.tries()) {
    const found = backend.payments.findByIntent(accountNumber, intentId);
    if (found.kind !== 'payment') continue;
    const { status, createdAt, amount } = found.payment;
    if (createdAt === undefined) continue;
    const date = calendar.dayOf(new Date(createdAt));
    if (status === 'succeeded') {
      add(date, sitting, { paymentsSuccessful: 1, collected: amount.amount });
    }
    if (status === 'declined') add(date, sitting, { paymentsUnsuccessful: 1 });
  }

  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  return { from, to, currency: practice.currency, rows: sorted, totals };
}

function noCounts(): UsageCounts {
  return { sessions: 0, paymentsSuccessful: 0, paymentsUnsuccessful: 0, collected: 0 };
}

function addCounts(sum: UsageCounts, counts: Partial<UsageCounts>): void {
  sum.sessions += counts.sessions ?? 0;
  sum.paymentsSuccessful += counts.paymentsSuccessful ?? 0;
  sum.paymentsUnsuccessful += counts.paymentsUnsuccessful ?? 0;
  sum.collected += counts.collected ?? 0;
}
