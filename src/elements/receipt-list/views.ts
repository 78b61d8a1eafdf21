import { html, nothing, type TemplateResult } from 'lit';
import type { FetchedPart } from '../../base/fetched-by-id.ts';
import type { ItemizedReceipt, ReceiptStatus, ReceiptSummary, ReceiptVisit } from '../../contract/index.ts';
import { formatDay, formatInstant, formatPlainDate } from '../../format/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import { amount } from '../../parts/money.ts';
import { methodIcon, methodLabel, statusBadge } from '../../parts/receipt-words.ts';
import type { Speech } from '../../parts/speech.ts';
import { richText, verbatim, type RichText } from '../../parts/rich-text.ts';

/** What a row needs to know and to do. */
export interface RowView extends Speech {
  /** The practice's: payment dates are its days. */
  timeZone: string;
  detailOf: (receiptId: string) => FetchedPart<ItemizedReceipt> | undefined;
  onToggle: (receiptId: string, open: boolean) => void;
  onRetry: (receiptId: string) => void;
  onView: (receiptId: string) => void;
}

export const statuses: readonly ReceiptStatus[] = ['paid', 'unsuccessful', 'refund'];

/** One receipt: a native disclosure, whose details are fetched when it opens. */
export function rowView(receipt: ReceiptSummary, view: RowView): TemplateResult {
  const { text, locale, timeZone } = view;
  const toggled = ({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }) =>
    view.onToggle(receipt.id, currentTarget.open);
  return html`<li class="item">
    <details class="receipt" part="receipt" @toggle=${toggled}>
      <summary class="row" data-receipt=${receipt.id}>
        <span class="when" translate="no">${formatDay(Date.parse(receipt.paidAt), locale, timeZone)}</span>
        <span class="number" translate="no">${receipt.number}</span>
        ${statusBadge(receipt.status, view)}
        <span class="method">${methodIcon(receipt.method)}${methodLabel(receipt.method, view)}</span>
        <span class="sum">${amount(receipt.amount, locale)}</span>
        ${icons.chevron}
      </summary>
      <div class="detail">
        <dl class="facts">
          ${fact(text('receipts.detail.when'), verbatim(formatInstant(receipt.paidAt, locale, timeZone)))}
          ${fact(
            text('receipts.detail.transaction'),
            receipt.transactionNumber !== null
              ? verbatim(receipt.transactionNumber)
              : receipt.status === 'unsuccessful'
                ? text('receipts.detail.transaction.none')
                : null,
          )}
          ${fact(text('receipt.check'), receipt.checkNumber === undefined ? null : verbatim(receipt.checkNumber))}
        </dl>
        ${detailView(receipt, view)}
        <p class="view-button">
          <button
            class="button quiet"
            type="button"
            data-view=${receipt.id}
            aria-label=${text('receipts.open.named', { number: receipt.number })}
            @click=${() => view.onView(receipt.id)}
          >
            ${text('receipts.open')}
          </button>
        </p>
      </div>
    </details>
  </li>`;
}

function fact(label: string, value: RichText | null): TemplateResult | typeof nothing {
  if (value === null) return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function detailView(receipt: ReceiptSummary, view: RowView): unknown {
  const { text, locale, timeZone } = view;
  const part = view.detailOf(receipt.id);
  switch (part?.kind) {
    case undefined:
    case 'loading':
      return html`<p class="small muted" aria-busy="true">${bone('bone-line')}</p>`;
    case 'failed':
      return html`<p class="failed">
        ${icons.alert}<span>${text('receipts.detail.failed')}</span>
        <button class="button link" type="button" @click=${() => view.onRetry(receipt.id)}>
          ${text('error.retry')}
        </button>
      </p>`;
    case 'loaded': {
      const { visits, refunds, refundOf } = part.value;
      if (receipt.status === 'unsuccessful') return html`<p>${text('receipts.detail.declined')}</p>`;
      const title = receipt.status === 'refund' ? 'receipts.detail.refundedServices' : 'receipts.detail.services';
      return html`${
        refundOf
          ? html`<p>
              ${text('receipt.refundOf')}
              ${richText(text, 'receipt.refundOf.payment', {
                number: refundOf.number,
                date: formatDay(Date.parse(refundOf.paidAt), locale, timeZone),
              })}
            </p>`
          : nothing
      }${visits.length > 0 ? html`<p class="detail-title">${text(title)}</p>` : nothing}
      ${visits.map((visit) => visitView(visit, view))}
      ${
        refunds.length > 0
          ? html`<p class="detail-title">${text('receipts.detail.refunds')}</p>
              <ul class="lines">
                ${refunds.map(
                  (refund) =>
                    html`<li>
                      <span translate="no"
                        >${formatDay(Date.parse(refund.paidAt), locale, timeZone)}
                        <span class="muted">${refund.number}</span></span
                      >${amount(refund.amount, locale)}
                    </li>`,
                )}
              </ul>`
          : nothing
      }`;
    }
  }
}

/** Who was seen by whom, where and when, and what of the payment went to each service. */
function visitView(visit: ReceiptVisit, { text, locale }: Speech): TemplateResult {
  const { patient, provider, facility, serviceDate, lines } = visit;
  const date = formatPlainDate(serviceDate, locale);
  return html`<div class="visit">
    <p class="visit-title">${richText(text, 'receipts.detail.visit', { date, patient: patient.name })}</p>
    <p class="small muted">${richText(text, 'lines.seenBy', { provider: provider.name, facility: facility.name })}</p>
    <ul class="lines">
      ${lines.map(({ description, applied }) => html`<li><span>${description}</span>${amount(applied, locale)}</li>`)}
    </ul>
  </div>`;
}

/** Rows of bones, as high as rows of receipts. */
export function skeletonView(): TemplateResult {
  const row = html`<li class="item">
    <div class="row">
      <span class="when">${bone('bone-date')}</span>
      <span class="number">${bone('bone-short')}</span>
      <span class="badge">${bone('bone-short')}</span>
      <span class="method">${bone('bone-method')}</span>
      <span class="sum">${bone('bone-short')}</span>
      <span class="icon"></span>
    </div>
  </li>`;
  return html`<ul class="list">
    ${[row, row, row, row]}
  </ul>`;
}
