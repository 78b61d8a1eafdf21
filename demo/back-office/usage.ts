import { html } from 'lit';
import { select } from './controls.ts';
import type { Desk, View } from './desk.ts';
import { table } from './table.ts';
import { shows, usageBars, type UsageQuestion } from './usage-bars.ts';
import { usageChart } from './usage-chart.ts';

const names: Readonly<Record<string, string>> = {
  text: 'Text message',
  email: 'Email',
  qr: 'QR code',
  'statement-code': 'Printed code',
  website: 'Website',
  portal: 'Existing portal',
  quickpay: 'Link or code alone',
  mfa: 'One-time code',
  host: 'Signed in by the portal',
  successful: 'Successful',
  unsuccessful: 'Unsuccessful',
};
const nameOf = (name: string) => names[name] ?? name;

/** Who came how, and what they paid. */
export async function usage(desk: Desk): Promise<View> {
  const { staff, write, memory, width } = desk;
  const question = memory.usage;
  const { rows, totals } = await staff.usage(question);
  const ask = (change: Partial<UsageQuestion>) => {
    memory.usage = { ...memory.usage, ...change };
    desk.refresh();
  };
  const onChange = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.name === 'from') ask({ from: target.value });
    if (target instanceof HTMLInputElement && target.name === 'to') ask({ to: target.value });
    if (!(target instanceof HTMLSelectElement)) return;
    ask({ show: shows.find((show) => show === target.value) ?? question.show });
  };
  const csv = desk.clicks(async () => {
    save('usage.csv', await staff.usageCsv(question));
    return 'The table was saved as usage.csv.';
  });
  const data = usageBars(rows, question);

  return {
    title: 'Usage',
    body: html`
      <form class="line-form" @change=${onChange} @submit=${(event: Event) => event.preventDefault()}>
        ${dayField('From', 'from', question.from)} ${dayField('To', 'to', question.to)}
        ${select({
          label: 'Show',
          name: 'show',
          chosen: question.show,
          choices: shows.map((show) => [show, capital(show)]),
        })}
        <button type="button" class="plain" @click=${csv}>Download as CSV</button>
      </form>
      ${
        data.bars.length === 0
          ? html`<p class="quiet">Nobody came in this time. Open a payment link, and look again.</p>`
          : usageChart({
              title: `${capital(question.show)}, by ${data.span}`,
              width,
              data,
              dayText: (day) => write.day(day).replace(/,\s\d+$/, ''),
              seriesText: nameOf,
            })
      }
      ${table({
        caption: 'Sessions and payments by day, origin and authentication',
        rows,
        empty: 'No figures.',
        columns: [
          { head: 'Day', names: true, cell: ({ date }) => write.day(date) },
          { head: 'Origin', cell: ({ origin }) => nameOf(origin) },
          { head: 'Authentication', cell: ({ authentication }) => nameOf(authentication) },
          { head: 'Sessions', figures: true, cell: (row) => row.sessions, total: totals.sessions },
          {
            head: 'Paid',
            figures: true,
            cell: (row) => row.paymentsSuccessful,
            total: totals.paymentsSuccessful,
          },
          {
            head: 'Unsuccessful',
            figures: true,
            cell: (row) => row.paymentsUnsuccessful,
            total: totals.paymentsUnsuccessful,
          },
          {
            head: 'Collected',
            figures: true,
            cell: ({ collected }) => write.money(collected),
            total: write.money(totals.collected),
          },
        ],
      })}
    `,
  };
}

function dayField(label: string, name: string, value: string) {
  return html`<label class="field">
    <span class="field-label">${label} <span class="quiet">(optional)</span></span>
    <input type="date" name=${name} .value=${value} />
  </label>`;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
