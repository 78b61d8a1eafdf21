import { html, nothing } from 'lit';
import { accountLink } from './accounts.ts';
import { checkbox } from './controls.ts';
import type { Desk, View } from './desk.ts';
import { table } from './table.ts';

/** Everybody's statements, and the run that makes them. */
export async function statements({ staff, write, submits }: Desk): Promise<View> {
  const all = await staff.statements();
  const onSubmit = submits(async (fields) => {
    const made = await staff.runStatements({ notify: fields.isChecked('notify') });
    const told = made.filter(({ notice }) => notice?.outcome === 'sent').length;
    return `${count(made.length, 'statement')} made, ${count(told, 'message')} sent.`;
  });

  return {
    title: 'Statements',
    body: html`
      <form class="line-form" @submit=${onSubmit}>
        ${checkbox({ label: 'Tell the guarantors', name: 'notify', checked: true })}
        <button type="submit">Run statements for everybody</button>
      </form>
      ${table({
        caption: 'Statements, newest first',
        rows: all.slice(0, 200),
        empty: 'None yet.',
        columns: [
          { head: 'Statement', names: true, cell: ({ id, number }) => html`<a href="#statements/${id}">${number}</a>` },
          { head: 'Account', cell: ({ accountNumber }) => accountLink(accountNumber) },
          { head: 'Date', cell: ({ date }) => write.day(date) },
          { head: 'Due', cell: ({ dueDate }) => write.day(dueDate) },
          { head: 'Balance', figures: true, cell: ({ balance }) => write.money(balance) },
          { head: 'Outstanding', figures: true, cell: ({ outstanding }) => write.money(outstanding) },
          { head: 'Newest', cell: ({ mostRecent }) => (mostRecent ? html`<span class="tag">Newest</span>` : nothing) },
        ],
      })}
    `,
  };
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
