import { MAX_MINOR_UNITS, minorUnits, type MinorUnits } from '../contract/index.ts';
import { minorDigits } from './money.ts';

/**
 * Why an amount cannot be read. `ambiguous`: it may mean a thousand times as much, as `1.234` may be 1234 or a bit more
 * than 1. `too_many_decimals`: the currency has no such fractions. `too_large`: above what any field of the contract carries.
 */
export type AmountReason = 'empty' | 'not_a_number' | 'negative' | 'ambiguous' | 'too_many_decimals' | 'too_large';

export type ParsedAmount = { ok: true; amount: MinorUnits } | { ok: false; reason: AmountReason };

/**
 * Makes the reader of an amount field: what a person types, as exact minor units of `currency`, or why it cannot be read.
 * `1234.5`, `1,234.50`, `$1,234.50`, `1 234,50 USD` and the digits of other scripts are read in every locale. The locale
 * decides one thing only: a lone separator before three digits groups if the locale groups by it, else it is `ambiguous`.
 */
export function amountParser(locale: string, currency: string): (text: string) => ParsedAmount {
  const digits = minorDigits(currency);
  const group = groupSeparator(locale);
  const symbols = currencySymbols(locale, currency);

  return (text) => {
    const plain = withoutCurrency(plainCharacters(text), symbols);
    if (plain === '') return refuse('empty');
    if (/^(-[\d.,_]+|[\d.,_]+-|\([\d.,_]+\))$/.test(plain)) return refuse('negative');
    if (!/^[\d.,_]*\d[\d.,_]*$/.test(plain)) return refuse('not_a_number');

    const at = decimalPosition(plain, group, digits);
    if (at === 'ambiguous') return refuse(at);
    const whole = plain.slice(0, at);
    const fraction = plain.slice(at + 1);
    if (!isWhole(whole) || /\D/.test(fraction)) return refuse('not_a_number');
    if (fraction.length > digits) return refuse('too_many_decimals');
    const amount = Number(whole.replace(/\D/g, '') + fraction.padEnd(digits, '0'));
    return amount > MAX_MINOR_UNITS ? refuse('too_large') : { ok: true, amount: minorUnits(amount) };
  };
}

function refuse(reason: AmountReason): ParsedAmount {
  return { ok: false, reason };
}

/** Where the decimal separator stands; the end of the text when there is none. */
function decimalPosition(plain: string, group: string | undefined, digits: number): number | 'ambiguous' {
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const separator = plain.charAt(at);
  if (at < 0 || plain.indexOf(separator) < at) return plain.length;
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (!mayGroup) return at;
  if (separator === group) return plain.length;
  return digits === 3 ? at : 'ambiguous';
}

/** Digits, ungrouped or grouped throughout by one separator: by thousands, or as in India. */
function isWhole(text: string): boolean {
  return /^(\d*|\d{1,3}([.,_])(\d{3}\2)*\d{3}|\d{1,2}([.,_])(\d{2}\4)*\d{3})$/.test(text);
}

/**
 * Digits of any script as 0 to 9, any minus as `-`, Arabic separators as `.` and `,`, spaces and apostrophes between digits
 * as `_`; no other spaces and no marks of direction.
 */
function plainCharacters(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/(\d)[\s'\u2019](?=\d)/g, '$1_')
    .replace(/\s/g, '');
}

/** Takes the currency off either end. The sign of another currency stays, and makes the text no number. */
function withoutCurrency(plain: string, symbols: readonly string[]): string {
  const text = plain.toUpperCase();
  const sign = /^[-(]?/.exec(text)?.[0] ?? '';
  for (const symbol of symbols) {
    if (text.startsWith(sign + symbol)) return sign + text.slice(sign.length + symbol.length);
    if (text.endsWith(symbol)) return text.slice(0, -symbol.length);
  }
  return text;
}

/** As people write the currency, the longest first: `USD`, `US$`, `$`. */
function currencySymbols(locale: string, currency: string): string[] {
  const symbols = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
    const symbol = format.formatToParts(0).find(({ type }) => type === 'currency');
    return plainCharacters(symbol?.value ?? '').toUpperCase();
  });
  return [currency, ...symbols].filter(Boolean).sort((a, b) => b.length - a.length);
}

function groupSeparator(locale: string): string | undefined {
  const separator = new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === 'group');
  return separator && plainCharacters(separator.value);
}
