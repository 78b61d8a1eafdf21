import { html, nothing, type TemplateResult } from 'lit';
import type { RichText } from '../../../parts/rich-text.ts';

interface ChoiceMore {
  id?: string;
  amount?: string;
  hint?: RichText;
}

/** One thing to pick, as large as the ones of the amounts. */
export function choice(
  type: 'radio' | 'checkbox',
  name: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  label: RichText,
  { id, amount, hint }: ChoiceMore = {},
  disabled = false,
): TemplateResult {
  return html`<label class="choice ${checked ? 'checked' : ''}" part="choice">
    <input
      type=${type}
      name=${name}
      id=${id ?? nothing}
      .checked=${checked}
      ?disabled=${disabled}
      @change=${({ currentTarget }: Event) => onChange(currentTarget instanceof HTMLInputElement && currentTarget.checked)}
    />
    <span class="label">${label}</span>
    ${amount === undefined ? nothing : html`<span class="amount choice-amount" translate="no">${amount}</span>`}
    ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
  </label>`;
}
