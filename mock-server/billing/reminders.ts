import type { PlainDate } from '../../src/contract/index.ts';
import { addDays, type Book, type ReminderSettings } from '../ledger/index.ts';
import type { Notice, Notices } from './notices.ts';

/** A reminder whose day came, and what became of it. */
export interface Reminder {
  accountNumber: string;
  statementId: string;
  /** The day of the practice that it was for. */
  day: PlainDate;
  /** Days from the due date; below 0 before it. */
  daysFromDue: number;
  notice: Notice;
}

/**
 * Reminds of statements that are not paid, on the days that the practice has chosen. Every day of the practice is worked through
 * once, so that however often and however late this runs, no reminder goes out twice; of several that are late for one statement
 * only the last does.
 */
export class Reminders {
  private readonly book: Book;
  private readonly notices: Notices;
  private readonly log: Reminder[] = [];
  private doneThrough: PlainDate;

  constructor(book: Book, notices: Notices) {
    this.book = book;
    this.notices = notices;
    this.doneThrough = addDays(book.today(), -1);
  }

  /** Works through the days since the last run, today included. */
  run(): Reminder[] {
    const after = this.doneThrough;
    const today = this.book.today();
    if (today <= after) return [];
    this.doneThrough = today;
    const sent = this.book.people.accounts().flatMap((accountNumber) => this.remind(accountNumber, after, today));
    this.log.push(...sent);
    return sent;
  }

  /** Every reminder so far, in order. */
  all(): readonly Reminder[] {
    return this.log;
  }

  private remind(accountNumber: string, after: PlainDate, today: PlainDate): Reminder[] {
    const statement = this.book.latestStatement(accountNumber);
    if (!statement || this.book.balances(accountNumber).amountDue === 0) return [];
    const daysFromDue = daysOf(this.book.settings.reminders).findLast((days) => {
      const day = addDays(statement.dueDate, days);
      // On its own day the statement itself was the message.
      return day > after && day <= today && day > statement.date;
    });
    if (daysFromDue === undefined) return [];
    const day = addDays(statement.dueDate, daysFromDue);
    const notice = this.notices.tell(accountNumber, 'reminder');
    return [{ accountNumber, statementId: statement.id, day, daysFromDue, notice }];
  }
}

/** In order. */
function daysOf({ before, onDueDate, after }: ReminderSettings): number[] {
  return [...before.map((days) => -days), ...(onDueDate ? [0] : []), ...after].sort((one, other) => one - other);
}
