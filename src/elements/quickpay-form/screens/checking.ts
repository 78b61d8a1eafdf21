import { html, nothing, type TemplateResult } from 'lit';
import type { Practice } from '../../../contract/index.ts';
import { icons, notice } from '../../../parts/index.ts';
import type { PaymentState } from '../../../payment/index.ts';
import { heading } from './heading.ts';
import { rows } from './rows.ts';
import type { Words } from './words.ts';

export interface CheckingView {
  payment: Extract<PaymentState, { status: 'submitting' | 'unknown' }>;
  practice: Practice | null;
  online: boolean;
  onReopen: () => void;
  onAskAgain: () => void;
}

/** A payment is on its way, or nobody knows how it ended. It says so, and offers nothing that could pay again. */
export function checkingScreen(view: CheckingView, words: Words): TemplateResult {
  const { text } = words;
  const { payment, practice, online } = view;
  const practiceName = practice?.name ?? '';
  const { title, body } = sentences(payment);
  const moving = online && !(payment.status === 'unknown' && (payment.overdue || payment.sessionEnded));
  return html`<div class="screen">
    ${moving ? html`<span class="progress" aria-hidden="true"></span>` : html`<span class="disc">${icons.clock}</span>`}
    ${heading(text(title), words)}
    <p>${text(body, { practice: practiceName })}</p>
    ${online ? nothing : notice({ tone: 'warning', icon: icons.offline, title: text('quickpay.checking.offline') })}
    ${payment.status === 'unknown' ? afterwards(view, payment, words) : nothing}
  </div>`;
}

function afterwards(view: CheckingView, payment: Extract<PaymentState, { status: 'unknown' }>, { text }: Words) {
  if (payment.sessionEnded)
    return html`<button class="button wide" part="button" type="button" @click=${view.onReopen}>
      ${text('quickpay.ended.continue')}
    </button>`;
  if (!payment.overdue) return nothing;
  return html`${rows([
      {
        label: text('quickpay.checking.reference'),
        value: html`<span class="reference">${payment.intentId}</span>`,
      },
    ])}
    <button class="button quiet wide" part="button" type="button" @click=${view.onAskAgain}>
      ${text('quickpay.checking.again')}
    </button>`;
}

function sentences(payment: CheckingView['payment']) {
  if (payment.status === 'submitting')
    return { title: 'quickpay.sending.title', body: 'quickpay.sending.text' } as const;
  if (payment.sessionEnded) return { title: 'quickpay.checking.title', body: 'quickpay.checking.signIn' } as const;
  if (payment.overdue)
    return { title: 'quickpay.checking.overdue.title', body: 'quickpay.checking.overdue.text' } as const;
  return { title: 'quickpay.checking.title', body: 'quickpay.checking.text' } as const;
}
