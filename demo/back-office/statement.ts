import { html, nothing, type TemplateResult } from 'lit';
import { accountLink } from './accounts.ts';
import type { Desk, View } from './desk.ts';
import type { StaffApi } from './staff-api.ts';
import { table } from './table.ts';

type Statement = Awaited<ReturnType<StaffApi['statement']>>;

/** One statement as it was printed, with the link of its QR code and the code beside it. */
export async function statement(desk: Desk, id: string): Promise<View> {
  const { staff, write } = desk;
  const found = await staff.statement(id);
  const fact = (term: string, value: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  const lines = found.visits.flatMap((visit) => visit.lines.map((line) => ({ ...line, date: visit.serviceDate })));

  return {
    title: `Statement ${found.number}`,
    body: html`
      <dl class="facts">
        ${fact('Account', html`${accountLink(found.accountNumber)} ${found.guarantorName}`)}
        ${fact('Date', write.day(found.date))} ${fact('Due', write.day(found.dueDate))}
        ${fact('Balance', write.money(found.balance.amount))}
        ${fact('Outstanding', write.money(found.outstanding.amount))}
      </dl>
      ${found.link === null ? nothing : printed(desk, found.link)}
      <section aria-labelledby="lines">
        <h2 id="lines">Lines, as they were printed</h2>
        ${table({
          caption: 'Lines of the statement',
          quiet: true,
          rows: lines,
          empty: 'None.',
          columns: [
            { head: 'Line', names: true, cell: ({ id: lineId }) => lineId },
            { head: 'Date', cell: ({ date }) => write.day(date) },
            { head: 'Service', wide: true, cell: ({ description }) => description },
            { head: 'Billed', figures: true, cell: ({ billed }) => write.money(billed.amount) },
            { head: 'Remaining', figures: true, cell: ({ remaining }) => write.money(remaining.amount) },
          ],
        })}
      </section>
      <section aria-labelledby="since">
        <h2 id="since">Payments since</h2>
        ${table({
          caption: 'Payments since',
          quiet: true,
          rows: found.paymentsSince,
          empty: 'None.',
          columns: [
            {
              head: 'When',
              names: true,
              cell: ({ receiptId, paidAt }) => html`<a href="#receipts/${receiptId}">${write.time(paidAt)}</a>`,
            },
            { head: 'Amount', figures: true, cell: ({ amount }) => write.money(amount.amount) },
          ],
        })}
      </section>
    `,
  };
}

function printed({ write }: Desk, { url, code, expiresAt }: NonNullable<Statement['link']>): TemplateResult {
  return html`
    <section class="card" aria-labelledby="link">
      <h2 id="link">Printed on it</h2>
      <p>
        Payment code <strong>${code.replace(/^(.{5})-?(.{5})$/, '$1-$2')}</strong>, and a QR code for
        <a href=${url} target="_blank" rel="noreferrer">the payment link<span class="unseen"> (new tab)</span></a
        >. They work until ${write.time(expiresAt)}.
      </p>
    </section>
  `;
}
