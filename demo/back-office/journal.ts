import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { AccountDetail, CorrectableEntry } from './staff-answers.ts';
import { table } from './table.ts';
import { trialBalance } from './trial-balance.ts';

/** How many entries are shown, from the newest. */
const SHOWN = 50;

/** The account's part of the ledger: debits equal credits, and nothing is ever changed, only taken back. */
export function journal({ staff, write, clicks }: Desk, { journal: entries, receipts }: AccountDetail): TemplateResult {
  const sums = trialBalance(entries);
  const total = (side: 'debit' | 'credit') => write.money(sums.reduce((sum, row) => sum + row[side], 0));
  const ledgerName = (account: string) => account.replaceAll('-', ' ');

  const check = clicks(async () => {
    const { length, verification, trialBalance: balance } = await staff.journal();
    const balanced = Object.values(balance).every((sum) => sum === 0);
    if (verification.ok && balanced) return `The journal of ${length} entries is whole: debits equal credits.`;
    return 'The journal does not hold.';
  });
  const takeBack = ({ sequence }: CorrectableEntry) =>
    html`<button
      type="button"
      class="plain"
      @click=${clicks(async (key) => {
        const reversal = await staff.reverse(sequence, key);
        return `Entry ${sequence} was reversed by entry ${reversal.sequence}.`;
      })}
    >
      Reverse<span class="unseen"> entry ${sequence}</span>
    </button>`;
  /** A payment by card is refunded where its receipt is. */
  const refund = ({ sequence, legs }: CorrectableEntry) => {
    const paymentId = legs.find(({ payment }) => payment !== undefined)?.payment;
    const paid = receipts.find((receipt) => receipt.status === 'paid' && receipt.paymentId === paymentId);
    return paid
      ? html`<a href="#receipts/${paid.id}">Refund<span class="unseen"> the payment of entry ${sequence}</span></a>`
      : nothing;
  };
  const corrections = { reversal: takeBack, refund, none: () => nothing };

  return html`
    <section aria-labelledby="journal">
      <h2 id="journal">Journal</h2>
      ${table({
        caption: 'Trial balance of this account',
        rows: sums,
        empty: 'Nothing was written yet.',
        columns: [
          { head: 'Ledger', names: true, cell: ({ account }) => capital(ledgerName(account)) },
          { head: 'Debit', figures: true, cell: ({ debit }) => write.money(debit), total: total('debit') },
          { head: 'Credit', figures: true, cell: ({ credit }) => write.money(credit), total: total('credit') },
        ],
      })}
      <button type="button" class="plain" @click=${check}>Check the whole journal</button>
      <details class="more">
        <summary>The newest entries</summary>
        ${table({
          caption: 'Journal entries, newest first',
          rows: entries.slice(-SHOWN).toReversed(),
          empty: 'Nothing was written yet.',
          columns: [
            { head: 'Entry', names: true, cell: ({ sequence }) => sequence },
            { head: 'When', cell: ({ at }) => write.time(at) },
            { head: 'What', cell: ({ kind }) => capital(kind) },
            {
              head: 'Debits and credits',
              cell: ({ legs }) =>
                html`<ul class="legs">
                  ${legs.map(
                    ({ side, account, amount }) =>
                      html`<li class=${side}>${side} ${ledgerName(account)} ${write.money(amount)}</li>`,
                  )}
                </ul>`,
            },
            {
              head: 'Correct',
              cell: (entry) => corrections[entry.correction](entry),
            },
          ],
        })}
      </details>
    </section>
  `;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
