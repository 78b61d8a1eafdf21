import { money, type Money, type ServiceLine } from '../contract/index.ts';

/** The amounts of a service line, in the order in which they are subtracted. */
export const lineColumns = [
  'billed',
  'adjusted',
  'insurancePending',
  'insurancePaid',
  'patientPaid',
  'remaining',
] as const;

export type LineColumn = (typeof lineColumns)[number];

/** The sum of amounts of one currency; undefined of none. */
export function sumOf(amounts: readonly Money[]): Money | undefined {
  const currency = amounts[0]?.currency;
  const sum = amounts.reduce((before, { amount }) => before + amount, 0);
  return currency === undefined ? undefined : money(sum, currency);
}

/**
 * What lines add up to, column by column; null without lines. What remains of a line in collections is left out: it is in no
 * balance.
 */
export function lineTotals(lines: readonly ServiceLine[]): Readonly<Record<LineColumn, Money>> | null {
  const currency = lines[0]?.billed.currency;
  if (currency === undefined) return null;
  const total = (column: LineColumn) => {
    const counted = column === 'remaining' ? lines.filter(({ inCollections }) => !inCollections) : lines;
    const sum = counted.reduce((before, line) => before + line[column].amount, 0);
    return money(sum, currency);
  };
  return {
    billed: total('billed'),
    adjusted: total('adjusted'),
    insurancePending: total('insurancePending'),
    insurancePaid: total('insurancePaid'),
    patientPaid: total('patientPaid'),
    remaining: total('remaining'),
  };
}
