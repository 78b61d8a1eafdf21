import { writeCsv } from '../csv/write-csv.ts';
import type { UsageReport } from './usage-report.ts';

/** The report for a spreadsheet, with a last row of totals. Amounts are minor units there too, so that no sheet rounds them. */
export function usageCsv({ rows, totals, currency }: UsageReport): string {
  return writeCsv([
    ['date', 'practice', 'origin', 'authentication', ...counted(currency)],
    ...rows.map(({ date, practice, origin, authentication, ...counts }) => [
      date,
      practice,
      origin,
      authentication,
      ...countsOf(counts),
    ]),
    ['total', '', '', '', ...countsOf(totals)],
  ]);
}

const counted = (currency: string) => [
  'sessions',
  'payments_successful',
  'payments_unsuccessful',
  `collected_minor_units_${currency.toLowerCase()}`,
];

const countsOf = ({ sessions, paymentsSuccessful, paymentsUnsuccessful, collected }: UsageReport['totals']) => [
  sessions,
  paymentsSuccessful,
  paymentsUnsuccessful,
  collected,
];
