import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { AccountDetail, Entry } from './staff-answers.ts';
import { table } from './table.ts';
import { trialBalance } from './trial-balance.ts';

/** How many entries are shown, from the newest. */
const SHOWN = 50;

/** The account's part of the ledger: debits equal credits, and nothing is ever changed, only taken back. */
export function journal({ staff, write, clicks }: Desk, { journal: entries }: AccountDetail): TemplateResult {
  const sums = trialBalance(entries);
  const total = (side: 'debit' | 'credit') => write.money(sums.reduce((sum, row) => sum + row[side], 0));
  const ledgerName = (account: string) => account.replaceAll('-', ' ');
  const takenBack = new Set(entries.map(({ reverses }) => reverses?.sequence));

  const check = clicks(async () => {
    const { length, verification, trialBalance: balance } = await staff.journal();
    const balanced = Object.values(balance).every((sum) => sum === 0);
    if (verification.ok && balanced) return `The journal of ${length} entries is whole: debits equal credits.`;
    return 'The journal does not hold.';
  });
  const takeBack = ({ sequence }: Entry) =>
    clicks(async () => {
      const reversal = await staff.reverse(sequence);
      return `Entry ${sequence} was taken back by entry ${reversal.sequence}.`;
    });

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
              head: 'Take back',
              cell: (entry) =>
                entry.kind === 'reversal' || takenBack.has(entry.sequence)
                  ? nothing
                  : html`<button type="button" class="plain" @click=${takeBack(entry)}>
                      Take back<span class="unseen"> entry ${entry.sequence}</span>
                    </button>`,
            },
          ],
        })}
      </details>
    </section>
  `;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
