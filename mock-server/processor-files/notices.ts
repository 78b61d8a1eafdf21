import * as z from 'zod/mini';
import { CardBrandSchema, IdSchema, PlainDateSchema, PositiveMoneySchema } from '../../src/contract/index.ts';
import type { Clock } from '../environment.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { ProcessorCredits } from './credits.ts';
import type { ReportOutcome } from './reports.ts';
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
  outcome: ReportOutcome['outcome'];
  /** Null when posted, now or before. */
  reason: ReportOutcome['reason'];
}

/** One notice that the processor has signed, whether it could be read or not. */
export interface NoticeRecord {
  /** UTC instant. */
  receivedAt: string;
  /** As it was signed. */
  body: string;
  /** What it says; null when that is nothing known. */
  notice: ProcessorNotice | null;
  outcome: NoticeAnswer['outcome'];
  reason: NoticeAnswer['reason'] | 'bad_body';
}

export type NoticeRefusal = 'bad_signature' | 'bad_body';

/** Takes the processor's notices: signed, no older than five minutes, in any order and any number of times. */
export class ProcessorNotices {
  /** Shared with the processor. */
  readonly secret: string;
  private readonly clock: Clock;
  private readonly credits: ProcessorCredits;
  private readonly records: NoticeRecord[] = [];
  /** What the first notice of each event said. */
  private readonly events = new Map<string, string>();

  constructor(options: { secret: string; clock: Clock; credits: ProcessorCredits }) {
    this.secret = options.secret;
    this.clock = options.clock;
    this.credits = options.credits;
  }

  /** @param body - as it came: the signature is over its very characters */
  receive(signature: string | null, body: string): NoticeAnswer | NoticeRefusal {
    if (!isSigned(this.secret, signature, body, this.clock)) return 'bad_signature';
    const notice = ProcessorNoticeSchema.safeParse(jsonOf(body)).data ?? null;
    const result = notice ? this.take(notice) : ({ outcome: 'rejected', reason: 'bad_body' } as const);
    this.records.push({ receivedAt: this.clock.now().toISOString(), body, notice, ...result });
    return notice && result.reason !== 'bad_body' ? { eventId: notice.eventId, ...result } : 'bad_body';
  }

  /** A notice as the processor would send it now: for whoever plays the processor. */
  sign(notice: ProcessorNotice): { headers: Record<string, string>; body: string } {
    const body = JSON.stringify(notice);
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const signature = signNotice(this.secret, seconds, body);
    return { headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: signature }, body };
  }

  /** Newest first. */
  all(): NoticeRecord[] {
    return this.records.toReversed();
  }

  private take(notice: ProcessorNotice): Omit<NoticeAnswer, 'eventId'> {
    const { eventId, amount, method: brand, transactionId, accountNumber, date, lastFour } = notice;
    const content = canonicalJson(notice);
    const first = this.events.get(eventId) ?? content;
    this.events.set(eventId, first);
    const payment = { transactionId, accountNumber, ...amount, date, brand, lastFour };
    const doubt = first === content ? null : 'event_reused';
    const { outcome, reason } = this.credits.post(payment, { kind: 'notice', eventId }, doubt);
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
