import { html } from 'lit';
import { fileForm } from './processor-files.ts';
import { noticeForm } from './processor-notices.ts';
import type { Desk, View } from './desk.ts';
import { table } from './table.ts';

/** Payments that were made on the processor's own page: its daily file, its notices, and what nobody could place. */
export async function processor(desk: Desk): Promise<View> {
  const { staff, settings, write } = desk;
  const [accounts, files, notices, unmatched] = await Promise.all([
    staff.accounts(),
    staff.processedFiles(),
    staff.notices(),
    staff.unmatched(),
  ]);
  const choices = accounts
    .slice(0, 50)
    .map(({ accountNumber, name }) => [accountNumber, `${accountNumber}, ${name}`] as const);
  const assign = (transactionId: string) =>
    desk.submits(async (fields) => {
      const { number } = await staff.assign(transactionId, fields.text('account'));
      return `${transactionId} was posted, with receipt ${number}.`;
    });

  return {
    title: 'Processor',
    body: html`
      <p class="quiet">
        ${
          settings.linkOutPaymentId === null
            ? 'Cards are taken on the practice’s pages. What the processor takes on its own page is posted too.'
            : `Pay Now leads to the processor’s own page, with the payment id ${settings.linkOutPaymentId}.`
        }
      </p>
      <div class="two">${fileForm(desk, choices)} ${noticeForm(desk, choices)}</div>
      <section aria-labelledby="files">
        <h2 id="files">Files</h2>
        ${table({
          caption: 'Processor files, newest first',
          quiet: true,
          rows: files,
          empty: 'None yet.',
          columns: [
            { head: 'File', names: true, cell: ({ name }) => name },
            { head: 'When', cell: ({ processedAt }) => write.time(processedAt) },
            { head: 'Posted', figures: true, cell: ({ posted }) => posted },
            { head: 'Posted before', figures: true, cell: ({ duplicate }) => duplicate },
            { head: 'Rejected', figures: true, cell: ({ rejected }) => rejected },
            { head: 'Amount posted', figures: true, cell: ({ postedAmount }) => write.money(postedAmount) },
            {
              head: 'Reasons',
              cell: ({ rows }) =>
                rows
                  .filter(({ reason }) => reason !== null)
                  .slice(0, 5)
                  .map(({ line, reason }) => html`<div>Line ${line}: ${reason?.replaceAll('_', ' ')}</div>`),
            },
          ],
        })}
      </section>
      <section aria-labelledby="unmatched">
        <h2 id="unmatched">Payments without an account</h2>
        ${table({
          caption: 'Payments without an account',
          quiet: true,
          rows: unmatched,
          empty: 'None.',
          columns: [
            { head: 'Transaction', names: true, cell: ({ transactionId }) => transactionId },
            { head: 'Account told', cell: ({ accountNumber }) => accountNumber },
            { head: 'Date', cell: ({ date }) => write.day(date) },
            { head: 'Amount', figures: true, cell: ({ amount }) => write.money(amount) },
            {
              head: 'Assign',
              cell: ({ transactionId }) => html`
                <form class="cell-form" @submit=${assign(transactionId)}>
                  <input name="account" required aria-label="Account for ${transactionId}" placeholder="Account" />
                  <button type="submit" class="plain">Assign</button>
                </form>
              `,
            },
          ],
        })}
      </section>
      <section aria-labelledby="notices">
        <h2 id="notices">Notices</h2>
        ${table({
          caption: 'Notices, newest first',
          quiet: true,
          rows: notices,
          empty: 'None yet.',
          columns: [
            { head: 'Event', names: true, cell: ({ eventId }) => eventId },
            { head: 'When', cell: ({ receivedAt }) => write.time(receivedAt) },
            { head: 'Transaction', cell: ({ transactionId }) => transactionId },
            { head: 'Account', cell: ({ accountNumber }) => accountNumber },
            { head: 'What became of it', cell: ({ outcome, reason }) => [outcome, reason].filter(Boolean).join(': ') },
          ],
        })}
      </section>
    `,
  };
}
