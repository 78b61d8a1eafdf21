import { html, nothing } from 'lit';
import { icons, notice, richText, verbatim, type RichText } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { contactLinks } from './contact.ts';
import { button, heading, messageScreen, rows } from './elements.ts';

/** Everything that Pay will do, before it does it. Pay stands outside any form, so that no key in a field presses it. */
export function reviewScreen(view: View): unknown {
  const { text, practice, today, steps } = view;
  const review = steps.reviewed;
  if (!practice || !review) return nothing;
  const amount = view.money(review.amount);
  return html`<div class="screen">
    ${heading(view, text('quickpay.review.title'))}
    ${rows(view, [
      {
        label: text('quickpay.review.amount'),
        value: html`<strong class="amount large" translate="no">${amount}</strong>`,
        change: { name: text('quickpay.change.amount'), run: () => steps.edit('amount') },
      },
      {
        label: text('quickpay.card'),
        value: verbatim(view.card.label(review.card)),
        change: { name: text('quickpay.change.card'), run: () => steps.edit('method') },
      },
      { label: text('quickpay.review.pays'), value: view.card.choices?.paysFor(view) ?? paysFor(view) },
      { label: text('quickpay.date'), value: richText(text, 'quickpay.review.today', { date: today }) },
      { label: text('quickpay.to'), value: verbatim(practice.name) },
    ])}
    ${
      steps.problem?.step === 'review'
        ? notice({
            tone: 'warning',
            icon: icons[steps.problem.problem === 'offline' ? 'offline' : 'info'],
            title: text(`quickpay.review.${steps.problem.problem}`),
          })
        : nothing
    }
    <button
      class="button wide"
      part="button pay-button"
      type="button"
      aria-disabled=${steps.busy ? 'true' : nothing}
      @click=${() => steps.pay()}
    >
      ${icons.lock}<span>${richText(text, steps.busy ? 'quickpay.wait' : 'quickpay.review.pay', { amount })}</span>
    </button>
    <p class="small muted">
      ${richText(text, 'quickpay.review.refund', { practice: practice.name })} ${contactLinks(practice)}
    </p>
  </div>`;
}

function paysFor({ balance, steps, text }: View): RichText {
  const choice = steps.reviewed?.choice;
  if (choice === 'other') return text('quickpay.review.pays.oldest');
  const statement = choice === 'amount-due' ? balance?.statement?.number : undefined;
  return statement ? richText(text, 'quickpay.review.pays.statement', { statement }) : text('quickpay.review.pays.all');
}

/** The same amount went out minutes ago. The safe answer stands first. */
export function duplicateScreen(view: View): unknown {
  const { text, money, payment, steps } = view;
  if (payment.status !== 'draft' || !payment.duplicate) return nothing;
  const values = { amount: money(payment.duplicate.amount) };
  return messageScreen(view, 'quickpay.duplicate', {
    icon: icons.info,
    values,
    next: html`${button(text('quickpay.duplicate.cancel'), () => steps.dropDuplicate())}
    ${button(richText(text, 'quickpay.duplicate.confirm', values), () => steps.confirmDuplicate(), 'quiet wide')}`,
  });
}
