import { html } from 'lit';
import { accountLink } from './accounts.ts';
import { batchStatus } from './batches.ts';
import type { Desk, View } from './desk.ts';
import { table } from './table.ts';
import { methodName } from './writer.ts';

/** One batch, for reconciling: its payments, what they add up to by method, and the closing. */
export async function batch({ staff, write, clicks }: Desk, id: string): Promise<View> {
  const found = await staff.batch(id);
  const { payments, totals } = found;
  const close = clicks(async () => {
    const { total } = await staff.closeBatch(id);
    return `The batch was closed at ${write.money(total)}. The next payment opens another.`;
  });
  const fact = (term: string, value: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  const sum = (of: 'amount' | 'refunded') => payments.reduce((total, payment) => total + payment[of], 0);

  return {
    title: `Batch of ${write.day(found.date)}`,
    body: html`
      <dl class="facts">
        ${fact('Status', batchStatus(found.status))} ${fact('Batch', write.money(found.total))}
        ${fact('Receipts', write.money(found.receiptsTotal))}
        ${fact('Reconciled', found.reconciled ? 'Yes: batch, receipts and methods agree' : 'No: the sums differ')}
      </dl>
      ${
        found.closedAt === null
          ? html`<button type="button" @click=${close}>Close the batch</button>`
          : html`<p class="quiet">Closed ${write.time(found.closedAt)}.</p>`
      }
      <section aria-labelledby="methods">
        <h2 id="methods">By method</h2>
        ${table({
          caption: 'Totals by method',
          quiet: true,
          rows: totals,
          empty: 'No payment yet.',
          columns: [
            { head: 'Method', names: true, cell: ({ method }) => methodName(method) },
            { head: 'Payments', figures: true, cell: (total) => total.payments, total: payments.length },
            {
              head: 'Amount',
              figures: true,
              cell: ({ amount }) => write.money(amount),
              total: write.money(found.total),
            },
          ],
        })}
      </section>
      <section aria-labelledby="payments">
        <h2 id="payments">Payments</h2>
        ${table({
          caption: 'Payments of the batch',
          quiet: true,
          rows: payments,
          empty: 'No payment yet.',
          columns: [
            {
              head: 'Receipt',
              names: true,
              cell: (payment) => html`<a href="#receipts/${payment.receiptId}">${payment.receiptNumber}</a>`,
            },
            { head: 'When', cell: ({ at }) => write.time(at) },
            { head: 'Account', cell: ({ accountNumber }) => accountLink(accountNumber) },
            { head: 'Guarantor', cell: ({ guarantorName }) => guarantorName },
            { head: 'Method', cell: ({ method }) => write.method(method) },
            { head: 'Transaction', cell: ({ transactionNumber }) => transactionNumber ?? 'None' },
            {
              head: 'Amount',
              figures: true,
              cell: ({ amount }) => write.money(amount),
              total: write.money(sum('amount')),
            },
            {
              head: 'Refunded since',
              figures: true,
              cell: ({ refunded }) => write.money(refunded),
              total: write.money(sum('refunded')),
            },
          ],
        })}
      </section>
    `,
  };
}
