import { html, nothing, type TemplateResult } from 'lit';
import { fileForm } from './processor-files.ts';
import { noticeForm } from './processor-notices.ts';
import { processorReview } from './processor-review.ts';
import type { Desk, View } from './desk.ts';
import type { NoticeRecord, ProcessedFile } from './staff-answers.ts';
import { table } from './table.ts';

/** Payments that were made on the processor's own page: its daily file, its notices, and what staff has to decide. */
export async function processor(desk: Desk): Promise<View> {
  const { staff, settings, write } = desk;
  const [accounts, files, notices, review] = await Promise.all([
    staff.accounts(),
    staff.processedFiles(),
    staff.notices(),
    staff.review(),
  ]);
  const choices = accounts
    .slice(0, 50)
    .map(({ accountNumber, name }) => [accountNumber, `${accountNumber}, ${name}`] as const);
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
            { head: 'To review', figures: true, cell: ({ review: waiting }) => waiting },
            { head: 'Rejected', figures: true, cell: ({ rejected }) => rejected },
            { head: 'Amount posted', figures: true, cell: ({ postedAmount }) => write.money(postedAmount) },
            {
              head: 'Reasons',
              cell: ({ rows }) => rowReasons(rows),
            },
          ],
        })}
      </section>
      ${processorReview(desk, review)}
      <section aria-labelledby="notices">
        <h2 id="notices">Notices</h2>
        ${table({
          caption: 'Notices, newest first',
          quiet: true,
          rows: notices,
          empty: 'None yet.',
          columns: [
            { head: 'Event', names: true, cell: ({ notice }) => notice?.eventId ?? 'Unreadable' },
            { head: 'When', cell: ({ receivedAt }) => write.time(receivedAt) },
            { head: 'Transaction', cell: ({ notice }) => notice?.transactionId },
            { head: 'Account', cell: ({ notice }) => notice?.accountNumber },
            {
              head: 'Amount',
              figures: true,
              cell: ({ notice }) => notice && write.money(notice.amount.amount, notice.amount.currency),
            },
            { head: 'What became of it', cell: (record) => noticeResult(record) },
          ],
        })}
      </section>
    `,
  };
}

/** Every row that was not posted, with what the file says where it could not be read. */
function rowReasons(rows: ProcessedFile['rows']): TemplateResult | typeof nothing {
  const refused = rows.filter(({ reason }) => reason !== null);
  if (refused.length === 0) return nothing;
  const row = ({ line, reason, outcome, fields }: ProcessedFile['rows'][number]) =>
    html`<div>
      Line ${line}: ${reason?.replaceAll('_', ' ')}
      ${outcome === 'rejected' ? html`<code>${Object.values(fields).join()}</code>` : nothing}
    </div>`;
  return html`<details>
    <summary>${refused.length} ${refused.length === 1 ? 'row' : 'rows'}</summary>
    ${refused.map(row)}
  </details>`;
}

function noticeResult({ outcome, reason, notice, body }: NoticeRecord): TemplateResult {
  return html`${[outcome, reason?.replaceAll('_', ' ')].filter(Boolean).join(': ')}
  ${
    notice === null
      ? html`<details>
          <summary>What it says</summary>
          <code>${body}</code>
        </details>`
      : nothing
  }`;
}
