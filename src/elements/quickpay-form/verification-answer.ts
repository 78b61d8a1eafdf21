import { fits, type LinkVerification, type LinkVerificationKind } from '../../contract/index.ts';

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
  const dateOfBirth = readDate(draft.dateOfBirth);
  // People give the longer form of a ZIP code, too; the first five digits are asked for.
  const [, zip] = /^(\d{5})(?:-?\d{4})?$/.exec(draft.zip.trim()) ?? [];
  const lastName = draft.lastName.trim();
  if (kind === 'date-of-birth' && fits('PlainDate', dateOfBirth)) return { kind, dateOfBirth };
  if (kind === 'zip-and-last-name' && zip && lastName) return { kind, zip, lastName };
  const wrong = { dateOfBirth: true, zip: !zip, lastName: !lastName };
  return answerFields[kind].filter((field) => wrong[field]);
}

/** `4/23/1985`, `04 23 1985` or `04231985`, month first, and what browsers fill in, `1985-04-23`; as `YYYY-MM-DD`. */
function readDate(text: string): string {
  const [, y1, m1, d1] = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(text) ?? [];
  const [, m2, d2, y2] = /^\s*(\d\d?)[\s/.-]*(\d\d?)[\s/.-]*(\d{4})\s*$/.exec(text) ?? [];
  const [year, month, day] = [y1 ?? y2 ?? '', m1 ?? m2 ?? '', d1 ?? d2 ?? ''];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
