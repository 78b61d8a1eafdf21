import { html, nothing, type TemplateResult } from 'lit';
import type { BalanceStatus } from '../../base/events.ts';
import type { Balance, Money, PatientBalance, PlainDate, PracticeOptions } from '../../contract/index.ts';
import { formatMoney, formatPlainDate } from '../../format/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { amount } from '../../parts/money.ts';
import { processingText } from '../../parts/processing.ts';
import { richText, verbatim, type RichText } from '../../parts/rich-text.ts';
import type { MessageValues } from '../../text/message.ts';
import type { TextKey } from '../../text/texts.ts';
import { breakdownLines, isBreakdownShown } from './breakdown.ts';

/** What a view needs to speak the patient's language. */
export interface Speech {
  text: (key: TextKey, values?: MessageValues) => string;
  locale: string;
}

export interface Shown {
  balance: Balance;
  options: PracticeOptions;
  status: BalanceStatus;
}

/** The figures' places, which are the same for bones and for values, so that nothing moves when values arrive. */
function figures(hero: unknown, action: unknown, facts: unknown, sum: unknown): TemplateResult {
  return html`<div class="figures">
    <div class="hero">${hero}</div>
    ${action ? html`<div class="action">${action}</div>` : nothing}
    <dl class="facts">${facts}</dl>
    ${sum}
  </div>`;
}

/** A due date as wide as any. */
const SAMPLE_DATE = '2026-12-30' as PlainDate;

export function skeletonView(action: unknown, { text, locale }: Speech): TemplateResult {
  const date = formatPlainDate(SAMPLE_DATE, locale);
  const fact = html`<div class="fact">
    <dt>${bone('bone-label')}</dt>
    <dd>${bone('bone-amount')}</dd>
  </div>`;
  return figures(
    html`<p class="label">${bone('bone-label')}</p>
      <p class="figure">${bone('bone-figure')}</p>
      <p class="when">
        <span class="past-due bone-text" aria-hidden="true">${icons.alert} ${text('balance.pastDue')}</span>
        <span>${bone('', text('balance.pastDue.date', { date }))}</span>
      </p>`,
    action,
    [fact, fact],
    html`<div class="sum"><div class="summary">${bone('bone-line')}</div></div>`,
  );
}

/** Something is owed: how much, by when, and what else is worth knowing. */
export function owedView({ balance, options, status }: Shown, speech: Speech, action: unknown): TemplateResult {
  const { text, locale } = speech;
  const { statement, amountDue, currentBalance } = balance;
  const heroIsDue = amountDue.amount > 0;
  const processing = processingText(balance, text, (value) => formatMoney(value, locale));
  const hero = html`<p class="label">${text(heroIsDue ? 'balance.amountDue' : 'balance.currentBalance')}</p>
    <p class="figure" part="amount">${amount(heroIsDue ? amountDue : currentBalance, locale)}</p>
    <p class="when">${when({ balance, options, status }, speech)}</p>
    ${processing && html`<p class="processing">${icons.clock} <span>${processing}</span></p>`}`;
  const facts = [
    heroIsDue ? nothing : fact(text('balance.amountDue'), amountDue, locale),
    statement ? fact(text('balance.statementBalance'), statement.balance, locale) : nothing,
    heroIsDue && options.showCurrentBalance ? fact(text('balance.currentBalance'), currentBalance, locale) : nothing,
    ...extras(balance, speech),
  ];
  return figures(hero, action, facts, [patients(balance, speech), sum({ balance, options }, speech)]);
}

/** Insurance has not decided: nothing to pay, and why. */
export function waitingView({ balance, options }: Shown, speech: Speech): TemplateResult {
  const { text, locale } = speech;
  const words = richText(text, 'balance.waiting.text', { amount: formatMoney(balance.insurancePending, locale) });
  return html`<div class="calm">
    ${empty(icons.clock, text('balance.waiting.title'), words)} ${extraFacts(balance, speech)}
    ${sum({ balance, options }, speech)}
  </div>`;
}

export function paidUpView({ balance }: Shown, speech: Speech): TemplateResult {
  const { text } = speech;
  return html`<div class="calm good">
    ${empty(icons.check, text('balance.paidUp.title'), text('balance.paidUp.text'))} ${extraFacts(balance, speech)}
  </div>`;
}

function extraFacts(balance: Balance, speech: Speech): unknown {
  const facts = extras(balance, speech);
  return facts.length > 0 ? html`<dl class="facts">${facts}</dl>` : nothing;
}

function when({ balance, status }: Shown, { text, locale }: Speech): unknown {
  const date = balance.statement ? formatPlainDate(balance.statement.dueDate, locale) : '';
  if (status === 'owed') return text('balance.notDueYet');
  if (!date || status === 'processing') return nothing;
  if (status === 'due') return richText(text, 'balance.due', { date });
  return html`<span class="past-due">${icons.alert} ${text('balance.pastDue')}</span>
    <span>${richText(text, 'balance.pastDue.date', { date })}</span>`;
}

function fact(label: RichText, value: Money, locale: string, hint?: RichText): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${amount(value, locale)} ${hint ? html`<span class="fact-hint">${hint}</span>` : nothing}</dd>
  </div>`;
}

/** What the practice may show beside: it is in no other figure, or explains one. Amounts of 0 are no news. */
function extras({ unappliedFunds, collectionsBalance }: Balance, { text, locale }: Speech): TemplateResult[] {
  const extra = (value: Money | null, key: 'balance.unappliedFunds' | 'balance.collections') =>
    value && value.amount > 0 ? [fact(text(key), value, locale, text(`${key}.hint`))] : [];
  return [...extra(unappliedFunds, 'balance.unappliedFunds'), ...extra(collectionsBalance, 'balance.collections')];
}

/** What each of several patients owes: it is in the current balance. */
function patients(balance: Balance, { text, locale }: Speech): unknown {
  const owing = balance.patients.filter(({ currentBalance }) => currentBalance.amount > 0);
  if (owing.length < 2) return nothing;
  const due = ({ amountDue, currentBalance }: PatientBalance) =>
    amountDue.amount === currentBalance.amount
      ? undefined
      : richText(text, 'balance.patients.due', { amount: formatMoney(amountDue, locale) });
  return html`<div class="patients">
    <p class="label" id="patients">${text('balance.patients')}</p>
    <dl class="facts" aria-labelledby="patients">
      ${owing.map((patient) => fact(verbatim(patient.name), patient.currentBalance, locale, due(patient)))}
    </dl>
  </div>`;
}

/** A native disclosure with the sum that leads to a figure above it. */
function sum({ balance, options }: Pick<Shown, 'balance' | 'options'>, { text, locale }: Speech): unknown {
  if (!isBreakdownShown(balance, options)) return nothing;
  const isDue = !options.showCurrentBalance && balance.amountDue.amount > 0;
  const line = (label: TextKey, value: Money, total = '') =>
    html`<div class=${total}>
      <dt>${text(label)}</dt>
      <dd>${amount(value, locale)}</dd>
    </div>`;
  return html`<details class="sum" part="breakdown">
    <summary class="summary">${text('balance.breakdown')} ${icons.chevron}</summary>
    <dl class="sum-lines">
      ${breakdownLines(balance).map(({ label, amount: part }) => line(label, part))}
      ${line(isDue ? 'balance.amountDue' : 'balance.currentBalance', balance.currentBalance, 'sum-total')}
    </dl>
  </details>`;
}
