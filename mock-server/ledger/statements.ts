import type { PlainDate } from '../../src/contract/index.ts';
import type { BreakdownAmounts } from './balances.ts';

export interface StatementLine extends BreakdownAmounts {
  lineId: string;
  patientId: string;
  date: PlainDate;
  description: string;
}

/** The open lines of an account on a day, frozen. */
export interface Statement {
  id: string;
  /** `S-100001`, `S-100002`, …: the statement's place in the book. */
  number: string;
  accountNumber: string;
  date: PlainDate;
  dueDate: PlainDate;
  lines: readonly StatementLine[];
  /** Unapplied funds on that day, minor units. */
  unappliedFunds: number;
  /** The total printed: the lines' sum less unapplied funds. */
  balance: number;
  /** Length of the journal when the statement was made. */
  journalLength: number;
}
