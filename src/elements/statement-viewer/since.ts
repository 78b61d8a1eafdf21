import { html, nothing, type TemplateResult } from 'lit';
import { money, type Money, type Practice, type Statement } from '../../contract/index.ts';
import { formatDay } from '../../format/index.ts';
import { amount } from '../../parts/money.ts';
import type { Speech } from '../../parts/speech.ts';
import { leftLabel } from '../../parts/statement-badge.ts';
import type { StatementStanding } from '../../parts/statement-standing.ts';
import { otherChanges } from './sums.ts';

export interface Since extends Speech {
  statement: Statement;
  practice: Pick<Practice, 'timeZone'>;
  standing: StatementStanding;
  headingLevel: number;
}

/** What has led from the printed balance to what is left; nothing when nothing has. */
export function sinceView({ statement, practice, standing, headingLevel, text, locale }: Since): unknown {
  const { balance, paymentsSince } = statement;
  const { status, left, onAccount } = standing;
  const other = otherChanges(statement, standing);
  if (paymentsSince.length === 0 && other.amount === 0 && onAccount.amount === 0) return nothing;
  const row = (what: unknown, value: Money, kind = '') => tableRow(what, amount(value, locale), kind);
  const day = (instant: string) => formatDay(Date.parse(instant), locale, practice.timeZone);
  return html`<section class="section" aria-labelledby="since">
    <div class="section-title" id="since" role="heading" aria-level=${headingLevel + 1}>${text('statement.since')}</div>
    <table class="since" part="since">
      <caption class="visually-hidden">
        ${text('statement.since.caption')}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${text('statement.since.what')}</th>
          <th scope="col">${text('statement.since.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${row(text('statement.balance'), balance)}
        ${[...paymentsSince]
          .reverse()
          .map(({ paidAt, amount: paid }) =>
            row(
              html`${text(paid.amount < 0 ? 'statement.since.refund' : 'statement.since.payment')}
                <span class="muted" translate="no">${day(paidAt)}</span>`,
              less(paid),
            ),
          )}
        ${other.amount === 0 ? nothing : row(text('statement.since.other'), other)}
        ${onAccount.amount === 0 ? nothing : row(text('statement.since.onAccount'), less(onAccount))}
        ${row(text(leftLabel(status)), left, 'total')}
      </tbody>
    </table>
  </section>`;
}

const less = ({ amount: value, currency }: Money) => money(0 - value, currency);

function tableRow(what: unknown, value: unknown, kind: string): TemplateResult {
  return html`<tr class=${kind}>
    <th scope="row">${what}</th>
    <td>${value}</td>
  </tr>`;
}
