import { html, type TemplateResult } from 'lit';
import type { Money } from '../../../contract/index.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface DuplicateView {
  amount: Money;
  onConfirm: () => void;
  onCancel: () => void;
}

/** The same amount went out minutes ago. The safe answer stands first. */
export function duplicateScreen({ amount, onConfirm, onCancel }: DuplicateView, words: Words): TemplateResult {
  const { text, money } = words;
  const values = { amount: money(amount) };
  return html`<div class="screen">
    ${heading(text('quickpay.duplicate.title'), words)}
    <p>${text('quickpay.duplicate.text', values)}</p>
    <button class="button wide" part="button" type="button" @click=${onCancel}>
      ${text('quickpay.duplicate.cancel')}
    </button>
    <button class="button quiet wide" part="button" type="button" @click=${onConfirm}>
      ${text('quickpay.duplicate.confirm', values)}
    </button>
  </div>`;
}
