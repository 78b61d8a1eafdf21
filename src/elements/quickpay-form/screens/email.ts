import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, icons, notice, textField } from '../../../parts/index.ts';
import type { ReceiptEmailing } from '../receipt-email.ts';
import type { Words } from './words.ts';

const FIELD = 'receipt-email';

/** Asks for an address and says where the receipt went. */
export function emailForm(emailing: ReceiptEmailing, onSubmit: () => void, { text }: Words): TemplateResult {
  const { status, sentTo, address } = emailing;
  if (status === 'sent') {
    const title = text('quickpay.email.sent', { address: sentTo });
    return html`<div data-attention tabindex="-1">${notice({ tone: 'success', icon: icons.envelope, title })}</div>`;
  }
  const busy = status === 'sending';
  const problem = status === 'invalid' ? text('quickpay.email.invalid') : null;
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form class="email" novalidate @submit=${submit}>
    ${errorSummary(text('quickpay.problems'), problem === null ? [] : [{ field: FIELD, text: problem }])}
    ${
      status === 'trouble'
        ? html`<div data-attention tabindex="-1">
            ${notice({ tone: 'warning', title: text('quickpay.email.trouble') })}
          </div>`
        : nothing
    }
    <div class="inline-form">
      ${textField({
        id: FIELD,
        label: text('quickpay.email.label'),
        value: address,
        problem,
        type: 'email',
        autocomplete: 'email',
        inputmode: 'email',
        onInput: (value) => emailing.type(value),
      })}
      <button class="button quiet" part="button" aria-disabled=${busy ? 'true' : nothing}>
        ${text(busy ? 'quickpay.email.busy' : 'quickpay.email.submit')}
      </button>
    </div>
  </form>`;
}
