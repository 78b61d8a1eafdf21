import type { PlainDate } from '../../src/contract/index.ts';
import type { Book } from '../ledger/index.ts';
import { sendLink } from '../links/send-link.ts';
import type { Languages } from '../outbox/languages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { LinkReason } from '../outbox/phrases.ts';
import type { SuppressionReason, Suppressions } from './suppressions.ts';

/** Why a guarantor was told, or was not. */
export type NoticeOutcome = 'sent' | 'told-today' | 'nothing-due' | 'no-notices' | 'no-address' | SuppressionReason;

export interface Notice {
  /** In the outbox; null unless sent. */
  messageId: string | null;
  outcome: NoticeOutcome;
}

export interface NoticesOptions {
  book: Book;
  outbox: Outbox;
  languages: Languages;
  suppressions: Suppressions;
  payPageUrl: string;
}

/**
 * Tells guarantors that there is something for them, by the way they prefer and by no other. A message has no amount in it and its
 * link shows what is owed when it is opened, so while today's link works another message would say nothing new.
 */
export class Notices {
  private readonly options: NoticesOptions;
  private readonly told = new Map<string, { day: PlainDate; linkId: string | null }>();

  constructor(options: NoticesOptions) {
    this.options = options;
  }

  /** Sends at most one message. Throws `unknown_account`. */
  tell(accountNumber: string, reason: LinkReason): Notice {
    const { book, suppressions } = this.options;
    if (book.balances(accountNumber).currentBalance === 0) return notSent('nothing-due');
    const channel = book.people.guarantor(accountNumber)?.notices ?? 'none';
    if (channel === 'none') return notSent('no-notices');
    const suppressed = suppressions.reasonOf(accountNumber, channel);
    if (suppressed) return notSent(suppressed);
    if (this.isTold(accountNumber, reason)) return notSent('told-today');

    const sent = sendLink(this.options, accountNumber, channel, reason);
    if (!sent) return notSent('no-address');
    this.told.set(`${reason} ${accountNumber}`, { day: book.today(), linkId: sent.issued?.link.id ?? null });
    return { messageId: sent.message.id, outcome: 'sent' };
  }

  private isTold(accountNumber: string, reason: LinkReason): boolean {
    const { book } = this.options;
    const last = this.told.get(`${reason} ${accountNumber}`);
    if (last?.day !== book.today()) return false;
    const { linkId } = last;
    if (linkId === null) return true;
    return (['text', 'email'] as const).some(
      (channel) => book.links.living(accountNumber, channel)?.link.id === linkId,
    );
  }
}

const notSent = (outcome: NoticeOutcome): Notice => ({ messageId: null, outcome });
