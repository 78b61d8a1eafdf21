import type { Money } from '../contract/index.ts';

/** Text that reads as a number. `Intl` takes it exactly; its own name for it is younger than what pages compile for. */
type Decimal = `${number}`;

/** How many digits the minor units of a currency have: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** `{amount: 123450, currency: 'USD'}` is `$1,234.50` in `en-US`. Exact: no float is made. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    moneyDecimal(amount, minorDigits(currency)),
  );
}

/** The same without the currency and without grouping, to be edited in a field: `1234.50` in `en-US`. */
export function formatAmount({ amount, currency }: Money, locale: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(moneyDecimal(amount, digits));
}

/** `123450` with 2 digits is `1234.50`. */
export function moneyDecimal(amount: number, digits: number): Decimal {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits);
  return `${amount < 0 ? '-' : ''}${whole}${fraction && '.'}${fraction}` as Decimal;
}
