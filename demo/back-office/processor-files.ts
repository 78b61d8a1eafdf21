import { html, type TemplateResult } from 'lit';
import { amountField, select, type Choice } from './controls.ts';
import type { Desk } from './desk.ts';
import { formatAmount } from '../../src/format/index.ts';
import { minorUnits } from '../../src/contract/index.ts';

const COLUMNS = 'transaction_id,account_number,amount,date,method,last_four';

/** A day's file as the processor would send it, written or chosen, and worked through as often as somebody likes. */
export function fileForm(desk: Desk, accounts: readonly Choice[]): TemplateResult {
  const { staff, settings, write, today, memory } = desk;
  const { currency } = settings.practice;

  const sample = desk.submits(async (fields) => {
    const area = document.querySelector<HTMLTextAreaElement>('#file-content');
    const amount = formatAmount({ amount: minorUnits(fields.amount('amount')), currency }, 'en-US');
    const row = [nextTransaction(desk), fields.text('account'), amount, today, 'visa', '4242'].join(',');
    if (area) area.value = `${area.value.trim() || COLUMNS}\n${row}\n`;
    return Promise.resolve('A row was written into the file. It is not processed yet.');
  }, 'keep');

  const process = desk.submits(async (fields) => {
    const chosen = await fields.file('file');
    const file = chosen ?? {
      name: `${today} ${String(memory.transactions)}.csv`,
      content: `${fields.text('content')}\n`,
    };
    const { posted, duplicate, review, rejected, postedAmount } = await staff.processFile(file);
    const sums = [`${posted} posted (${write.money(postedAmount)})`, `${duplicate} posted before`];
    return `${[...sums, `${review} to review`, `${rejected} rejected`].join(', ')}.`;
  }, 'keep');

  return html`
    <section class="card" aria-labelledby="file">
      <h2 id="file">The processor’s daily file</h2>
      <form @submit=${sample}>
        ${select({ label: 'Account', name: 'account', choices: accounts })}
        ${amountField({ label: 'Amount', name: 'amount', value: '25.00' })}
        <button type="submit" class="plain">Write a row for it</button>
      </form>
      <form @submit=${process}>
        <label class="field">
          <span class="field-label">The file’s content</span>
          <textarea
            id="file-content"
            name="content"
            rows="6"
            spellcheck="false"
            .defaultValue=${`${COLUMNS}\n`}
          ></textarea>
        </label>
        <label class="field">
          <span class="field-label">Or a file <span class="quiet">(optional)</span></span>
          <input type="file" name="file" accept=".csv,text/csv" />
        </label>
        <button type="submit">Process the file</button>
      </form>
    </section>
  `;
}

/** A name that no payment had before, as far as this page and the day go. */
export function nextTransaction({ memory, now }: Desk): string {
  memory.transactions += 1;
  return `TX-${now.replaceAll(/\D/g, '').slice(2, 14)}-${memory.transactions}`;
}
