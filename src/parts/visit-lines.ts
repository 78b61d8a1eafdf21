import { html, nothing, type TemplateResult } from 'lit';
import type { Money, ServiceLine, Visit } from '../contract/index.ts';
import { formatPlainDate, moneyWriter } from '../format/index.ts';
import { lineColumns, lineTotals, sumOf, type LineColumn } from './line-totals.ts';
import { richText, type RichText } from './rich-text.ts';
import type { Speech } from './speech.ts';

/** A column that only some documents have, after the others: what of a payment went to a line. */
export interface ExtraColumn<Line extends ServiceLine> {
  label: string;
  of: (line: Line) => Money;
}

export interface LinesTableOptions<Line extends ServiceLine> extends Speech {
  /** Read to those who cannot see what the table stands below. */
  caption: RichText;
  extra?: ExtraColumn<Line>;
}

/**
 * Service lines as a table; in a narrow column each line becomes a block of labels and values, in which amounts of 0 are
 * left out. Two lines and more have a row of totals. Roles are spelled out because `display` would take them from a table.
 * Needs `visitLinesStyles` and the texts `visitLines`.
 */
export function linesTable<Line extends ServiceLine>(
  lines: readonly Line[],
  { text, locale, caption, extra }: LinesTableOptions<Line>,
): TemplateResult {
  const write = moneyWriter(locale);
  const cell = (label: string, value: Money, kind: string) =>
    html`<td translate="no" class="amount ${kind} ${value.amount === 0 ? 'zero' : ''}" role="cell" data-label=${label}>
      ${write(value)}
    </td>`;
  const cells = (amounts: Readonly<Record<LineColumn, Money>>, added: Money | undefined) =>
    html`${lineColumns.map((column) => cell(text(`lines.${column}`), amounts[column], column))}
    ${extra && added ? cell(extra.label, added, 'extra') : nothing}`;
  const totals = lines.length > 1 ? lineTotals(lines) : null;
  return html`<table class="lines ${extra ? 'has-extra' : ''}" part="lines" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${text('lines.service')}</th>
        ${lineColumns.map((column) => html`<th role="columnheader" scope="col">${text(`lines.${column}`)}</th>`)}
        ${extra ? html`<th role="columnheader" scope="col">${extra.label}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr role="row">
            <th class="service" role="rowheader" scope="row">
              ${line.description}<span class="line-id"
                >${richText(text, 'lines.id', { id: line.id, code: line.code })}</span
              >
              ${line.inCollections ? html`<span class="line-id">${text('lines.inCollections')}</span>` : nothing}
            </th>
            ${cells(line, extra?.of(line))}
          </tr>`,
      )}
    </tbody>
    ${
      totals
        ? html`<tfoot>
            <tr role="row">
              <th class="service" role="rowheader" scope="row">${text('lines.total')}</th>
              ${cells(totals, extra && sumOf(lines.map(extra.of)))}
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;
}

export type VisitFact = 'patient' | 'provider' | 'facility';

export interface VisitBlockOptions<Line extends ServiceLine> extends Speech {
  /** 1 to 6. */
  headingLevel: number;
  /** What is said beside the date; leave out what a heading above says. Default all three. */
  facts?: readonly VisitFact[];
  extra?: ExtraColumn<Line>;
  /** Stands at the end of the heading's line. */
  aside?: TemplateResult;
}

/** One visit: date, patient, provider, facility, and its lines. Printed, it is not torn over two pages if it fits one. */
export function visitBlock<Line extends ServiceLine>(
  visit: Omit<Visit, 'lines'> & { lines: readonly Line[] },
  { text, locale, headingLevel, facts = ['patient', 'provider', 'facility'], extra, aside }: VisitBlockOptions<Line>,
): TemplateResult {
  const date = formatPlainDate(visit.serviceDate, locale);
  return html`<div class="visit" part="visit">
    <div class="visit-head">
      <div class="words">
        <div class="visit-title" role="heading" aria-level=${headingLevel}>
          ${richText(text, 'lines.visit', { date })}
        </div>
        ${
          facts.length > 0
            ? html`<dl class="visit-facts">
                ${facts.map(
                  (fact) =>
                    html`<div>
                      <dt>${text(`lines.${fact}`)}</dt>
                      <dd translate="no">${visit[fact].name}</dd>
                    </div>`,
                )}
              </dl>`
            : nothing
        }
      </div>
      ${aside ?? nothing}
    </div>
    ${linesTable(visit.lines, {
      text,
      locale,
      caption: richText(text, 'lines.caption', { patient: visit.patient.name, date }),
      ...(extra && { extra }),
    })}
  </div>`;
}
