import type { Environment } from './environment.ts';
import { base64url } from './encoding.ts';
import type { Book } from './ledger/index.ts';
import { CardTestingGuard } from './limits/card-testing-guard.ts';
import { ExchangeGuard } from './limits/exchange-guard.ts';
import type { Limits } from './limits/limits.ts';
import { SlidingWindow } from './limits/sliding-window.ts';
import { ExchangeLog } from './links/exchange-log.ts';
import { LinkVerifier } from './links/link-verifier.ts';
import { Outbox } from './outbox/outbox.ts';
import {
  createPaymentEngine,
  type ChargeProcessor,
  type PaymentEngine,
  type PaymentEngineOptions,
} from './payments/index.ts';
import type { SessionLimits } from './sessions/session.ts';
import { SessionStore } from './sessions/session-store.ts';
import { sha256 } from './sha256.ts';

/** What tests replace in the payment engine. */
export type PaymentHooks = Pick<PaymentEngineOptions, 'claims' | 'parts' | 'crashAt'>;

export interface BackendOptions {
  environment: Environment;
  book: Book;
  processor: ChargeProcessor;
  payPageUrl: string;
  sessionLimits: SessionLimits;
  limits: Limits;
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
  readonly cardTesting: CardTestingGuard;
  readonly receiptEmails: SlidingWindow;
  readonly outbox: Outbox;
  /** Where payment links lead, without a fragment. */
  readonly payPageUrl: string;
  /** The name of an account in browsers' storage: the same every time, and no way back to the account. */
  accountKey(accountNumber: string): string;
}

const HOUR = 60 * 60_000;

export function createBackend(options: BackendOptions): Backend {
  const { environment, book, processor, payPageUrl, sessionLimits, limits } = options;
  const { clock, random } = environment;
  const pepper = base64url(random.bytes(16));
  return {
    environment,
    book,
    processor,
    payments: createPaymentEngine({ environment, book, processor, ...options.payments }),
    sessions: new SessionStore(environment, sessionLimits),
    verifier: new LinkVerifier(),
    exchanges: new ExchangeLog(),
    exchangeGuard: new ExchangeGuard(clock, limits),
    cardTesting: new CardTestingGuard(clock, limits),
    receiptEmails: new SlidingWindow(clock, { limit: limits.emailsPerReceipt, window: HOUR }),
    outbox: new Outbox(environment),
    payPageUrl,
    accountKey: (accountNumber) => `acct_${sha256(`${pepper} ${accountNumber}`).slice(0, 32)}`,
  };
}
