import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { minorUnits } from '../../src/contract/index.ts';
import { formatAmount } from '../../src/format/index.ts';
import { accountLink } from './accounts.ts';
import { amountField, field } from './controls.ts';
import type { Desk } from './desk.ts';
import type { PaymentInReview, ProcessorReport, ReviewReason } from './staff-answers.ts';

const reasons: Readonly<Record<ReviewReason, string>> = {
  unknown_account: 'This account does not exist.',
  account_too_large: 'The account cannot take so much.',
  differs_from_posted: 'The book says something else.',
  differs_from_reported: 'An earlier report says something else.',
  wrong_currency: 'It is in another currency.',
  date_in_future: 'Its date is in the future.',
  event_reused: 'Its event was another payment before.',
  reversed: 'What was posted of it was reversed.',
};

/** Reports of the processor that contradict the book, an earlier report, or the calendar: staff decides. */
export function processorReview(desk: Desk, payments: readonly PaymentInReview[]): TemplateResult {
  return html`
    <section aria-labelledby="review">
      <h2 id="review">Payments to review</h2>
      ${
        payments.length === 0
          ? html`<p class="quiet">None.</p>`
          : html`<div class="flow">
              ${repeat(
                payments,
                ({ transactionId }) => transactionId,
                (payment) => reviewCard(desk, payment),
              )}
            </div>`
      }
    </section>
  `;
}

function reviewCard({ staff, settings, write, submits, clicks }: Desk, payment: PaymentInReview): TemplateResult {
  const { transactionId, reason, posted, reports } = payment;
  const { currency } = settings.practice;
  const newest = reports.at(-1);
  const heading = `review-${transactionId}`;
  const post = submits(async (fields) => {
    const [accountNumber, amount] = [fields.text('account'), fields.amount('amount')];
    await staff.resolve(transactionId, { decision: 'post', accountNumber, amount }, fields.key);
    return `${transactionId}: ${write.money(amount)} is posted to account ${accountNumber}.`;
  }, 'keep');
  const dismiss = clicks(async (key) => {
    await staff.resolve(transactionId, { decision: 'dismiss' }, key);
    return `${transactionId}: the book stays as it is.`;
  });
  return html`
    <section class="card" aria-labelledby=${heading}>
      <h3 id=${heading}>${transactionId}</h3>
      <p>${reasons[reason]}</p>
      <ol>
        ${reports.map((report) => html`<li>${reportText(write, report)}</li>`)}
      </ol>
      <p>
        ${
          posted === null
            ? 'Nothing is posted.'
            : html`Posted: ${write.money(posted.amount)} to account ${accountLink(posted.accountNumber)},
                <a href="#receipts/${posted.receiptId}">receipt ${posted.receiptNumber}</a>.`
        }
      </p>
      <form @submit=${post}>
        <input type="hidden" name="transaction" value=${transactionId} />
        ${field({ label: 'Account', name: 'account', value: newest?.accountNumber })}
        ${amountField({
          label: 'Amount',
          name: 'amount',
          value:
            newest?.currency === currency
              ? formatAmount({ ...newest, amount: minorUnits(newest.amount) }, 'en-US')
              : undefined,
        })}
        <button type="submit">
          ${posted === null ? 'Post it' : 'Correct the book'}<span class="unseen"> ${transactionId}</span>
        </button>
      </form>
      <button type="button" class="plain" @click=${dismiss}>
        ${posted === null ? 'Post nothing' : 'Keep what is posted'}<span class="unseen"> ${transactionId}</span>
      </button>
    </section>
  `;
}

function reportText(write: Desk['write'], report: ProcessorReport): TemplateResult {
  const { source, receivedAt, amount, currency, accountNumber, date, outcome } = report;
  return html`
    ${source.kind === 'file' ? `File, line ${source.line}` : `Notice ${source.eventId}`},
    <time datetime=${receivedAt}>${write.time(receivedAt)}</time>: ${write.money(amount, currency)} for account
    ${accountNumber}, dated ${write.day(date)}${outcome === 'posted' ? ' (posted)' : nothing}
  `;
}
