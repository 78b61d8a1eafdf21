import { fits, type LinkVerification, type LinkVerificationKind } from '../../contract/index.ts';

/** The answer to the practice's question as typed. */
export interface AnswerDraft {
  month: string;
  day: string;
  year: string;
  zip: string;
  lastName: string;
}

export type AnswerField = 'dateOfBirth' | 'zip' | 'lastName';

export const emptyAnswer: AnswerDraft = { month: '', day: '', year: '', zip: '', lastName: '' };

/** The answer for the wire, or the fields that have to be mended. */
export function readAnswer(kind: LinkVerificationKind, draft: AnswerDraft): LinkVerification | AnswerField[] {
  return kind === 'date-of-birth' ? readDateOfBirth(draft) : readZipAndName(draft);
}

function readDateOfBirth({ month, day, year }: AnswerDraft): LinkVerification | AnswerField[] {
  const [m, d, y] = [month, day, year].map((part) => part.trim());
  const date = `${y ?? ''}-${m?.padStart(2, '0') ?? ''}-${d?.padStart(2, '0') ?? ''}`;
  return fits('PlainDate', date) ? { kind: 'date-of-birth', dateOfBirth: date } : ['dateOfBirth'];
}

function readZipAndName(draft: AnswerDraft): LinkVerification | AnswerField[] {
  // People give the longer form of a ZIP code, too; the first five digits are asked for.
  const zip = /^(\d{5})(?:-?\d{4})?$/.exec(draft.zip.trim())?.[1];
  const lastName = draft.lastName.trim();
  if (zip !== undefined && lastName !== '') return { kind: 'zip-and-last-name', zip, lastName };
  return [...(zip === undefined ? (['zip'] as const) : []), ...(lastName === '' ? (['lastName'] as const) : [])];
}
