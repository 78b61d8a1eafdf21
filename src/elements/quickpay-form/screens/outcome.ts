import { html, nothing, type TemplateResult } from 'lit';
import type { Balance, Money, PracticeOptions } from '../../../contract/index.ts';
import { icons, notice, processingNotice, richText } from '../../../parts/index.ts';
import type { UnknownState } from '../../../payment/payment.flow.ts';
import type { Review } from '../review.ts';
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
    <p>${richText(text, body, { practice: practice?.name ?? '' })}</p>
    ${online ? nothing : notice({ tone: 'warning', icon: icons.offline, title: text('quickpay.checking.offline') })}
    ${unknown && waysOn(view, unknown)}
  </div>`;
}

function waysOn(view: View, { sessionEnded, overdue, intentId }: UnknownState): unknown {
  const { text, way, askAgain } = view;
  if (sessionEnded) return button(text('quickpay.ended.continue'), () => way.reopen());
  if (!overdue) return nothing;
  const reference = html`<span class="reference" translate="no">${intentId}</span>`;
  return html`${rows(view, [{ label: text('quickpay.reference'), value: reference }])}
  ${button(text('quickpay.checking.again'), askAgain, 'quiet wide')}`;
}

export function declinedScreen(view: View): TemplateResult {
  const { text, money, payment, receipt, steps } = view;
  const code = settledPayment(payment)?.declineCode ?? 'card_declined';
  // No bank said no: the processor failed, or the payment was never made.
  const name = code === 'processing_error' ? 'quickpay.refused' : 'quickpay.declined';
  return messageScreen(view, name, {
    icon: icons.card,
    tone: 'bad',
    text: html`${text(`quickpay.declined.${code}`)} <strong>${text('quickpay.declined.text')}</strong>`,
    next: html`${button(text('quickpay.declined.again'), () => steps.editWithoutCard())}
    ${
      receipt &&
      html`<p class="small muted">
        ${richText(text, 'quickpay.declined.receipt', { number: receipt.number, amount: money(receipt.amount) })}
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
    ${reference && html`<p class="small muted">${richText(text, 'quickpay.refused.reference', { reference })}</p>`}`,
  });
}

/** The figures are not those of the review any more. Nothing goes on before the new ones have been reviewed. */
export function changedScreen(view: View): unknown {
  const { text, money, steps, practice, balance, payment } = view;
  if (!practice || !balance) return nothing;
  const chosen = steps.chosen(balance, practice);
  const now = chosen.ok ? chosen.amount : null;
  const change = changedFigure(steps.reviewed, balance, practice.options, now);
  // The same amount again would be refused again, unless something else was wrong with it.
  const mayGoOn = change !== undefined || (payment.status === 'failed' && payment.code === 'balance_changed');
  return messageScreen(view, change?.label === 'quickpay.review.amount' ? 'quickpay.changed' : 'quickpay.updated', {
    icon: icons.info,
    next: html`${processingNotice(balance, text, money)}
    ${
      change &&
      html`<div>
        <p class="label">${text(change.label)}</p>
        ${rows(view, [
          {
            label: text('quickpay.changed.before'),
            value: html`<s class="amount" translate="no">${money(change.before)}</s>`,
          },
          {
            label: text('quickpay.changed.now'),
            value: html`<strong class="amount" translate="no">${money(change.after)}</strong>`,
          },
        ])}
      </div>`
    }
    ${
      now && mayGoOn
        ? button(richText(text, 'quickpay.changed.continue', { amount: money(now) }), () => steps.submitAmount())
        : button(text(balance.payable ? 'quickpay.changed.choose' : 'quickpay.continue'), () => steps.edit('amount'))
    }`,
  });
}

/** The first figure that is another one than at the review, of those that the payer is shown; undefined when none is. */
function changedFigure(
  reviewed: Review | null,
  balance: Balance,
  { showCurrentBalance }: PracticeOptions,
  chosen: Money | null,
) {
  if (!reviewed) return undefined;
  const seen = reviewed.balance;
  const figures = [
    ['quickpay.review.amount', reviewed.amount, chosen],
    ['quickpay.amount.amount-due', seen.amountDue, balance.amountDue],
    ['quickpay.amount.current-balance', seen.currentBalance, showCurrentBalance && balance.currentBalance],
    ['quickpay.amount.maximum', seen.payable?.maximum, balance.payable?.maximum],
  ] as const;
  for (const [label, before, after] of figures) {
    if (before && after && before.amount !== after.amount) return { label, before, after };
  }
  return undefined;
}
