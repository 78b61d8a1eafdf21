import { digitsOf, groupsOf, MAX_NUMBER_LENGTH } from '../processor/card-rules.ts';

/** What is in a field and where the cursor stands in it. */
export interface Typed {
  value: string;
  caret: number;
}

/** What the browser has just done to a field. */
export interface Edit extends Typed {
  /** What was in the field before. */
  before: string;
  /** `inputType` of the input event. */
  inputType: string;
}

/** Puts what is in a field into its form, with the cursor behind the same digit as before. */
export type Formatter = (edit: Edit) => Typed;

/** Digits in the groups of the card's brand, for example `4242 4242 4242 4242`. */
export const typeNumber: Formatter = (edit) => {
  const { digits, before } = digitsAround(edit, MAX_NUMBER_LENGTH);
  return place(inGroups(digits, groupsOf(digits), ' '), before);
};

const LONGEST_EXPIRY = 'MMYYYY'.length;

/** `12 / 27`, written without touching the slash. A month below 10 gets its zero. */
export const typeExpiry: Formatter = (edit) => {
  const { digits, before } = digitsAround(edit, LONGEST_EXPIRY);
  const zero = /^[2-9]/.test(digits) || /^\s*[1-9]\s*[-./]/.test(edit.value) ? '0' : '';
  const padded = (zero + digits).slice(0, LONGEST_EXPIRY);
  const month = padded.slice(0, 2);
  const year = padded.slice(2);
  const slash = year !== '' || (!isDeletion(edit) && month.length === 2 && /[-./]\s*$/.test(edit.value)) ? ' / ' : '';
  return place(month + slash + year, before + zero.length);
};

export const typeCode: Formatter = (edit) => {
  const { digits, before } = digitsAround(edit, 4);
  return place(digits, before);
};

/** Five digits, or nine as `12345-6789`. */
export const typeZip: Formatter = (edit) => {
  const { digits, before } = digitsAround(edit, 9);
  return place(inGroups(digits, [5, 4], '-'), before);
};

/** The digits of the field and how many of them are before the cursor. */
function digitsAround(edit: Edit, most: number): { digits: string; before: number } {
  const digits = digitsOf(edit.value).slice(0, most);
  const before = Math.min(digitsOf(edit.value.slice(0, edit.caret)).length, digits.length);
  // Deleting what stands between two digits would only bring it back: the digit beside it is what was meant.
  if (digits === digitsOf(edit.before) && before < digits.length) {
    const backward = { digits: without(digits, before - 1), before: Math.max(before - 1, 0) };
    if (edit.inputType === 'deleteContentBackward') return backward;
    if (edit.inputType === 'deleteContentForward') return { digits: without(digits, before), before };
  }
  return { digits, before };
}

function without(digits: string, at: number): string {
  return at < 0 ? digits : digits.slice(0, at) + digits.slice(at + 1);
}

function isDeletion({ inputType }: Edit): boolean {
  return inputType.startsWith('delete');
}

function inGroups(digits: string, groups: readonly number[], separator: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    if (at < digits.length) parts.push(digits.slice(at, at + length));
    at += length;
  }
  return parts.join(separator);
}

/** The cursor goes right behind so many digits, and to the very end behind the last one. */
function place(value: string, digitsBefore: number): Typed {
  if (digitsBefore >= digitsOf(value).length) return { value, caret: value.length };
  let caret = 0;
  let seen = 0;
  while (seen < digitsBefore) {
    if (/\d/.test(value.charAt(caret))) seen++;
    caret++;
  }
  return { value, caret };
}
