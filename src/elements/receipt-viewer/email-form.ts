import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../parts/icons.ts';
import { notice } from '../../parts/notice.ts';
import type { Speech } from '../../parts/speech.ts';
import { textField } from '../../parts/text-field.ts';
import type { Emailing } from './emailing.ts';
import { richText } from '../../parts/rich-text.ts';

export interface EmailFormView extends Pick<Speech, 'text'> {
  emailing: Emailing;
  /** The receipt's. */
  number: string;
  /** Where the receipt was last emailed, masked; null when nobody knows of an email. */
  emailedTo: string | null;
  /** The address on file, masked; null when the practice has none. */
  onFile: string | null;
  onSend: () => void;
}

/** Below the receipt: asks for an address, asks whether it is right, says where the receipt went. */
export function emailForm(view: EmailFormView): TemplateResult | typeof nothing {
  const { emailing, emailedTo, text } = view;
  switch (emailing.step) {
    case 'closed':
      return emailedTo === null
        ? nothing
        : html`<p class="email small muted">${richText(text, 'receipt.email.sent', { address: emailedTo })}</p>`;
    case 'asking':
    case 'invalid':
      return addressForm(view);
    case 'sent':
      return html`<div class="email" id="email" tabindex="-1">
        ${notice({
          tone: 'success',
          icon: icons.envelope,
          title: richText(text, 'receipt.email.sent', { address: emailing.sentTo }),
        })}
      </div>`;
    default:
      return confirmation(view);
  }
}

function addressForm({ emailing, onFile, text }: EmailFormView): TemplateResult {
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    emailing.check();
  };
  return html`<form class="email" id="email" novalidate tabindex="-1" @submit=${submitted}>
    ${textField({
      id: 'address',
      label: text('receipt.email.label'),
      ...(onFile && { hint: richText(text, 'receipt.email.hint', { address: onFile }) }),
      value: emailing.address,
      problem: emailing.step === 'invalid' ? text('receipt.email.invalid') : null,
      type: 'email',
      autocomplete: 'email',
      inputmode: 'email',
      onInput: (value) => emailing.type(value),
    })}
    <div class="choices-row">
      <button class="button" part="button" type="submit">${text('receipt.email.continue')}</button>
      ${cancel(emailing, text('receipt.email.cancel'))}
    </div>
  </form>`;
}

function confirmation({ emailing, number, text, onSend }: EmailFormView): TemplateResult {
  const { step, address } = emailing;
  const busy = step === 'sending';
  const trouble = step === 'failed' ? 'receipt.email.failed' : step === 'too-many' ? 'receipt.email.tooMany' : null;
  return html`<div class="email" id="email" role="group" aria-labelledby="question" tabindex="-1">
    ${trouble ? notice({ tone: 'warning', title: text(trouble) }) : nothing}
    <p class="question" id="question">${richText(text, 'receipt.email.confirm', { number, address })}</p>
    <p class="small muted">${text('receipt.email.confirm.text')}</p>
    <div class="choices-row">
      <button class="button" part="button" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${onSend}>
        ${text(busy ? 'receipt.email.sending' : 'receipt.email.send')}
      </button>
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => (busy ? undefined : emailing.open())}
      >
        ${text('receipt.email.change')}
      </button>
    </div>
  </div>`;
}

function cancel(emailing: Emailing, label: string): TemplateResult {
  return html`<button class="button quiet" part="button" type="button" @click=${() => emailing.close()}>
    ${label}
  </button>`;
}
