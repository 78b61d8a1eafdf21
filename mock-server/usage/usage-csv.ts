import { decimalAmount } from '../csv/decimal-amount.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { UsageReport } from './usage-report.ts';

/** The report for a spreadsheet, with a last row of totals. Amounts are in the currency itself, as in `146.15`. */
export function usageCsv({ rows, totals, currency }: UsageReport): string {
  return writeCsv([
    ['date', 'practice', 'origin', 'authentication', ...counted(currency)],
    ...rows.map(({ date, practice, origin, authentication, ...counts }) => [
      date,
      practice,
      origin,
      authentication,
      ...countsOf(counts, currency),
    ]),
    ['total', '', '', '', ...countsOf(totals, currency)],
  ]);
}

const counted = (currency: string) => [
  'sessions',
  'payments_successful',
  'payments_unsuccessful',
  `collected_${currency.toLowerCase()}`,
];

const countsOf = (counts: UsageReport['totals'], currency: string) => [
  counts.sessions,
  counts.paymentsSuccessful,
  counts.paymentsUnsuccessful,
  decimalAmount(counts.collected, currency),
];
