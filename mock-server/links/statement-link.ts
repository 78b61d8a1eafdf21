import type * as z from 'zod/mini';
import type { StatementLinkSchema } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { linkUrl } from './send-link.ts';

type StatementLinkView = z.input<typeof StatementLinkSchema>;

/** What was printed as the QR code and payment code of the account's last statement; null when one of both no longer works. */
export function livingStatementLink({ book, payPageUrl }: Backend, accountNumber: string): StatementLinkView | null {
  if (!book.settings.practice.options.quickPay) return null;
  const qr = book.links.living(accountNumber, 'qr');
  const code = book.links.living(accountNumber, 'statement-code');
  if (!qr || !code) return null;
  const [expiresAt = qr.link.expiresAt] = [qr.link.expiresAt, code.link.expiresAt].sort();
  return { url: linkUrl(payPageUrl, qr.secret), code: code.secret, expiresAt };
}

/** The same; where one of both no longer works, both are made anew, so that they live equally long. Null when nothing is left to pay. */
export function renewedStatementLink(backend: Backend, accountNumber: string): StatementLinkView | null {
  const { links } = backend.book;
  if (!livingStatementLink(backend, accountNumber)) {
    for (const origin of ['qr', 'statement-code'] as const) links.issue(accountNumber, origin);
  }
  return livingStatementLink(backend, accountNumber);
}
