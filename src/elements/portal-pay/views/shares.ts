import { html, type TemplateResult } from 'lit';
import type { ReceiptPatient } from '../../../contract/index.ts';
import type { View } from '../../quickpay-form/quickpay-form.ts';

/** Who is paid for, each with the amount. */
export function sharesView({ money }: View, shares: readonly ReceiptPatient[]): TemplateResult {
  return html`<ul class="shares">
    ${shares.map(
      ({ name, amount }) =>
        html`<li translate="no"><span>${name}</span> <span class="amount">${money(amount)}</span></li>`,
    )}
  </ul>`;
}
