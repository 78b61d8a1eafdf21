import type { UsageRow } from './staff-answers.ts';

export const shows = [
  'sessions by origin',
  'sessions by authentication',
  'payments by outcome',
  'payments by origin',
  'payments by authentication',
] as const;

export type Show = (typeof shows)[number];

/** What is asked of the usage report. */
export interface UsageQuestion {
  /** `YYYY-MM-DD`, or empty for the beginning. */
  from: string;
  /** `YYYY-MM-DD`, or empty for today. */
  to: string;
  show: Show;
}

/** One bar of the chart: a day, a week from its Monday, or a month. */
export interface Bar {
  /** Its first day, `YYYY-MM-DD`. */
  start: string;
  /** As many as there are series, in their order. */
  parts: number[];
}

export interface Bars {
  span: 'day' | 'week' | 'month';
  series: readonly string[];
  bars: Bar[];
}

const seriesOf = {
  origin: ['text', 'email', 'qr', 'statement-code', 'website', 'portal'],
  authentication: ['quickpay', 'mfa', 'host'],
  outcome: ['successful', 'unsuccessful'],
} as const;

const DAY = 86_400_000;
const MOST_BARS = 31;

/** The rows of a report as bars from its first day to its last, days without anything included. */
export function usageBars(rows: readonly UsageRow[], { from, to, show }: UsageQuestion): Bars {
  const [what, , by] = show.split(' ');
  const split = by === 'authentication' || by === 'outcome' ? by : 'origin';
  const series = seriesOf[split];
  const days = rows.map(({ date }) => date);
  const first = from || days[0];
  const last = to || days.at(-1);
  if (first === undefined || last === undefined || first > last) return { span: 'day', series, bars: [] };

  const span = spanFor(first, last);
  const bars = new Map<string, Bar>();
  for (let day = first; day <= last; day = nextDay(day)) {
    const start = startOf(day, span);
    if (!bars.has(start)) bars.set(start, { start, parts: series.map(() => 0) });
  }
  for (const row of rows) {
    const parts = bars.get(startOf(row.date, span))?.parts;
    if (!parts) continue;
    series.forEach((name, at) => (parts[at] = (parts[at] ?? 0) + counted(row, what === 'sessions', split, name)));
  }
  return { span, series, bars: [...bars.values()] };
}

function counted(row: UsageRow, sessions: boolean, split: keyof typeof seriesOf, name: string): number {
  const { paymentsSuccessful, paymentsUnsuccessful } = row;
  if (split === 'outcome') return name === 'successful' ? paymentsSuccessful : paymentsUnsuccessful;
  if (row[split] !== name) return 0;
  return sessions ? row.sessions : paymentsSuccessful + paymentsUnsuccessful;
}

/** The shortest that needs no more bars than can be told apart. */
function spanFor(first: string, last: string): Bars['span'] {
  const days = (noon(last) - noon(first)) / DAY + 1;
  if (days <= MOST_BARS) return 'day';
  // The first week may have begun before the first day.
  const weeks = Math.ceil((noon(last) - noon(startOf(first, 'week')) + DAY) / (7 * DAY));
  return weeks <= MOST_BARS ? 'week' : 'month';
}

function startOf(day: string, span: Bars['span']): string {
  if (span === 'day') return day;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  const sinceMonday = (new Date(noon(day)).getUTCDay() + 6) % 7;
  return dayOf(noon(day) - sinceMonday * DAY);
}

const nextDay = (day: string) => dayOf(noon(day) + DAY);

/** Days are counted at noon UTC, where no zone or summer time reaches them. */
function noon(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date, 12);
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
