import type { Environment } from './environment.ts';
import { Notices } from './billing/notices.ts';
import { ReceiptEmails } from './billing/receipt-emails.ts';
import { Reminders } from './billing/reminders.ts';
import { Suppressions } from './billing/suppressions.ts';
import { base64url } from './encoding.ts';
import { CommandReplays } from './http/command-replays.ts';
import type { Book } from './ledger/index.ts';
import { CardTestingGuard } from './limits/card-testing-guard.ts';
import { ExchangeGuard } from './limits/exchange-guard.ts';
import type { Limits } from './limits/limits.ts';
import { ProcessorCredits } from './processor-files/credits.ts';
import { ProcessorNotices } from './processor-files/notices.ts';
import { ProcessedFiles } from './processor-files/processed-files.ts';
import { SavedCards } from './cards/saved-cards.ts';
import { Mfa } from './mfa/mfa.ts';
import { Cursors } from './paging/cursors.ts';
import { ReceiptEmailLimit } from './limits/receipt-email-limit.ts';
import { SlidingWindow } from './limits/sliding-window.ts';
import { ExchangeLog } from './links/exchange-log.ts';
import { RecentPayments } from './links/recent-payments.ts';
import { LinkVerifier } from './links/link-verifier.ts';
import { Languages } from './outbox/languages.ts';
import { Outbox } from './outbox/outbox.ts';
import {
  createPaymentEngine,
  withTimeLimit,
  type ChargeProcessor,
  type PaymentEngine,
  type PaymentEngineOptions,
} from './payments/index.ts';
import { sessionLimitsOf, type SessionLimits } from './sessions/session.ts';
import { SessionStore } from './sessions/session-store.ts';
import { sha256 } from './sha256.ts';
import { UsageLog } from './usage/usage-log.ts';

/** What tests replace in the payment engine. */
export type PaymentHooks = Pick<PaymentEngineOptions, 'claims' | 'parts' | 'crashAt'>;

export interface BackendOptions {
  environment: Environment;
  book: Book;
  processor: ChargeProcessor;
  payPageUrl: string;
  /** Replacements for what the practice has set. */
  sessionLimits: Partial<SessionLimits>;
  limits: Limits;
  /** Whether pages of this origin may call. */
  allowsOrigin: (origin: string) => boolean;
  payments: PaymentHooks;
}

/** Everything one running backend knows. A reset drops it whole and starts another. */
export interface Backend {
  readonly environment: Environment;
  readonly book: Book;
  readonly processor: ChargeProcessor;
  readonly payments: PaymentEngine;
  readonly sessions: SessionStore;
  readonly verifier: LinkVerifier;
  readonly exchanges: ExchangeLog;
  readonly exchangeGuard: ExchangeGuard;
  /** New links in the place of dead ones, by account. */
  readonly linkResends: SlidingWindow;
  readonly recentPayments: RecentPayments;
  readonly cardTesting: CardTestingGuard;
  readonly receiptEmails: ReceiptEmails;
  /** How often a receipt was emailed on request. */
  readonly receiptEmailLimit: ReceiptEmailLimit;
  readonly outbox: Outbox;
  /** In which language accounts are written to. */
  readonly languages: Languages;
  readonly notices: Notices;
  readonly reminders: Reminders;
  /** Who wants no messages. */
  readonly suppressions: Suppressions;
  /** What staff has commanded, by idempotency key. */
  readonly commandReplays: CommandReplays;
  /** Payments made on the processor's own page, as its files and notices tell of them. */
  readonly processorCredits: ProcessorCredits;
  readonly processorFiles: ProcessedFiles;
  readonly processorNotices: ProcessorNotices;
  readonly mfa: Mfa;
  /** Beginnings of a verification, by address. */
  readonly challengeStarts: SlidingWindow;
  readonly savedCards: SavedCards;
  readonly cursors: Cursors;
  /** Who came how and what they paid, for the usage report. */
  readonly usage: UsageLog;
  /** Where payment links lead, without a fragment. */
  readonly payPageUrl: string;
  /** The host of the page that a request came from; that of the pay page when it came from none that may call. */
  hostOf(request: Request): string;
  /** The name of an account in browsers' storage: the same every time, and no way back to the account. */
  accountKey(accountNumber: string): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function createBackend(options: BackendOptions): Backend {
  const { environment, book, payPageUrl, sessionLimits, limits } = options;
  const { clock, random, ids } = environment;
  const processor = withTimeLimit(options.processor, clock);
  const savedCards = new SavedCards(ids);
  const outbox = new Outbox(environment);
  const languages = new Languages(book);
  const suppressions = new Suppressions();
  const notices = new Notices({ book, outbox, languages, suppressions, payPageUrl });
  const processorCredits = new ProcessorCredits(book, environment);
  const pepper = base64url(random.bytes(16));
  return {
    environment,
    book,
    processor,
    payments: createPaymentEngine({ environment, book, processor, cards: savedCards, ...options.payments }),
    sessions: new SessionStore(environment, () => ({ ...sessionLimitsOf(book.settings.sessions), ...sessionLimits })),
    verifier: new LinkVerifier(),
    exchanges: new ExchangeLog(),
    exchangeGuard: new ExchangeGuard(clock, limits),
    linkResends: new SlidingWindow(clock, { limit: limits.linkResends, window: HOUR }),
    recentPayments: new RecentPayments(clock),
    cardTesting: new CardTestingGuard(clock, limits),
    receiptEmails: new ReceiptEmails({ book, outbox, languages, suppressions }),
    receiptEmailLimit: new ReceiptEmailLimit(clock, limits),
    outbox,
    languages,
    notices,
    reminders: new Reminders(book, notices),
    suppressions,
    mfa: new Mfa({ environment, book, outbox }),
    challengeStarts: new SlidingWindow(clock, { limit: limits.challengesPerAddress, window: MINUTE }),
    savedCards,
    cursors: new Cursors(random.bytes(32)),
    usage: new UsageLog(() => book.today()),
    commandReplays: new CommandReplays(),
    processorCredits,
    processorFiles: new ProcessedFiles(environment, processorCredits, book.currency),
    processorNotices: new ProcessorNotices({
      secret: base64url(random.bytes(32)),
      clock,
      credits: processorCredits,
    }),
    payPageUrl,
    hostOf(request) {
      const origin = request.headers.get('Origin');
      return new URL(origin !== null && options.allowsOrigin(origin) ? origin : payPageUrl).hostname;
    },
    accountKey: (accountNumber) => `acct_${sha256(`${pepper} ${accountNumber}`).slice(0, 32)}`,
  };
}
