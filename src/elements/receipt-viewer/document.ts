import { html, nothing, type TemplateResult } from 'lit';
import type { ItemizedReceipt, Money, Practice, ReceiptStatus, ReceiptSummary } from '../../contract/index.ts';
import { formatDay, formatInstant, formatMoney } from '../../format/index.ts';
import { lineColumns, lineTotals } from '../../parts/line-totals.ts';
import { amount } from '../../parts/money.ts';
import { notice } from '../../parts/notice.ts';
import { methodLabel, statusBadge } from '../../parts/receipt-words.ts';
import type { Speech } from '../../parts/speech.ts';
import { visitBlock } from '../../parts/visit-lines.ts';
import type { TextKey } from '../../text/texts.ts';
import { richText, verbatim, type RichText } from '../../parts/rich-text.ts';

export interface ReceiptDocument extends Speech {
  receipt: ItemizedReceipt;
  practice: Practice;
  /** Made absolute and safe; null without one. */
  logoUrl: string | null;
  /** Of the title. Headings within are one level below. */
  headingLevel: number;
}

const dateLabels = {
  paid: 'receipt.date',
  refund: 'receipt.refundDate',
  unsuccessful: 'receipt.attemptDate',
} as const satisfies Record<ReceiptStatus, TextKey>;

const balanceLabels = {
  paid: 'receipt.left',
  refund: 'receipt.left.refund',
  unsuccessful: 'receipt.left.unsuccessful',
} as const satisfies Record<ReceiptStatus, TextKey>;

/** The receipt as the practice would mail it: the same on the screen and on paper. */
export function receiptDocument(view: ReceiptDocument): TemplateResult {
  const { receipt, text } = view;
  const { status, visits } = receipt;
  return html`<article class="document" part="document" aria-labelledby="title">
    ${letterhead(view)} ${figures(view)}
    ${
      status === 'unsuccessful'
        ? notice({ tone: 'warning', title: text('receipt.declined.title'), text: text('receipt.declined.text') })
        : nothing
    }
    ${shares(view)}
    ${
      visits.length > 0
        ? html`<section class="part">
            ${heading(view, text('receipt.services'))}
            ${visits.map((visit) =>
              visitBlock(visit, {
                ...view,
                headingLevel: view.headingLevel + 2,
                extra: {
                  label: text(status === 'refund' ? 'receipt.refunded' : 'receipt.applied'),
                  of: ({ applied }) => applied,
                },
              }),
            )}
          </section>`
        : nothing
    }
    ${summary(view)} ${unapplied(view)} ${refunds(view)} ${closing(view)}
  </article>`;
}

function heading({ headingLevel }: ReceiptDocument, title: string): TemplateResult {
  return html`<div class="part-title" role="heading" aria-level=${headingLevel + 1}>${title}</div>`;
}

function letterhead({ receipt, practice, logoUrl, headingLevel, text }: ReceiptDocument): TemplateResult {
  const { addressLines, phone, email } = practice.contact;
  return html`<header class="letterhead">
    <div class="sender">
      ${logoUrl ? html`<img class="logo" src=${logoUrl} alt="" />` : nothing}
      <p class="practice" translate="no">${receipt.practiceName}</p>
      ${[...addressLines, phone, email].map((line) => (line ? html`<p class="small muted" translate="no">${line}</p>` : nothing))}
    </div>
    <div class="what">
      <div
        class="heading receipt-title"
        part="heading"
        id="title"
        role="heading"
        aria-level=${headingLevel}
        tabindex="-1"
      >
        ${richText(text, 'receipts.number', { number: receipt.number })}
      </div>
      ${statusBadge(receipt.status, { text })}
    </div>
  </header>`;
}

