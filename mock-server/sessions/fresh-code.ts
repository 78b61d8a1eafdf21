import type { Environment } from '../environment.ts';
import { ProblemError } from '../http/problem.ts';
import type { SessionRecord } from './session.ts';

const FRESH = 5 * 60_000;

/** Throws the problem `fresh_code_required` unless a one-time code opened the session within the last five minutes. */
export function assertFreshCode({ verifiedAt }: SessionRecord, { clock }: Environment): void {
  if (verifiedAt === null || clock.now().getTime() - verifiedAt > FRESH) throw new ProblemError('fresh_code_required');
}
