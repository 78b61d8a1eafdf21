import { html, nothing, type TemplateResult } from 'lit';

interface ChoiceMore {
  id?: string;
  amount?: string;
  hint?: string;
}

/** One thing to pick, as large as the ones of the amounts. */
export function choice(
  type: 'radio' | 'checkbox',
  name: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  label: string,
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
    ${amount === undefined ? nothing : html`<span class="amount choice-amount">${amount}</span>`}
    ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
  </label>`;
}
