import { html, nothing, type TemplateResult } from 'lit';
import { icons, notice } from '../../../parts/index.ts';
import type { UnknownState } from '../../../payment/payment.flow.ts';
import { settledPayment, type View } from '../view.ts';
import { button, heading, messageScreen, rows } from './elements.ts';

// What becomes of a payment that has no receipt to show.

/** On its way, or nobody knows how it ended. It says so, and offers nothing that could pay again. */
export function checkingScreen(view: View): TemplateResult {
  const { text, payment, practice, online } = view;
  const unknown = payment.status === 'unknown' ? payment : null;
  const resting = !online || (unknown !== null && (unknown.overdue || unknown.sessionEnded));
  const kind = unknown === null ? 'sending' : unknown.overdue ? 'overdue' : 'checking';
  const body = unknown?.sessionEnded ? 'quickpay.checking.signIn' : (`quickpay.${kind}.text` as const);
  return html`<div class="screen">
    ${resting ? html`<span class="disc">${icons.clock}</span>` : html`<span class="progress" aria-hidden="true"></span>`}
    ${heading(view, text(`quickpay.${kind}.title`))}
    <p>${text(body, { practice: practice?.name ?? '' })}</p>
    ${online ? nothing : notice({ tone: 'warning', icon: icons.offline, title: text('quickpay.checking.offline') })}
    ${unknown && waysOn(view, unknown)}
  </div>`;
}

function waysOn(view: View, { sessionEnded, overdue, intentId }: UnknownState): unknown {
  const { text, way, askAgain } = view;
  if (sessionEnded) return button(text('quickpay.ended.continue'), () => way.reopen());
  if (!overdue) return nothing;
  const reference = html`<span class="reference">${intentId}</span>`;
  return html`${rows(view, [{ label: text('quickpay.reference'), value: reference }])}
  ${button(text('quickpay.checking.again'), askAgain, 'quiet wide')}`;
}

export function declinedScreen(view: View): TemplateResult {
  const { text, money, payment, receipt, steps } = view;
  const code = settledPayment(payment)?.declineCode ?? 'card_declined';
  return messageScreen(view, 'quickpay.declined', {
    icon: icons.card,
    tone: 'bad',
    text: html`${text(`quickpay.declined.${code}`)} <strong>${text('quickpay.declined.text')}</strong>`,
    next: html`${button(text('quickpay.declined.again'), () => steps.editWithoutCard())}
    ${
      receipt &&
      html`<p class="small muted">
        ${text('quickpay.declined.receipt', { number: receipt.number, amount: money(receipt.amount) })}
      </p>`
    }`,
  });
}

export function tooManyScreen(view: View): TemplateResult {
  return messageScreen(view, 'quickpay.tooMany', { icon: icons.lock });
}

export function refusedScreen(view: View): TemplateResult {
  const { text, payment, steps } = view;
  const reference = payment.status === 'failed' ? payment.requestId : null;
  return messageScreen(view, 'quickpay.refused', {
    icon: icons.info,
    next: html`${button(text('quickpay.refused.again'), () => steps.edit('amount'))}
    ${reference && html`<p class="small muted">${text('quickpay.refused.reference', { reference })}</p>`}`,
  });
}

/** The figures are not those of the review any more. Nothing goes on before the new ones have been reviewed. */
export function changedScreen(view: View): TemplateResult {
  const { text, money, steps, practice, balance } = view;
  const chosen = practice && balance && steps.chosen(balance, practice);
  const before = steps.reviewed?.amount;
  const now = chosen?.ok ? chosen.amount : null;
  const figures = [
    before ? { label: text('quickpay.changed.before'), value: html`<s class="amount">${money(before)}</s>` } : null,
    now && { label: text('quickpay.changed.now'), value: html`<strong class="amount">${money(now)}</strong>` },
  ];
  return messageScreen(view, 'quickpay.changed', {
    icon: icons.info,
    next: html`${rows(view, figures)}
    ${
      now
        ? button(text('quickpay.changed.continue', { amount: money(now) }), () => steps.submitAmount())
        : button(text('quickpay.changed.choose'), () => steps.edit('amount'))
    }`,
  });
}