/** What was paid, large, and beside it when, how, by whom, and under which numbers. */
function figures({ receipt, practice, text, locale }: ReceiptDocument): TemplateResult {
  const { status, method, paidAt, transactionNumber, checkNumber = null, refundOf } = receipt;
  const payment = ({ number, paidAt: at }: ReceiptSummary) =>
    richText(text, 'receipt.refundOf.payment', { number, date: formatDay(Date.parse(at), locale, practice.timeZone) });
  const facts: readonly (readonly [TextKey, RichText | null])[] = [
    [dateLabels[status], verbatim(formatInstant(paidAt, locale, practice.timeZone))],
    [status === 'refund' ? 'receipt.refundMethod' : 'receipt.method', methodLabel(method, { text })],
    ['receipt.refundOf', refundOf ? payment(refundOf) : null],
    ['receipt.guarantor', verbatim(receipt.guarantorName)],
    ['receipt.account', verbatim(receipt.accountNumber)],
    ['receipt.number', verbatim(receipt.number)],
    ['receipt.transaction', transactionNumber && verbatim(transactionNumber)],
    ['receipt.check', checkNumber && verbatim(checkNumber)],
  ];
  return html`<div class="figures">
    <p class="paid-figure">
      <span class="label muted">${text(`receipt.amount.${status}`)}</span>
      <span class="amount huge" translate="no">${formatMoney(receipt.amount, locale)}</span>
    </p>
    <dl class="facts">
      ${facts.map(([label, value]) =>
        value === null
          ? nothing
          : html`<div>
              <dt>${text(label)}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
  </div>`;
}

/** Labels and amounts, one below the other. */
function sums(rows: readonly (readonly [label: string, value: Money, kind?: string])[], locale: string) {
  return html`<dl class="sums">
    ${rows.map(
      ([label, value, kind = '']) =>
        html`<div class=${kind}>
          <dt>${label}</dt>
          <dd>${amount(value, locale)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** For whom the payer meant the money. */
function shares(view: ReceiptDocument): unknown {
  const { receipt, text, locale } = view;
  if (receipt.patients.length === 0) return nothing;
  return html`<section class="part keep">
    ${heading(view, text('receipt.shares'))}
    ${sums(
      receipt.patients.map((patient) => [patient.name, patient.amount]),
      locale,
    )}
  </section>`;
}

/** All services together, as a claim form asks for them. */
function summary(view: ReceiptDocument): unknown {
  const { receipt, text, locale } = view;
  const totals = lineTotals(receipt.visits.flatMap(({ lines }) => lines));
  if (!totals) return nothing;
  return html`<section class="part keep">
    ${heading(view, text('receipt.summary'))}
    <p class="small muted">
      ${text(receipt.status === 'refund' ? 'receipt.summary.afterRefund' : 'receipt.summary.explained')}
    </p>
    ${sums(
      lineColumns.map((column) => [text(`lines.${column}`), totals[column], column === 'remaining' ? 'sum-total' : '']),
      locale,
    )}
  </section>`;
}

function unapplied({ receipt, text, locale }: ReceiptDocument): unknown {
  if (receipt.unapplied.amount === 0) return nothing;
  const value = formatMoney(receipt.unapplied, locale);
  if (receipt.status === 'refund') {
    return notice({ tone: 'info', title: richText(text, 'receipt.unapplied.refunded', { amount: value }) });
  }
  const title = richText(text, 'receipt.unapplied.title', { amount: value });
  return notice({ tone: 'info', title, text: text('receipt.unapplied.text') });
}

function refunds(view: ReceiptDocument): unknown {
  const { receipt, practice, text, locale } = view;
  if (receipt.refunds.length === 0) return nothing;
  return html`<section class="part keep">
    ${heading(view, text('receipt.refunds'))}
    <ul class="refunds">
      ${receipt.refunds.map(({ number, paidAt, amount: given }) => {
        const date = formatDay(Date.parse(paidAt), locale, practice.timeZone);
        return html`<li>${richText(text, 'receipt.refund', { amount: formatMoney(given, locale), date, number })}</li>`;
      })}
    </ul>
  </section>`;
}

function closing({ receipt, practice, text, locale }: ReceiptDocument): TemplateResult {
  const { status } = receipt;
  const { phone, email } = practice.contact;
  const contact = [phone, email].filter(Boolean).join(' · ');
  return html`<footer class="closing">
    ${sums([[text(balanceLabels[status]), receipt.currentBalanceAfter]], locale)}
    ${status === 'paid' && receipt.visits.length > 0 ? html`<p class="small">${text('receipt.keep')}</p>` : nothing}
    ${contact ? html`<p class="small muted">${richText(text, 'receipt.questions', { contact })}</p>` : nothing}
  </footer>`;
}
