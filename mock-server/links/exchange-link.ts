import type { LinkExchange } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../http/problem.ts';
import type { PaymentLink } from '../ledger/index.ts';
import type { PaymentEngine } from '../payments/index.ts';
import type { SessionRecord } from '../sessions/session.ts';
import type { ExchangeOutcome } from './exchange-log.ts';

export interface ExchangeSender {
  address: string;
  requestId: string;
}

/**
 * Trades the secret of a living link or code for a QuickPay session; the link stays usable until it is paid, expires, or is
 * revoked. Whatever is wrong with a secret, the problem is `link_unavailable` and tells nothing more. Beside it come those
 * of `LinkVerifier`.
 */
export function exchangeLink(
  backend: Backend,
  exchange: LinkExchange,
  sender: ExchangeSender,
): { token: string; record: SessionRecord } {
  const link = resolve(backend, exchange);
  const log = (outcome: ExchangeOutcome) => logExchange(backend, exchange.kind, sender, link?.id ?? null, outcome);
  try {
    if (!link) throw new ProblemError('link_unavailable');
    verify(backend, link, exchange);
  } catch (error) {
    if (error instanceof ProblemError) log(outcomeOf(error));
    if (error instanceof ProblemError && error.code !== 'verification_required') {
      backend.exchangeGuard.failed(sender.address);
    }
    throw error;
  }
  log('opened');
  const { accountNumber, origin } = link;
  const accountKey = backend.accountKey(accountNumber);
  const opened = backend.sessions.open({ accountNumber, accountKey, scope: 'quickpay', linkId: link.id, origin });
  backend.usage.opened(opened.record, 'quickpay');
  return opened;
}

/** Notes an exchange that never got as far as a secret. */
export function logRateLimited(backend: Backend, sender: ExchangeSender): void {
  logExchange(backend, null, sender, null, 'rate-limited');
}

function resolve({ book, payments }: Backend, exchange: LinkExchange): PaymentLink | null {
  const { kind, intentId } = exchange;
  const secret = exchange.kind === 'link' ? exchange.token : exchange.code;
  const living = book.links.resolve(kind, secret);
  const paid = book.links.resolvePaid(kind, secret);
  const link = living ?? (paid && intentId !== undefined && hasPaid(payments, paid, intentId) ? paid : null);
  return book.settings.practice.options.quickPay ? link : null;
}

/** The payer of the payment that ended the link may have lost its answer, and comes back for the receipt. */
function hasPaid(payments: PaymentEngine, { accountNumber }: PaymentLink, intentId: string): boolean {
  const found = payments.findByIntent(accountNumber, intentId);
  return found.kind === 'payment' || found.code === 'payment_in_progress';
}

function verify({ book, verifier }: Backend, link: PaymentLink, { verification }: LinkExchange): void {
  const accepts = book.settings.linkVerification;
  const guarantor = book.people.guarantor(link.accountNumber);
  if (accepts !== null && guarantor) verifier.check(link.id, accepts, guarantor, verification);
}

function outcomeOf({ code }: ProblemError): ExchangeOutcome {
  switch (code) {
    case 'verification_required':
      return 'verification-required';
    case 'verification_failed':
      return 'verification-failed';
    case 'verification_locked':
      return 'verification-locked';
    default:
      return 'unavailable';
  }
}

function logExchange(
  { exchanges, environment }: Backend,
  kind: LinkExchange['kind'] | null,
  sender: ExchangeSender,
  linkId: string | null,
  outcome: ExchangeOutcome,
): void {
  exchanges.add({ at: environment.clock.now().toISOString(), kind, linkId, outcome, ...sender });
}
