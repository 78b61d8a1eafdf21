import { html, nothing, type TemplateResult } from 'lit';
import type { Balance, Practice } from '../../../contract/index.ts';
import { cardLabel } from '../../../format/index.ts';
import { icons, notice } from '../../../parts/index.ts';
import type { Review } from '../review.ts';
import { contactLinks } from './contact.ts';
import { heading } from './heading.ts';
import { rows } from './rows.ts';
import type { Words } from './words.ts';

export interface ReviewView {
  practice: Practice;
  balance: Balance;
  review: Review;
  /** The day in the practice's zone, for people. */
  today: string;
  problem: 'offline' | null;
  busy: boolean;
  onEditAmount: () => void;
  onEditCard: () => void;
  onPay: () => void;
}

/** Everything that Pay will do, before it does it. Pay stands outside any form, so that no key in a field presses it. */
export function reviewScreen(view: ReviewView, words: Words): TemplateResult {
  const { text } = words;
  const { practice, review, problem, busy } = view;
  const amount = words.money(review.amount);
  return html`<div class="screen">
    ${heading(text('quickpay.review.title'), words)}
    ${rows([
      {
        label: text('quickpay.review.amount'),
        value: html`<strong class="amount large">${amount}</strong>`,
        change: { label: text('quickpay.change'), name: text('quickpay.change.amount'), run: view.onEditAmount },
      },
      {
        label: text('quickpay.review.card'),
        value: cardLabel(review.card),
        change: { label: text('quickpay.change'), name: text('quickpay.change.card'), run: view.onEditCard },
      },
      { label: text('quickpay.review.pays'), value: paysFor(view, words) },
      { label: text('quickpay.review.date'), value: text('quickpay.review.date.today', { date: view.today }) },
      { label: text('quickpay.review.to'), value: practice.name },
    ])}
    ${
      problem === null
        ? nothing
        : notice({
            tone: 'warning',
            icon: icons.offline,
            title: text(`quickpay.review.${problem}`),
          })
    }
    <button class="button wide pay" part="button pay-button" type="button" @click=${view.onPay} aria-busy=${busy}>
      ${icons.lock}<span>${text('quickpay.review.pay', { amount })}</span>
    </button>
    <p class="small muted">${text('quickpay.review.refund', { practice: practice.name })} ${contactLinks(practice)}</p>
  </div>`;
}

function paysFor({ balance: { statement }, review: { choice } }: ReviewView, { text }: Words): string {
  if (choice === 'other') return text('quickpay.review.pays.oldest');
  if (choice === 'current-balance' || statement === null) return text('quickpay.review.pays.all');
  return text('quickpay.review.pays.statement', { statement: statement.number });
}
