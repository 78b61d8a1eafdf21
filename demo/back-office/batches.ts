import { html } from 'lit';
import type { Desk, View } from './desk.ts';
import type { ReferenceBatch } from './staff-answers.ts';
import { table } from './table.ts';

/** The batches of the online payments, newest first. */
export async function batches({ staff, write }: Desk): Promise<View> {
  const all = await staff.batches();
  return {
    title: 'Batches',
    body: html`
      <p class="quiet">
        The first online payment of a day, or after a closing, opens a batch. Open one to hold it against the
        processor’s list.
      </p>
      ${table({
        caption: 'Batches, newest first',
        rows: all.toReversed(),
        empty: 'None yet: no payment was made online.',
        columns: [
          { head: 'Day', names: true, cell: ({ id, date }) => html`<a href="#batches/${id}">${write.day(date)}</a>` },
          { head: 'Description', cell: ({ description }) => description },
          { head: 'User', cell: ({ user }) => user },
          { head: 'Status', cell: ({ status }) => batchStatus(status) },
          { head: 'Payments', figures: true, cell: ({ receiptIds }) => receiptIds.length },
          { head: 'Total', figures: true, cell: ({ total }) => write.money(total) },
        ],
      })}
    `,
  };
}

export function batchStatus(status: ReferenceBatch['status']) {
  return html`<span class="tag tag-${status}">${status === 'open' ? 'Open' : 'Closed'}</span>`;
}
