import type { PlainDate } from '../../src/contract/index.ts';
import type { AccountFold } from './account-fold.ts';
import { oldestFirst } from './allocation.ts';
import type { BreakdownAmounts } from './balances.ts';
import { listAt } from '../list-at.ts';
import type { ServiceLine } from './visits.ts';

export interface StatementLine extends BreakdownAmounts {
  readonly lineId: string;
  readonly patientId: string;
  readonly date: PlainDate;
  readonly description: string;
}

/** What is owed on the lines of an account on a day, frozen. */
export interface Statement extends StatementContent {
  readonly id: string;
  /** `S-100001`, `S-100002`, …: the statement's place in the book. */
  readonly number: string;
  readonly accountNumber: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate;
  /** Length of the journal when the statement was made. */
  readonly journalLength: number;
}

/** What of a statement follows from the journal alone. */
export interface StatementContent {
  readonly lines: readonly StatementLine[];
  /** Unapplied funds on that day, minor units. */
  readonly unappliedFunds: number;
  /** The total printed: the lines' sum less unapplied funds. */
  readonly balance: number;
}

/** The lines with something owed and not in collections, oldest first, as a fold has them. */
export function statementContent(fold: AccountFold, serviceLine: (id: string) => ServiceLine): StatementContent {
  const owed = [...fold.lines].filter(([, amounts]) => amounts.remaining > 0 && !amounts.inCollections);
  const lines = owed
    .map(([id, amounts]) => ({ ...serviceLine(id), amounts }))
    .sort(oldestFirst)
    .map(({ id, patientId, date, description, amounts }): StatementLine => {
      const { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining } = amounts;
      const columns = { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining };
      return Object.freeze({ lineId: id, patientId, date, description, ...columns });
    });
  const sum = lines.reduce((total, line) => total + line.remaining, 0);
  const balance = Math.max(0, sum - fold.unappliedFunds);
  return { lines: Object.freeze(lines), unappliedFunds: fold.unappliedFunds, balance };
}

/** Statements are only ever added. */
export interface StatementFile {
  add(statement: Omit<Statement, 'number'>): Statement;
  of(accountNumber: string): readonly Statement[];
  latest(accountNumber: string): Statement | null;
  count(accountNumber: string): number;
  find(id: string): Statement | null;
}

export function createStatementFile(): StatementFile {
  const byId = new Map<string, Statement>();
  const byAccount = new Map<string, Statement[]>();
  const own = (accountNumber: string) => listAt(byAccount, accountNumber);

  return {
    add(draft) {
      const statement = Object.freeze({ ...draft, number: `S-${100_001 + byId.size}` });
      byId.set(statement.id, statement);
      own(statement.accountNumber).push(statement);
      return statement;
    },
    of: (accountNumber) => own(accountNumber).slice(),
    latest: (accountNumber) => own(accountNumber).at(-1) ?? null,
    count: (accountNumber) => own(accountNumber).length,
    find: (id) => byId.get(id) ?? null,
  };
}
