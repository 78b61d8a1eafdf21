import type { LinkVerificationKind, Practice } from '../../src/contract/index.ts';

/** The practice as the public sees it, and what only its own staff sets. */
export interface PracticeSettings {
  practice: Practice;
  /** Apply a payment at once, oldest line first. Otherwise it waits as unapplied funds. */
  autoPost: boolean;
  /** Days from a statement to its due date. */
  statementDueDays: number;
  /** Days a payment link lives, 1 to 90. */
  linkDays: number;
  /** Days the payment code of a statement lives, 1 to 90. */
  codeDays: number;
  /** What a link or code asks before it shows amounts; null asks nothing. */
  linkVerification: LinkVerificationKind | null;
}
