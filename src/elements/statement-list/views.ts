import { html, nothing, type TemplateResult } from 'lit';
import type { FetchedPart } from '../../base/fetched-by-id.ts';
import type { Balance, Money, Statement, StatementPayment, StatementSummary, Visit } from '../../contract/index.ts';
import { formatDay, formatPlainDate } from '../../format/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import { amount } from '../../parts/money.ts';
import type { Speech } from '../../parts/speech.ts';
import { leftLabel, statementBadge } from '../../parts/statement-badge.ts';
import { statementStanding } from '../../parts/statement-standing.ts';
import { richText, type RichText } from '../../parts/rich-text.ts';

/** What a row needs to know and to do. */
export interface RowView extends Speech {
  balance: Balance;
  /** The practice's: payments are on its days. */
  timeZone: string;
  /** Pay Now, where there is a place for it. */
  action: unknown;
  detailOf: (statementId: string) => FetchedPart<Statement> | undefined;
  onToggle: (statementId: string, open: boolean) => void;
  onRetry: (statementId: string) => void;
  onView: (statementId: string) => void;
}

/** One statement: a native disclosure, whose details are fetched when it opens, and Pay Now when it is the one to pay. */
export function rowView(statement: StatementSummary, view: RowView): TemplateResult {
  const { text, locale, action } = view;
  const { id, number, dueDate, balance } = statement;
  const { status, left } = statementStanding(statement, view.balance);
  const due = formatPlainDate(dueDate, locale);
  const open = status === 'due' || status === 'past-due';
  const toggled = ({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }) =>
    view.onToggle(id, currentTarget.open);
  return html`<li class="item">
    <details class="statement" part="statement" @toggle=${toggled}>
      <summary class="row" data-statement=${id}>
        <span class="when">${richText(text, 'statements.due', { date: due })}</span>
        <span class="number">${richText(text, 'statements.number', { number })}</span>
        ${statementBadge(status, { text })} ${figure(text('statements.balance'), balance, locale)}
        ${figure(text(leftLabel(status)), left, locale, 'left')} ${icons.chevron}
      </summary>
      <div class="detail">
        ${detailView(id, view)}
        <p>
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${text('statements.open.named', { number })}
            @click=${() => view.onView(id)}
          >
            ${text('statements.open')}
          </button>
        </p>
      </div>
    </details>
    ${
      open && action
        ? html`<div class="pay">
            <p>${richText(text, status === 'due' ? 'statement.left.due' : 'statement.left.pastDue', { date: due })}</p>
            ${action}
          </div>`
        : nothing
    }
  </li>`;
}

function figure(label: string, value: Money, locale: string, kind = ''): TemplateResult {
  return html`<span class="figure ${kind}"
    ><span class="figure-label">${label}</span> <span class="figure-value">${amount(value, locale)}</span></span
  >`;
}

function detailView(statementId: string, view: RowView): unknown {
  const { text } = view;
  const part = view.detailOf(statementId);
  switch (part?.kind) {
    case undefined:
    case 'loading':
      return html`<p class="small muted" aria-busy="true">${bone('bone-line')}</p>`;
    case 'failed':
      return html`<p class="failed">
        ${icons.alert}<span>${text('statements.detail.failed')}</span>
        <button class="button link" part="button" type="button" @click=${() => view.onRetry(statementId)}>
          ${text('error.retry')}
        </button>
      </p>`;
    case 'loaded': {
      const { visits, paymentsSince } = part.value;
      return html`<p class="detail-title">${text('statements.detail.services')}</p>
        ${visits.map((visit) => visitView(visit, view))}
        ${
          paymentsSince.length > 0
            ? html`<p class="detail-title">${text('statements.detail.payments')}</p>
                <ul class="lines">
                  ${paymentsSince.map((payment) => paymentView(payment, view))}
                </ul>`
            : nothing
        }`;
    }
  }
}

/** Who was seen by whom, where and when, and what remained of each service. */
function visitView(
  { patient, provider, facility, serviceDate, lines }: Visit,
  { text, locale }: Speech,
): TemplateResult {
  const date = formatPlainDate(serviceDate, locale);
  return html`<div class="visit">
    <p class="visit-title">${richText(text, 'statements.detail.visit', { date, patient: patient.name })}</p>
    <p class="small muted">${richText(text, 'lines.seenBy', { provider: provider.name, facility: facility.name })}</p>
    <ul class="lines">
      ${lines.map(({ description, remaining }) => line(description, remaining, locale))}
    </ul>
  </div>`;
}

function paymentView({ paidAt, amount: paid }: StatementPayment, { text, locale, timeZone }: RowView): TemplateResult {
  const date = formatDay(Date.parse(paidAt), locale, timeZone);
  const what = richText(text, paid.amount < 0 ? 'statements.detail.refund' : 'statements.detail.payment', { date });
  return line(what, paid, locale);
}

const line = (what: RichText, value: Money, locale: string) =>
  html`<li><span>${what}</span>${amount(value, locale)}</li>`;

/** Rows of bones, as high as rows of statements. */
export function skeletonView(): TemplateResult {
  const figureBones = html`<span class="figure-label">${bone('bone-short')}</span>
    <span class="figure-value">${bone('bone-short')}</span>`;
  const row = html`<li class="item">
    <div class="row">
      <span class="when">${bone('bone-date')}</span>
      <span class="number">${bone('bone-short')}</span>
      <span class="badge">${bone('bone-short')}</span>
      <span class="figure">${figureBones}</span>
      <span class="figure left">${figureBones}</span>
      <span class="icon"></span>
    </div>
  </li>`;
  return html`<ul class="list">
    ${[row, row, row]}
  </ul>`;
}
