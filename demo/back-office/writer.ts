import { minorUnits, type PlainDate, type ReceiptMethod } from '../../src/contract/index.ts';
import { cardBrandName, cardLabel, formatInstant, formatPlainDate, moneyWriter } from '../../src/format/index.ts';

const LOCALE = 'en-US';

/** Writes what the backend says as people read it: in the practice's currency and zone. */
export interface Writer {
  /** `14615` is `$146.15`; in the practice's currency unless another is named. */
  money(amount: number, currency?: string): string;
  /** `2026-11-02` is `Nov 2, 2026`. */
  day(date: string): string;
  /** A UTC instant with the practice's time of day. */
  time(instant: string): string;
  method(method: ReceiptMethod): string;
}

export function createWriter(currency: string, timeZone: string): Writer {
  const money = moneyWriter(LOCALE);
  return {
    money: (amount, other = currency) => money({ amount: minorUnits(amount), currency: other }),
    day: (date) => inOneLine(formatPlainDate(date as PlainDate, LOCALE)),
    time: (instant) =>
      formatInstant(instant, LOCALE, timeZone)
        .split(/(?<=\d{4},) /)
        .map(inOneLine)
        .join(' '),
    method: (method) => (method.kind === 'card' ? inOneLine(cardLabel(method)) : offline[method.kind]),
  };
}

/** Not to be broken in a narrow column. */
const inOneLine = (text: string) => text.replaceAll(' ', '\u00a0');

const offline = { mail: 'By mail', office: 'In the office', other: 'Other' } as const;

/** What a batch adds up by: `visa` is `Visa`. */
export function methodName(method: string): string {
  const brand = (['visa', 'mastercard', 'amex', 'discover'] as const).find((known) => known === method);
  return (brand && cardBrandName(brand)) ?? 'Another card';
}

/** The day at the practice at a UTC instant, `YYYY-MM-DD`. */
export function dayAt(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(instant));
}
