import { html, nothing, type TemplateResult } from 'lit';
import type { Money, Payment, Receipt } from '../../../contract/index.ts';
import { icons } from '../../../parts/index.ts';
import type { FailedState } from '../../../payment/payment.flow.ts';
import { heading } from './heading.ts';
import { rows } from './rows.ts';
import type { Words } from './words.ts';

export interface DeclinedView {
  payment: Payment;
  /** Null until it is loaded, and when it cannot be. */
  receipt: Receipt | null;
  onTryAnother: () => void;
}

export function declinedScreen({ payment, receipt, onTryAnother }: DeclinedView, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc bad">${icons.card}</span>
    ${heading(text('quickpay.declined.title'), words)}
    <p>
      ${text(`quickpay.declined.${payment.declineCode ?? 'card_declined'}`)}
      <strong>${text('quickpay.declined.nothing')}</strong>
    </p>
    <button class="button wide" part="button" type="button" @click=${onTryAnother}>
      ${text('quickpay.declined.again')}
    </button>
    ${
      receipt === null
        ? nothing
        : html`<p class="small muted">
            ${text('quickpay.declined.receipt', { number: receipt.number, amount: words.money(receipt.amount) })}
          </p>`
    }
  </div>`;
}

export function tooManyScreen(words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc">${icons.lock}</span>
    ${heading(text('quickpay.tooMany.title'), words)}
    <p>${text('quickpay.tooMany.text')}</p>
  </div>`;
}

export interface RefusedView {
  payment: FailedState;
  onStartAgain: () => void;
}

export function refusedScreen({ payment, onStartAgain }: RefusedView, words: Words): TemplateResult {
  const { text } = words;
  const reference = payment.requestId;
  return html`<div class="screen">
    <span class="disc">${icons.info}</span>
    ${heading(text('quickpay.refused.title'), words)}
    <p>${text('quickpay.refused.text')}</p>
    <button class="button wide" part="button" type="button" @click=${onStartAgain}>
      ${text('quickpay.refused.again')}
    </button>
    ${
      reference === null
        ? nothing
        : html`<p class="small muted">${text('quickpay.refused.reference', { reference })}</p>`
    }
  </div>`;
}

export interface ChangedView {
  before: Money | null;
  /** What is now meant; null when it has to be chosen anew. */
  now: Money | null;
  busy: boolean;
  onContinue: () => void;
}

/** The figures are not those of the review any more. Nothing goes on before the new ones have been reviewed. */
export function changedScreen({ before, now, busy, onContinue }: ChangedView, words: Words): TemplateResult {
  const { text, money } = words;
  return html`<div class="screen">
    <span class="disc">${icons.info}</span>
    ${heading(text('quickpay.changed.title'), words)}
    <p>${text('quickpay.changed.text')}</p>
    ${rows([
      before && { label: text('quickpay.changed.before'), value: html`<s class="amount">${money(before)}</s>` },
      now && { label: text('quickpay.changed.now'), value: html`<strong class="amount">${money(now)}</strong>` },
    ])}
    <button class="button wide" part="button" type="button" aria-busy=${busy} @click=${onContinue}>
      ${now === null ? text('quickpay.changed.choose') : text('quickpay.changed.continue', { amount: money(now) })}
    </button>
  </div>`;
}
