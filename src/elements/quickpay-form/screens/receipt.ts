import { html, nothing, type TemplateResult } from 'lit';
import type { Payment, Practice, Receipt } from '../../../contract/index.ts';
import { cardLabel } from '../../../format/index.ts';
import { icons } from '../../../parts/index.ts';
import { heading } from './heading.ts';
import { rows } from './rows.ts';
import type { Words } from './words.ts';

export interface ReceiptView {
  payment: Payment;
  /** Null until it is loaded, and when it cannot be: what the payment itself says is shown then. */
  receipt: Receipt | null;
  practice: Practice | null;
  /** The form that sends the receipt by email; nothing when the practice does not. */
  email: unknown;
  accountUrl: string | null;
  /** Something may still be paid. */
  canPayMore: boolean;
  onPrint: () => void;
  onPayMore: () => void;
}

export function receiptScreen(view: ReceiptView, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <div class="receipt" part="receipt">
      <span class="disc good">${icons.check}</span>
      ${heading(text('quickpay.receipt.title'), words)}
      <p class="amount huge">${words.money(view.payment.amount)}</p>
      ${rows(facts(view, words))}
    </div>
    <div class="actions">
      <button class="button quiet" part="button" type="button" @click=${view.onPrint}>
        ${icons.printer}<span>${text('quickpay.receipt.print')}</span>
      </button>
      ${
        view.canPayMore
          ? html`<button class="button quiet" part="button" type="button" @click=${view.onPayMore}>
              ${text('quickpay.receipt.more')}
            </button>`
          : nothing
      }
      ${
        view.accountUrl === null
          ? nothing
          : html`<a class="button quiet" part="button" href=${view.accountUrl}>${text('quickpay.account')}</a>`
      }
    </div>
    ${view.email}
  </div>`;
}

function facts({ payment, receipt, practice }: ReceiptView, { text, money, moment }: Words) {
  const to = receipt?.practiceName ?? practice?.name;
  return [
    to === undefined ? null : { label: text('quickpay.receipt.to'), value: to },
    { label: text('quickpay.receipt.date'), value: moment(receipt?.paidAt ?? payment.createdAt) },
    { label: text('quickpay.receipt.card'), value: cardLabel(payment.method) },
    receipt && { label: text('quickpay.receipt.number'), value: receipt.number },
    receipt?.transactionNumber
      ? { label: text('quickpay.receipt.transaction'), value: receipt.transactionNumber }
      : null,
    receipt && { label: text('quickpay.receipt.remaining'), value: remaining(receipt, { text, money }) },
  ];
}

function remaining({ currentBalanceAfter: left }: Receipt, { text, money }: Pick<Words, 'text' | 'money'>): string {
  return left.amount > 0 ? money(left) : text('quickpay.receipt.remaining.none');
}
