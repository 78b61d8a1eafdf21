import { cleanText } from '../../src/contract/clean-text.ts';
import type { CardBrand } from '../../src/contract/index.ts';

interface BrandRule {
  brand: CardBrand;
  /** What the number starts with. Matches as soon as the brand is certain. */
  starts: RegExp;
  lengths: readonly number[];
  /** Digits of the security code. */
  codeLength: 3 | 4;
  /** Digits in each printed group. */
  groups: readonly number[];
}

const rules: readonly BrandRule[] = [
  { brand: 'visa', starts: /^4/, lengths: [16, 19], codeLength: 3, groups: [4, 4, 4, 4, 3] },
  {
    brand: 'mastercard',
    starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    codeLength: 3,
    groups: [4, 4, 4, 4],
  },
  { brand: 'amex', starts: /^3[47]/, lengths: [15], codeLength: 4, groups: [4, 6, 5] },
  { brand: 'discover', starts: /^(?:6011|64[4-9]|65)/, lengths: [16, 19], codeLength: 3, groups: [4, 4, 4, 4, 3] },
];

const otherRule: BrandRule = {
  brand: 'other',
  starts: /^/,
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  codeLength: 3,
  groups: [4, 4, 4, 4, 3],
};

/** No card number is longer. */
export const MAX_NUMBER_LENGTH = 19;

/** Cards are valid for a few years; a date further off is a slip of the finger. */
const MAX_YEARS_AHEAD = 20;

const LAST_ZONE_MILLISECONDS = 12 * 60 * 60 * 1000;

/** What a card says, as typed or as digits. */
export interface CardInput {
  number: string;
  expiry: string;
  code: string;
  zip: string;
}

export type CardFieldName = keyof CardInput;

/** In the order in which they are filled in. */
export const cardFieldNames: readonly CardFieldName[] = ['number', 'expiry', 'code', 'zip'];

/** A month of the calendar; 1 is January. */
export interface Month {
  month: number;
  year: number;
}

/** A card that keeps every rule, as digits. */
export interface CheckedCard extends Month {
  number: string;
  brand: CardBrand;
  code: string;
  zip: string;
}

/** What can be wrong with a field. A text for each is in the frame's texts. */
export const cardFlaws = [
  'number-missing',
  'number-short',
  'number-wrong',
  'number-not-a-test-card',
  'expiry-missing',
  'expiry-unclear',
  'expiry-month',
  'expiry-past',
  'expiry-far',
  'code-missing',
  'code-length-3',
  'code-length-4',
  'zip-missing',
  'zip-length',
] as const;

export type CardFlaw = (typeof cardFlaws)[number];

export type CardFlaws = Partial<Record<CardFieldName, CardFlaw>>;

export function digitsOf(text: string): string {
  return cleanText(text).replace(/[^0-9]/g, '');
}

/** The brand of a number being typed, or null while the digits do not tell. */
export function brandOf(number: string): CardBrand | null {
  const digits = digitsOf(number);
  const rule = rules.find(({ starts }) => starts.test(digits));
  if (rule) return rule.brand;
  return digits.length >= 4 ? 'other' : null;
}

export function groupsOf(number: string): readonly number[] {
  return ruleOf(number).groups;
}

export function codeLengthOf(number: string): 3 | 4 {
  return ruleOf(number).codeLength;
}

export function numberFlaw(number: string): CardFlaw | undefined {
  const digits = digitsOf(number);
  if (digits === '') return 'number-missing';
  const { lengths } = ruleOf(digits);
  if (digits.length < Math.min(...lengths)) return 'number-short';
  return lengths.includes(digits.length) && passesLuhn(digits) ? undefined : 'number-wrong';
}

/** Whether the month is real and not over: a card is good until the last day of its month. */
export function expiryFlaw(expiry: string, today: Month): CardFlaw | undefined {
  if (cleanText(expiry) === '') return 'expiry-missing';
  const date = readExpiry(expiry);
  if (!date) return 'expiry-unclear';
  if (date.month < 1 || date.month > 12) return 'expiry-month';
  if (isOver(date, today)) return 'expiry-past';
  return monthsTo(date, today) > MAX_YEARS_AHEAD * 12 ? 'expiry-far' : undefined;
}

/** Whether a card that is good until the end of the month is no longer. */
export function isOver(month: Month, today: Month): boolean {
  return monthsTo(month, today) < 0;
}

/** Somewhere on earth a month lasts twelve hours longer than in UTC, and a card is good until its holder's month is over. */
export function lastMonthOnEarth(now: Date): Month {
  const there = new Date(now.getTime() - LAST_ZONE_MILLISECONDS);
  return { month: there.getUTCMonth() + 1, year: there.getUTCFullYear() };
}

function monthsTo(month: Month, today: Month): number {
  return (month.year - today.year) * 12 + month.month - today.month;
}

export function codeFlaw(code: string, number: string): CardFlaw | undefined {
  return flawOfCode(code, codeLengthOf(number));
}

/** The same for a card of which only the brand is known. */
export function codeFlawOf(code: string, brand: CardBrand): CardFlaw | undefined {
  return flawOfCode(code, codeLengthOfBrand(brand));
}

export function codeLengthOfBrand(brand: CardBrand): 3 | 4 {
  return (rules.find((rule) => rule.brand === brand) ?? otherRule).codeLength;
}

function flawOfCode(code: string, length: 3 | 4): CardFlaw | undefined {
  if (cleanText(code) === '') return 'code-missing';
  return digitsOf(code).length === length ? undefined : `code-length-${length}`;
}

export function zipFlaw(zip: string): CardFlaw | undefined {
  if (cleanText(zip) === '') return 'zip-missing';
  return /^\d{5}(?:\d{4})?$/.test(digitsOf(zip)) ? undefined : 'zip-length';
}

/** Month and year of `1227`, `12/27`, `1/27`, `12 / 2027` and the like. The month may be one that does not exist. */
export function readExpiry(text: string): Month | undefined {
  const plain = cleanText(text);
  const match = /^(\d{2})(\d{2}|\d{4})$/.exec(plain) ?? /^(\d{1,2})\s*[-./\s]\s*(\d{2}|\d{4})$/.exec(plain);
  const [, month, year] = match ?? [];
  if (month === undefined || year === undefined) return undefined;
  return { month: Number(month), year: Number(year) + (year.length === 2 ? 2000 : 0) };
}

/** Every rule at once. */
export function checkCard(card: CardInput, today: Month): { card: CheckedCard } | { flaws: CardFlaws } {
  const flaws: CardFlaws = {};
  const number = numberFlaw(card.number);
  const expiry = expiryFlaw(card.expiry, today);
  const code = codeFlaw(card.code, card.number);
  const zip = zipFlaw(card.zip);
  if (number) flaws.number = number;
  if (expiry) flaws.expiry = expiry;
  if (code) flaws.code = code;
  if (zip) flaws.zip = zip;

  const date = readExpiry(card.expiry);
  if (Object.keys(flaws).length > 0 || !date) return { flaws };
  return {
    card: {
      ...date,
      number: digitsOf(card.number),
      brand: brandOf(card.number) ?? 'other',
      code: digitsOf(card.code),
      zip: digitsOf(card.zip),
    },
  };
}

function ruleOf(number: string): BrandRule {
  const digits = digitsOf(number);
  return rules.find(({ starts }) => starts.test(digits)) ?? otherRule;
}

/** The check digit that catches one wrong digit and most swaps of two. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
