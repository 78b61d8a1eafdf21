import { html, nothing } from 'lit';
import { icons, notice, textField, richText, verbatim } from '../../../parts/index.ts';
import { settledPayment, type View } from '../view.ts';
import { button, heading, linkButton, type Row, rows, submitButton } from './elements.ts';

export function receiptScreen(view: View): unknown {
  const { text, money, payment, receipt, balance, accountUrl, practice, steps, print } = view;
  const paid = settledPayment(payment);
  if (!paid) return nothing;
  const title =
    'seen' in payment && receipt
      ? richText(text, 'quickpay.paid.title', { number: receipt.number })
      : text('quickpay.receipt.title');
  const printLabel = html`${icons.printer}<span>${text('quickpay.receipt.print')}</span>`;
  return html`<div class="screen">
    <div class="receipt" part="receipt">
      <span class="disc good">${icons.check}</span>
      ${heading(view, title)}
      <p class="amount huge" translate="no">${money(paid.amount)}</p>
      ${rows(view, facts(view))}
    </div>
    <div class="actions">
      ${button(printLabel, print, 'quiet')}
      ${balance?.payable ? button(text('quickpay.receipt.more'), () => steps.startNew(), 'quiet') : nothing}
      ${accountUrl && linkButton(text('quickpay.account'), accountUrl, 'quiet')}
    </div>
    ${practice?.options.emailReceipts && paid.receiptId !== null ? emailForm(view) : nothing}
  </div>`;
}

/** Of the receipt; what it does not say yet, or cannot be asked for, of the payment itself. */
function facts(view: View): (Row | null)[] {
  const { text, money, moment, practice, payment, receipt } = view;
  const paid = settledPayment(payment);
  const left = receipt?.currentBalanceAfter;
  const paidAt = receipt?.paidAt ?? paid?.createdAt;
  // A backend that does not say what it was paid with has been paid with what was at the review.
  const card = paid?.method.kind === 'card' ? paid.method : view.steps.reviewed?.card;
  return [
    { label: text('quickpay.to'), value: verbatim(receipt?.practiceName ?? practice?.name) },
    paidAt === undefined ? null : { label: text('quickpay.date'), value: verbatim(moment(paidAt)) },
    card ? { label: text('quickpay.card'), value: verbatim(view.card.label(card)) } : null,
    ...(view.card.choices?.receiptRows(view) ?? []),
    receipt && { label: text('quickpay.receipt.number'), value: verbatim(receipt.number) },
    receipt?.transactionNumber
      ? {
          label: text('quickpay.reference'),
          value: html`<span class="reference" translate="no">${receipt.transactionNumber}</span>`,
        }
      : null,
    left
      ? {
          label: text('quickpay.receipt.left'),
          value: left.amount > 0 ? verbatim(money(left)) : text('quickpay.receipt.left.nothing'),
        }
      : null,
  ];
}

/** Asks for an address and says where the receipt went. */
function emailForm({ text, emailing, receipt, submit, sendEmail }: View): unknown {
  const { status, sentTo, address } = emailing;
  const emailedTo = receipt?.emailedTo;
  if (status === 'sent') {
    const title = richText(text, 'quickpay.email.sent', { address: sentTo });
    return html`<div data-attention tabindex="-1">${notice({ tone: 'success', icon: icons.envelope, title })}</div>`;
  }
  const busy = status === 'sending';
  return html`<form class="email" novalidate @submit=${submit(sendEmail)}>
    ${emailedTo ? html`<p class="small muted">${richText(text, 'quickpay.email.sent', { address: emailedTo })}</p>` : nothing}
    ${
      status === 'trouble'
        ? html`<div data-attention tabindex="-1">${notice({ tone: 'warning', title: text('quickpay.trouble') })}</div>`
        : nothing
    }
    ${textField({
      id: 'receipt-email',
      label: text('quickpay.email.label'),
      value: address,
      problem: status === 'invalid' ? text('quickpay.email.invalid') : null,
      type: 'email',
      autocomplete: 'email',
      inputmode: 'email',
      onInput: (value) => emailing.type(value),
    })}
    ${submitButton(text(busy ? 'quickpay.wait' : 'quickpay.email.submit'), busy, 'quiet')}
  </form>`;
}
