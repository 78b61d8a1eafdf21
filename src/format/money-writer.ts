import type { Money } from '../contract/index.ts';
import { minorDigits, moneyDecimal } from './money.ts';

/** As `formatMoney`, for many amounts: the formats of a currency are made once, which is what takes the time. */
export function moneyWriter(locale: string): (value: Money) => string {
  const writers = new Map<string, (amount: number) => string>();
  const writerOf = (currency: string) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const digits = minorDigits(currency);
    return (amount: number) => format.format(moneyDecimal(amount, digits));
  };
  return ({ amount, currency }) => {
    const write = writers.get(currency) ?? writerOf(currency);
    writers.set(currency, write);
    return write(amount);
  };
}
