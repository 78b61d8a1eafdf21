import type { Session } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { describeSession, type SessionRecord } from '../sessions/session.ts';

/** A session as the contract shows it, with the language that the guarantor has told the practice. */
export function sessionView({ sessions, book }: Pick<Backend, 'sessions' | 'book'>, record: SessionRecord): Session {
  const language = book.people.guarantor(record.accountNumber)?.language;
  return { ...describeSession(record, sessions.limits), ...(language && { language }) };
}
