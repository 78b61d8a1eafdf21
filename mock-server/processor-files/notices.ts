import * as z from 'zod/mini';
import { CardBrandSchema, IdSchema, PlainDateSchema, PositiveMoneySchema } from '../../src/contract/index.ts';
import type { Clock } from '../environment.ts';
import type { CreditOutcome, ProcessorCredits } from './credits.ts';
import { isSigned, signNotice, SIGNATURE_HEADER } from './signature.ts';

/** One payment on the processor's page, told within moments. */
export const ProcessorNoticeSchema = z.strictObject({
  eventId: IdSchema,
  type: z.literal('payment.succeeded'),
  transactionId: IdSchema,
  accountNumber: IdSchema,
  amount: PositiveMoneySchema,
  date: PlainDateSchema,
  method: CardBrandSchema,
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
});

export type ProcessorNotice = z.infer<typeof ProcessorNoticeSchema>;

export interface NoticeAnswer {
  eventId: string;
  outcome: CreditOutcome['outcome'];
  reason: CreditOutcome['reason'] | 'wrong_currency';
}

export interface NoticeRecord extends NoticeAnswer {
  /** UTC instant. */
  receivedAt: string;
  transactionId: string;
  accountNumber: string;
}

export type NoticeRefusal = 'bad_signature' | 'bad_body';

/** Takes the processor's notices: signed, no older than five minutes, each event once and in whatever order. */
export class ProcessorNotices {
  /** Shared with the processor. */
  readonly secret: string;
  private readonly clock: Clock;
  private readonly credits: ProcessorCredits;
  private readonly currency: string;
  private readonly records: NoticeRecord[] = [];
  private readonly settled = new Set<string>();

  constructor(options: { secret: string; clock: Clock; credits: ProcessorCredits; currency: string }) {
    this.secret = options.secret;
    this.clock = options.clock;
    this.credits = options.credits;
    this.currency = options.currency;
  }

  /** @param body - as it came: the signature is over its very characters */
  receive(signature: string | null, body: string): NoticeAnswer | NoticeRefusal {
    if (!isSigned(this.secret, signature, body, this.clock)) return 'bad_signature';
    const notice = ProcessorNoticeSchema.safeParse(jsonOf(body)).data;
    if (!notice) return 'bad_body';
    const answer = { eventId: notice.eventId, ...this.take(notice) };
    // What had no effect may come again, once its account is known.
    if (answer.outcome !== 'rejected') this.settled.add(notice.eventId);
    const { transactionId, accountNumber } = notice;
    this.records.push({ ...answer, receivedAt: this.clock.now().toISOString(), transactionId, accountNumber });
    return answer;
  }

  /** A notice as the processor would send it now: for whoever plays the processor. */
  sign(notice: ProcessorNotice): { headers: Record<string, string>; body: string } {
    const body = JSON.stringify(notice);
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const signature = signNotice(this.secret, seconds, body);
    return { headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: signature }, body };
  }

  /** What was signed rightly, newest first. */
  all(): NoticeRecord[] {
    return this.records.toReversed();
  }

  private take({ eventId, amount, method: brand, ...payment }: ProcessorNotice): Omit<NoticeAnswer, 'eventId'> {
    if (this.settled.has(eventId)) return { outcome: 'duplicate', reason: null };
    if (amount.currency !== this.currency) return { outcome: 'rejected', reason: 'wrong_currency' };
    const { transactionId, accountNumber, date, lastFour } = payment;
    const { outcome, reason } = this.credits.post({
      transactionId,
      accountNumber,
      amount: amount.amount,
      date,
      brand,
      lastFour,
    });
    return { outcome, reason };
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
