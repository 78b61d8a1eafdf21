import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import type { AccountDetail, AccountLine } from './staff-answers.ts';
import { table } from './table.ts';

/** The service lines, newest first, so many at a time. */
export function lines(desk: Desk, { lines: all, patients }: AccountDetail): TemplateResult {
  const { write, memory } = desk;
  const shown = all.slice(-memory.lines).toReversed();
  const patientOf = ({ patientId }: AccountLine) => patients.find(({ id }) => id === patientId)?.name.first ?? '';
  const money = (head: string, of: (line: AccountLine) => number) => ({
    head,
    cell: (line: AccountLine) => write.money(of(line)),
    figures: true,
  });
  const showMore = () => {
    memory.lines *= 5;
    desk.refresh();
  };

  return html`
    <section aria-labelledby="lines">
      <h2 id="lines">Service lines</h2>
      ${table({
        caption: 'Service lines',
        quiet: true,
        rows: shown,
        empty: 'Nothing was billed yet.',
        columns: [
          { head: 'Line', names: true, cell: ({ id }) => id },
          { head: 'Date', cell: ({ date }) => write.day(date) },
          { head: 'Patient', cell: patientOf },
          {
            head: 'Service',
            wide: true,
            cell: ({ code, description, inCollections }) =>
              html`${code} ${description} ${inCollections ? html`<span class="tag">In collections</span>` : nothing}`,
          },
          money('Billed', ({ billed }) => billed),
          money('Adjusted', ({ adjusted }) => adjusted),
          money('Insurance pending', ({ insurancePending }) => insurancePending),
          money('Insurance paid', ({ insurancePaid }) => insurancePaid),
          money('Patient paid', ({ patientPaid }) => patientPaid),
          money('Remaining', ({ remaining }) => remaining),
        ],
      })}
      ${
        shown.length === all.length
          ? nothing
          : html`
              <p class="quiet">The newest ${shown.length} of ${all.length} lines.</p>
              <button type="button" class="plain" @click=${showMore}>Show more lines</button>
            `
      }
    </section>
  `;
}
