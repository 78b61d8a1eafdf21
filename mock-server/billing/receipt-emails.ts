import type { Book, ReceiptRecord } from '../ledger/index.ts';
import type { Languages, MessageLanguage } from '../outbox/languages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { receiptMessage } from '../outbox/templates.ts';
import type { Suppressions } from './suppressions.ts';

export interface ReceiptEmailsOptions {
  book: Book;
  outbox: Outbox;
  languages: Languages;
  suppressions: Suppressions;
}

/** Emails receipts, and knows where each was last emailed. */
export class ReceiptEmails {
  private readonly options: ReceiptEmailsOptions;
  private readonly addresses = new Map<string, string>();

  /** From now on guarantors get the receipt of every payment and refund, where the practice sends them and has their address. */
  constructor(options: ReceiptEmailsOptions) {
    this.options = options;
    options.book.onReceipt((receipt) => this.sendToGuarantor(receipt));
  }

  send(receipt: ReceiptRecord, to: string, language: MessageLanguage): void {
    const { book, outbox } = this.options;
    const text = receiptMessage(book.settings.practice, receipt, {
      language,
      refundOf: refundedReceipt(book, receipt),
    });
    outbox.send({ kind: 'receipt', channel: 'email', to, ...text });
    this.addresses.set(receipt.id, to);
  }

  /** The last address that a receipt was sent to; null when it was sent to none. */
  addressOf(receiptId: string): string | null {
    return this.addresses.get(receiptId) ?? null;
  }

  private sendToGuarantor(receipt: ReceiptRecord): void {
    const { book, languages, suppressions } = this.options;
    const { accountNumber, status } = receipt;
    const to = book.people.guarantor(accountNumber)?.email ?? null;
    const isWanted = book.settings.practice.options.emailReceipts && status !== 'unsuccessful';
    if (!isWanted || to === null || suppressions.reasonOf(accountNumber, 'email')) return;
    this.send(receipt, to, languages.of(accountNumber));
  }
}

/** The receipt of the payment that a refund gives money back of; null for other receipts. */
export function refundedReceipt(book: Book, { status, accountNumber, paymentId }: ReceiptRecord): ReceiptRecord | null {
  if (status !== 'refund') return null;
  return book.receipts(accountNumber).find((other) => other.status === 'paid' && other.paymentId === paymentId) ?? null;
}
