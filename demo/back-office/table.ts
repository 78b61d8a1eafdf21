import { html, nothing, type TemplateResult } from 'lit';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => unknown;
  /** Right-aligned figures. Default false. */
  figures?: boolean;
  /** Text that needs room. Default false. */
  wide?: boolean;
  /** Names the row. Default false. */
  names?: boolean;
  /** At the foot of the table. */
  total?: unknown;
}

export interface TableOptions<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Said instead of an empty table. */
  empty: string;
  /** Leave the caption to those who hear it, because a heading says the same. Default false. */
  quiet?: boolean;
}

/** A table that scrolls within itself where it is too wide. */
export function table<Row>({ caption, columns, rows, empty, quiet = false }: TableOptions<Row>): TemplateResult {
  if (rows.length === 0) return html`<p class="quiet">${empty}</p>`;
  return html`
    <div class="scroll" role="group" aria-label=${caption} tabindex="0">
      <table>
        <caption class=${quiet ? 'unseen' : ''}>
          <span>${caption}</span>
        </caption>
        <thead>
          <tr>
            ${columns.map(({ head, figures }) => html`<th scope="col" class=${looks(figures)}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map((column) => cell(column, row))}
              </tr>`,
          )}
        </tbody>
        ${columns.some(({ total }) => total !== undefined) ? foot(columns) : nothing}
      </table>
    </div>
  `;
}

function cell<Row>({ cell: content, figures, names, wide }: Column<Row>, row: Row): TemplateResult {
  return names
    ? html`<th scope="row" class=${looks(figures)}>${content(row)}</th>`
    : html`<td class=${looks(figures, wide)}>${content(row)}</td>`;
}

function foot<Row>(columns: readonly Column<Row>[]): TemplateResult {
  return html`
    <tfoot>
      <tr>
        ${columns.map(({ total, figures }, at) =>
          at === 0 ? html`<th scope="row">Total</th>` : html`<td class=${looks(figures)}>${total ?? nothing}</td>`,
        )}
      </tr>
    </tfoot>
  `;
}

const looks = (figures = false, wide = false) => (figures ? 'figures' : wide ? 'wide' : '');
