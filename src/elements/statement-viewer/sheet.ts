import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import type { Money, Practice, Statement } from '../../contract/index.ts';
import { formatPlainDate } from '../../format/index.ts';
import { icons } from '../../parts/icons.ts';
import { amount } from '../../parts/money.ts';
import type { Speech } from '../../parts/speech.ts';
import { leftLabel, statementBadge } from '../../parts/statement-badge.ts';
import type { StatementStanding } from '../../parts/statement-standing.ts';
import { visitBlock } from '../../parts/visit-lines.ts';
import type { TextKey } from '../../text/texts.ts';
import { couponView } from './coupon.ts';
import { sinceView } from './since.ts';
import { balanceSum } from './sums.ts';
import { richText } from '../../parts/rich-text.ts';

export interface Sheet extends Speech {
  statement: Statement;
  practice: Practice;
  standing: StatementStanding;
  /** Of the title; sections are one below, visits two. */
  headingLevel: number;
  onPrint: () => void;
  /** Pay Now, where there is a place for it. */
  action: unknown;
}

/** The statement as the practice would mail it. */
export function sheetView(sheet: Sheet): TemplateResult {
  const { statement, practice, text, onPrint } = sheet;
  const { footer } = practice.branding;
  return html`<article class="card sheet" part="card" aria-labelledby="title">
    <header class="letterhead">
      ${letterhead(practice)}
      <div class="document">
        <div class="heading" part="heading" id="title" role="heading" aria-level=${sheet.headingLevel} tabindex="-1">
          ${richText(text, 'statement.title.numbered', { number: statement.number })}
        </div>
        <button class="button quiet" part="button" id="print" type="button" @click=${onPrint}>
          ${icons.printer}<span>${text('statement.print')}</span>
        </button>
      </div>
    </header>
    ${leftView(sheet)}
    <div class="parties">${billedTo(statement, sheet)}${summary(sheet)}</div>
    ${services(sheet)} ${sinceView(sheet)} ${couponView(sheet)}
    ${footer ? html`<p class="footer">${footer}</p>` : nothing}
  </article>`;
}

function letterhead({ name, contact, branding }: Practice): TemplateResult {
  const logo =
    branding.logoUrl && /^https?:/i.test(branding.logoUrl) ? safeUrl(branding.logoUrl, branding.logoUrl) : null;
  return html`<div class="practice">
    ${logo ? html`<img class="logo" src=${logo} alt="" referrerpolicy="no-referrer" />` : nothing}
    <p class="practice-name" translate="no">${name}</p>
    ${contact.addressLines.map((line) => html`<p translate="no">${line}</p>`)}
    ${[contact.phone, contact.email].map((way) => (way === null ? nothing : html`<p translate="no">${way}</p>`))}
  </div>`;
}

const states = {
  paid: 'statement.left.paid',
  covered: 'statement.left.covered',
  'past-due': 'statement.left.pastDue',
  due: 'statement.left.due',
  carried: 'statement.left.carried',
} as const satisfies Record<StatementStanding['status'], TextKey>;

/** What is asked of the patient today. Paper has it in the summary. */
function leftView({ statement, standing, text, locale, action }: Sheet): TemplateResult {
  const { status, left } = standing;
  const date = formatPlainDate(statement.dueDate, locale);
  const open = status === 'due' || status === 'past-due';
  return html`<div class="today ${status}">
    <div class="today-words">
      <p class="today-label">${text(leftLabel(status))} ${statementBadge(status, { text })}</p>
      <p class="today-amount" part="amount">${amount(left, locale)}</p>
      <p class="today-hint">${richText(text, states[status], { date })}</p>
    </div>
    ${open && action ? html`<div class="action">${action}</div>` : nothing}
  </div>`;
}

function billedTo({ guarantorName, addressLines }: Statement, { text }: Speech): TemplateResult {
  return html`<div class="to">
    <p class="label">${text('statement.to')}</p>
    <p class="to-name" translate="no">${guarantorName}</p>
    ${addressLines.map((line) => html`<p translate="no">${line}</p>`)}
  </div>`;
}

function summary({ statement, standing, text, locale }: Sheet): TemplateResult {
  const { balance, dueDate, accountNumber, number, date } = statement;
  const changed = standing.left.amount !== balance.amount;
  const row = (label: TextKey, value: unknown, kind = '') =>
    html`<div class=${kind}>
      <dt>${text(label)}</dt>
      <dd translate="no">${value}</dd>
    </div>`;
  return html`<dl class="summary" part="summary">
    ${row('statement.balance', amount(balance, locale), 'strong')}
    ${changed ? row(leftLabel(standing.status), amount(standing.left, locale), 'strong paper') : nothing}
    ${row('statement.due', formatPlainDate(dueDate, locale))} ${row('statement.account', accountNumber)}
    ${row('statement.number', number)} ${row('statement.date', formatPlainDate(date, locale))}
  </dl>`;
}

/** Visits with their lines, and how they make up the balance. */
function services({ statement, headingLevel, text, locale }: Sheet): TemplateResult {
  const { visits, balance, date } = statement;
  const sum = balanceSum(statement);
  const row = (label: TextKey, value: Money, kind = '') =>
    html`<div class=${kind}>
      <dt>${text(label)}</dt>
      <dd>${amount(value, locale)}</dd>
    </div>`;
  return html`<section class="section" aria-labelledby="services">
    <div class="section-head">
      <div class="section-title" id="services" role="heading" aria-level=${headingLevel + 1}>
        ${text('statement.services')}
      </div>
      <p class="small muted">
        ${richText(text, 'statement.services.explained', { date: formatPlainDate(date, locale) })}
      </p>
    </div>
    ${visits.map((visit) => visitBlock(visit, { text, locale, headingLevel: headingLevel + 2 }))}
    <dl class="sum">
      ${
        sum.unapplied.amount === 0
          ? nothing
          : html`${row('statement.sum.services', sum.services)} ${row('statement.sum.unapplied', sum.unapplied)}`
      }
      ${row('statement.balance', balance, 'total')}
    </dl>
  </section>`;
}
