import { html, nothing } from 'lit';
import type { Desk, View } from './desk.ts';
import type { AccountSummary } from './staff-answers.ts';
import { table } from './table.ts';

/** Every account, or those that somebody looks for. */
export async function accounts(desk: Desk): Promise<View> {
  const { staff, memory, write } = desk;
  const found = await staff.accounts(memory.search);
  const onSearch = (event: InputEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    memory.search = event.target.value;
    desk.refresh();
  };

  const money = (head: string, of: (account: AccountSummary) => number) => ({
    head,
    cell: (account: AccountSummary) => write.money(of(account)),
    figures: true,
  });

  return {
    title: 'Accounts',
    body: html`
      <form role="search" class="line-form" @submit=${(event: Event) => event.preventDefault()}>
        <label class="field">
          <span class="field-label">Search names, numbers and addresses</span>
          <input type="search" name="search" autocomplete="off" .value=${memory.search} @input=${onSearch} />
        </label>
      </form>
      ${table({
        caption: memory.search === '' ? 'Every account' : 'Accounts found',
        rows: found,
        empty: 'No accounts match.',
        columns: [
          { head: 'Account', names: true, cell: ({ accountNumber }) => accountLink(accountNumber) },
          { head: 'Guarantor', cell: ({ name }) => name },
          { head: 'Status', cell: ({ pastDue }) => (pastDue ? html`<span class="tag">Past due</span>` : nothing) },
          money('Current balance', ({ currentBalance }) => currentBalance),
          money('Amount due', ({ amountDue }) => amountDue),
          money('Waits on insurance', ({ insurancePending }) => insurancePending),
          money('Unapplied funds', ({ unappliedFunds }) => unappliedFunds),
        ],
      })}
    `,
  };
}

export function accountLink(accountNumber: string) {
  return html`<a href="#accounts/${accountNumber}">${accountNumber}</a>`;
}
