import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { AccountDetail, ReceiptRecord } from './staff-answers.ts';
import { table } from './table.ts';

/** Statements, receipts and payment links of an account, newest first. */
export function paperwork(desk: Desk, account: AccountDetail): TemplateResult {
  return html`${statements(desk, account)}${receipts(desk, account)}${links(desk, account)}`;
}

function statements({ write }: Desk, account: AccountDetail): TemplateResult {
  return html`
    <section aria-labelledby="statements">
      <h2 id="statements">Statements</h2>
      ${table({
        caption: 'Statements',
        quiet: true,
        rows: account.statements.toReversed(),
        empty: 'None yet.',
        columns: [
          { head: 'Statement', names: true, cell: ({ id, number }) => html`<a href="#statements/${id}">${number}</a>` },
          { head: 'Date', cell: ({ date }) => write.day(date) },
          { head: 'Due', cell: ({ dueDate }) => write.day(dueDate) },
          { head: 'Balance', figures: true, cell: ({ balance }) => write.money(balance) },
        ],
      })}
    </section>
  `;
}

function receipts({ write }: Desk, account: AccountDetail): TemplateResult {
  return html`
    <section aria-labelledby="receipts">
      <h2 id="receipts">Receipts</h2>
      ${table({
        caption: 'Receipts',
        quiet: true,
        rows: account.receipts.toReversed(),
        empty: 'None yet.',
        columns: [
          { head: 'Receipt', names: true, cell: ({ id, number }) => html`<a href="#receipts/${id}">${number}</a>` },
          { head: 'When', cell: ({ at }) => write.time(at) },
          { head: 'Status', cell: ({ status }) => receiptStatus(status) },
          { head: 'Paid with', cell: ({ method }) => write.method(method) },
          { head: 'Amount', figures: true, cell: ({ amount }) => write.money(amount) },
        ],
      })}
    </section>
  `;
}

const statusNames = { paid: 'Paid', unsuccessful: 'Unsuccessful', refund: 'Refund' } as const;

export function receiptStatus(status: ReceiptRecord['status']): TemplateResult {
  return html`<span class="tag tag-${status}">${statusNames[status]}</span>`;
}

const originNames = { text: 'Text', email: 'Email', qr: 'QR code', 'statement-code': 'Printed code' } as const;
const endNames = { superseded: 'Replaced', revoked: 'Revoked', paid: 'Paid' } as const;

function links({ staff, write, now, clicks }: Desk, account: AccountDetail): TemplateResult {
  const revoke = (id: string) =>
    clicks(async () => {
      await staff.revokeLink(id);
      return 'The link was revoked, and every session that it opened has ended.';
    });
  return html`
    <section aria-labelledby="links">
      <h2 id="links">Links and codes</h2>
      ${table({
        caption: 'Links and codes',
        quiet: true,
        rows: account.links.toReversed().slice(0, 20),
        empty: 'None yet.',
        columns: [
          { head: 'Made', names: true, cell: ({ createdAt }) => write.time(createdAt) },
          { head: 'As', cell: ({ origin }) => originNames[origin] },
          { head: 'Ends', cell: ({ expiresAt }) => write.time(expiresAt) },
          {
            head: 'Status',
            cell: ({ ended, expiresAt }) => (ended ? endNames[ended] : expiresAt <= now ? 'Expired' : 'Works'),
          },
          {
            head: 'Revoke',
            cell: ({ id, ended, expiresAt, createdAt }) =>
              ended !== null || expiresAt <= now
                ? nothing
                : html`<button type="button" class="plain" @click=${revoke(id)}>
                    Revoke<span class="unseen"> the link of ${write.time(createdAt)}</span>
                  </button>`,
          },
        ],
      })}
    </section>
  `;
}
