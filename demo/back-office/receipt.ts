import { html, nothing, type TemplateResult } from 'lit';
import { accountLink } from './accounts.ts';
import { amountField } from './controls.ts';
import type { Desk, View } from './desk.ts';
import { receiptStatus } from './paperwork.ts';
import type { StaffReceipt } from './staff-answers.ts';
import { table } from './table.ts';

/** One receipt with what it went to; a paid one can be refunded here. */
export async function receipt(desk: Desk, id: string): Promise<View> {
  const { staff, write } = desk;
  const found = await staff.receipt(id);
  const fact = (term: string, value: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  const services = found.visits.flatMap(({ lines, ...visit }) =>
    lines.map((line) => ({ ...line, date: visit.serviceDate })),
  );

  return {
    title: `Receipt ${found.number}`,
    body: html`
      <dl class="facts">
        ${fact('Account', html`${accountLink(found.accountNumber)} ${found.guarantorName}`)}
        ${fact('Status', receiptStatus(found.status))} ${fact('Amount', write.money(found.amount.amount))}
        ${fact('Paid with', write.method(found.method))} ${fact('When', write.time(found.paidAt))}
        ${fact('Transaction', found.transactionNumber ?? 'None')}
        ${typeof found.checkNumber === 'string' ? fact('Check number', found.checkNumber) : nothing}
        ${fact('Not applied', write.money(found.unapplied.amount))}
      </dl>
      <div class="records">
        ${found.status === 'paid' ? refund(desk, found) : nothing}
        <section aria-labelledby="services">
          <h2 id="services">What it went to</h2>
          ${table({
            caption: 'What it went to',
            quiet: true,
            rows: services,
            empty: 'No service line.',
            columns: [
              { head: 'Line', names: true, cell: ({ id: lineId }) => lineId },
              { head: 'Date', cell: ({ date }) => write.day(date) },
              { head: 'Service', cell: ({ description }) => description },
              { head: 'Applied', figures: true, cell: ({ applied }) => write.money(applied.amount) },
              { head: 'Remaining', figures: true, cell: ({ remaining }) => write.money(remaining.amount) },
            ],
          })}
        </section>
        <section aria-labelledby="refunds">
          <h2 id="refunds">Refunds</h2>
          ${table({
            caption: 'Refunds',
            quiet: true,
            rows: found.refunds,
            empty: 'None.',
            columns: [
              {
                head: 'Receipt',
                names: true,
                cell: (each) => html`<a href="#receipts/${each.id}">${each.number}</a>`,
              },
              { head: 'When', cell: ({ paidAt }) => write.time(paidAt) },
              { head: 'Amount', figures: true, cell: ({ amount }) => write.money(amount.amount) },
            ],
          })}
        </section>
      </div>
    `,
  };
}

function refund(
  { staff, write, submits }: Desk,
  { paymentId, refundable: left, refunds }: StaffReceipt,
): TemplateResult {
  const onSubmit = submits(async (fields) => {
    const { number, amount: given } = await staff.refund(paymentId, fields.amount('amount'), fields.key);
    return `${write.money(given)} was refunded, with receipt ${number}.`;
  });
  return html`
    <section class="actions" aria-labelledby="refund">
      <h2 id="refund">Refund</h2>
      ${
        left === 0
          ? html`<p class="quiet">${refunds.length > 0 ? 'All of it was refunded.' : 'It was reversed.'}</p>`
          : html`
              <form class="line-form" @submit=${onSubmit}>
                ${amountField({ label: 'Amount', name: 'amount', hint: `Up to ${write.money(left)}.` })}
                <button type="submit">Refund</button>
              </form>
            `
      }
    </section>
  `;
}
