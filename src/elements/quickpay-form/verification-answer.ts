import { cleanText, fits, type LinkVerification, type LinkVerificationKind } from '../../contract/index.ts';

/** The answer to the practice's question as typed. */
export type AnswerDraft = Readonly<Record<AnswerField, string>>;

export type AnswerField = 'dateOfBirth' | 'zip' | 'lastName';

export const emptyAnswer: AnswerDraft = { dateOfBirth: '', zip: '', lastName: '' };

export const answerFields: Readonly<Record<LinkVerificationKind, readonly AnswerField[]>> = {
  'date-of-birth': ['dateOfBirth'],
  'zip-and-last-name': ['zip', 'lastName'],
};

/** The answer for the wire, or the fields that have to be mended. */
export function readAnswer(kind: LinkVerificationKind, draft: AnswerDraft): LinkVerification | AnswerField[] {
  const dateOfBirth = readDate(cleanText(draft.dateOfBirth));
  // People give the longer form of a ZIP code, too; the first five digits are asked for.
  const [, zip] = /^(\d{5})([ -]?\d{4})?$/.exec(cleanText(draft.zip)) ?? [];
  const lastName = cleanText(draft.lastName);
  if (kind === 'date-of-birth' && /^(19|20)/.test(dateOfBirth) && fits('PlainDate', dateOfBirth))
    return { kind, dateOfBirth };
  if (kind === 'zip-and-last-name' && zip && lastName) return { kind, zip, lastName };
  const wrong = { dateOfBirth: true, zip: !zip, lastName: !lastName };
  return answerFields[kind].filter((field) => wrong[field]);
}

/**
 * `4/23/1985`, `04 23 1985` or `04231985`, month first as the hint says, and what browsers fill in, `1985-04-23`; as `YYYY-MM-DD`.
 * Digits without separators count only where each part has all of its own: `1231987` may be January or December.
 */
function readDate(text: string): string {
  const solid = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  const parts = solid?.slice(1) ?? text.split(/[ /.,-]+/).filter(Boolean);
  const [first = '', second = '', third = '', ...rest] = parts;
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, first, second];
  return [year, month.padStart(2, '0'), day.padStart(2, '0'), ...rest].join('-');
}
