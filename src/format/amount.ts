import { cleanText, MAX_MINOR_UNITS, minorUnits, type MinorUnits } from '../contract/index.ts';
import { minorDigits } from './money.ts';

/**
 * Why an amount cannot be read. `ambiguous`: it may mean a thousand times as much, as `1.234` may be 1234 or a bit more
 * than 1. `too_many_decimals`: the currency has no such fractions. `too_large`: above what any field of the contract carries.
 */
export type AmountReason = 'empty' | 'not_a_number' | 'negative' | 'ambiguous' | 'too_many_decimals' | 'too_large';

export type ParsedAmount = { ok: true; amount: MinorUnits } | { ok: false; reason: AmountReason };

/**
 * Makes the reader of an amount field: what a person types, as exact minor units of `currency`, or why it cannot be read.
 * `1234.5`, `1,234.50`, `$1,234.50`, `1 234,50 USD` and the digits of every script are read in every locale. The locale
 * decides one thing only: a lone separator before three digits groups if the locale groups by it, else it is `ambiguous`.
 */
export function amountParser(locale: string, currency: string): (text: string) => ParsedAmount {
  const digits = minorDigits(currency);
  const { symbols, groups, lastGroup, decimal } = notationOf(locale, currency, digits);

  return (text) => {
    const plain = withoutCurrency(plainCharacters(text), symbols).replace(decimal, '.');
    if (plain === '') return refuse('empty');
    if (/^(-[\d.,_]+|[\d.,_]+-|\([\d.,_]+\))$/.test(plain)) return refuse('negative');
    if (!/^[\d.,_]*\d[\d.,_]*$/.test(plain)) return refuse('not_a_number');

    const at = decimalPosition(plain, groups, digits);
    if (at === 'ambiguous') return refuse(at);
    const whole = plain.slice(0, at);
    const fraction = plain.slice(at + 1);
    if (!isWhole(whole, lastGroup) || /\D/.test(fraction)) return refuse('not_a_number');
    if (fraction.length > digits) return refuse('too_many_decimals');
    const amount = Number(whole.replace(/\D/g, '') + fraction.padEnd(digits, '0'));
    return amount > MAX_MINOR_UNITS ? refuse('too_large') : { ok: true, amount: minorUnits(amount) };
  };
}

function refuse(reason: AmountReason): ParsedAmount {
  return { ok: false, reason };
}

/** Where the decimal separator stands; the end of the text when there is none. */
function decimalPosition(plain: string, groups: readonly string[], digits: number): number | 'ambiguous' {
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const separator = plain.charAt(at);
  if (at < 0 || plain.indexOf(separator) < at) return plain.length;
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (!mayGroup) return at;
  if (groups.includes(separator)) return plain.length;
  return digits === 3 ? at : 'ambiguous';
}

/**
 * Digits, ungrouped or grouped throughout by one separator: by thousands, or by hundreds before the last group, which has three
 * digits in India and as many as `lastGroup` elsewhere.
 */
function isWhole(text: string, lastGroup: number): boolean {
  return RegExp(
    `^(\\d*|\\d{1,3}([.,_])(\\d{3}\\2)*\\d{3}|\\d{1,2}([.,_])(\\d{2}\\4)*(\\d{3}|\\d{${lastGroup}}))$`,
  ).test(text);
}

/** Typed text with Arabic and Adlam separators as `.` and `,`, spaces and apostrophes between digits as `_`, and no other spaces. */
function plainCharacters(text: string): string {
  return cleanText(text)
    .replace(/\u066b/g, '.')
    .replace(/[\u060c\u066c\u2e41]/g, ',')
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

/** How amounts are written in a locale, with the currency and without. */
interface Notation {
  /** Of the currency, the longest first: `USD`, `US$`, `$`. */
  symbols: string[];
  /** Separators of thousands. */
  groups: string[];
  /** How many digits there are behind the last of them. */
  lastGroup: number;
  /** The decimal separator where it is neither a comma nor a point, as in the `20$00` of Cape Verde; else a point. */
  decimal: string;
}

function notationOf(locale: string, currency: string, digits: number): Notation {
  const parts = [
    new Intl.NumberFormat(locale),
    ...(['symbol', 'narrowSymbol'] as const).map(
      (currencyDisplay) => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }),
    ),
  ].flatMap((format) => format.formatToParts(1_234_567.5));
  const valuesOf = (wanted: Intl.NumberFormatPartTypes) =>
    parts.filter(({ type }) => type === wanted).map(({ value }) => plainCharacters(value).toUpperCase());
  const decimals = valuesOf('decimal');
  return {
    symbols: [currency, ...valuesOf('currency')].filter(Boolean).sort((a, b) => b.length - a.length),
    // Belgian English groups numbers by a point and writes it before the fraction of a currency, where three digits may follow.
    groups: valuesOf('group').filter((separator) => digits !== 3 || !decimals.includes(separator)),
    lastGroup: valuesOf('integer').pop()?.length ?? 3,
    decimal: decimals.find((separator) => !/[.,]/.test(separator)) ?? '.',
  };
}
