import { html, nothing, type TemplateResult } from 'lit';
import type { Practice, Statement } from '../../contract/index.ts';
import { formatPlainDate } from '../../format/index.ts';
import { amount } from '../../parts/money.ts';
import type { Speech } from '../../parts/speech.ts';
import type { StatementStanding } from '../../parts/statement-standing.ts';
import type { TextKey } from '../../text/texts.ts';

export interface Coupon extends Speech {
  statement: Statement;
  practice: Practice;
  standing: StatementStanding;
  headingLevel: number;
}

/** How to pay, while this statement is the one to pay: by its code, and on paper by a slip to send with a check. */
export function couponView(coupon: Coupon): unknown {
  const { statement, practice, standing, headingLevel, text } = coupon;
  if (standing.status !== 'due' && standing.status !== 'past-due') return nothing;
  return html`<section class="coupon" part="coupon" aria-labelledby="coupon">
    <div class="section-title" id="coupon" role="heading" aria-level=${headingLevel + 1}>
      ${text('statement.coupon')}
    </div>
    <div class="coupon-ways">
      ${
        practice.options.quickPay
          ? html`<duecare-payment-qr
              .link=${statement.link}
              .statementId=${statement.id}
              .headingLevel=${headingLevel + 2}
            ></duecare-payment-qr>`
          : nothing
      }
      ${slip(coupon)}
    </div>
  </section>`;
}

/** For the envelope: on paper alone, for who reads it on a screen has no paper to send. */
function slip({ statement, practice, standing, text, locale }: Coupon): TemplateResult | typeof nothing {
  const { name, contact } = practice;
  if (contact.addressLines.length === 0) return nothing;
  const row = (label: TextKey, value: unknown, kind = '') =>
    html`<div class=${kind}>
      <dt>${text(label)}</dt>
      <dd translate="no">${value}</dd>
    </div>`;
  return html`<div class="slip">
    <p class="slip-title">${text('statement.slip')}</p>
    <dl>
      ${row('statement.account', statement.accountNumber)} ${row('statement.number', statement.number)}
      ${row('statement.due', formatPlainDate(statement.dueDate, locale))}
      ${row('statements.left', amount(standing.left, locale), 'strong')}
      ${row('statement.slip.amount', html`<span class="blank"></span>`)}
    </dl>
    <p>${text('statement.slip.explained')}</p>
    <p class="slip-address" translate="no">
      ${[name, ...contact.addressLines].map((line) => html`<span>${line}</span>`)}
    </p>
  </div>`;
}
