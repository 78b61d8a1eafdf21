import { html, type TemplateResult } from 'lit';
import { amountField, field, select, type Choice } from './controls.ts';
import type { Desk } from './desk.ts';
import { nextTransaction } from './processor-files.ts';
import type { NoticeAnswer } from './staff-answers.ts';
import { Refusal } from './staff-request.ts';

/** Plays the processor that tells of a payment within moments. Its server signs the notice and sends it to the backend. */
export function noticeForm(desk: Desk, accounts: readonly Choice[]): TemplateResult {
  const { settings, today, write } = desk;
  const onSubmit = desk.submits(async (fields) => {
    const transactionId = fields.text('transaction') || nextTransaction(desk);
    const amount = fields.amount('amount');
    const { outcome, reason } = await send({
      eventId: `evt_${nextTransaction(desk)}`,
      type: 'payment.succeeded',
      transactionId,
      accountNumber: fields.text('account'),
      amount: { amount, currency: settings.practice.currency },
      date: today,
      method: 'visa',
      lastFour: '4242',
    });
    if (outcome === 'posted') return `${transactionId} was posted: ${write.money(amount)}.`;
    if (outcome === 'duplicate') return `${transactionId} was posted before, and not again.`;
    const result = outcome === 'review' ? 'waits for review' : 'was rejected';
    return `${transactionId} ${result}: ${reason?.replaceAll('_', ' ') ?? 'no reason given'}.`;
  }, 'keep');

  return html`
    <section class="card" aria-labelledby="notice">
      <h2 id="notice">A notice within moments</h2>
      <form @submit=${onSubmit}>
        ${select({ label: 'Account', name: 'account', choices: accounts })}
        ${amountField({ label: 'Amount', name: 'amount', value: '25.00' })}
        ${field({
          label: 'Transaction',
          name: 'transaction',
          required: false,
          pattern: '[A-Za-z0-9_\\-]{1,64}',
          title: 'Up to 64 letters and digits',
          hint: 'Left empty, it is a new one. One of the file is posted once.',
        })}
        <button type="submit">Sign and send</button>
      </form>
    </section>
  `;
}

async function send(notice: object): Promise<NoticeAnswer> {
  const response = await fetch('/processor/notices', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(notice),
  });
  if (!response.ok) throw new Refusal('The notice does not fit, and was not sent.');
  return (await response.json()) as NoticeAnswer;
}
