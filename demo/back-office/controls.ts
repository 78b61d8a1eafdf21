import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface FieldOptions {
  label: unknown;
  name: string;
  hint?: string;
  value?: string | undefined;
  required?: boolean;
  /** A regular expression over the whole value, and in words what fits it. */
  pattern?: string;
  title?: string;
  type?: 'text' | 'date' | 'number' | 'search' | 'url' | 'email' | 'tel';
  min?: number;
  max?: number;
}

const AMOUNT = String.raw`\$?\d{1,3}(,?\d{3})*(\.\d{1,2})?`;

export function field(options: FieldOptions): TemplateResult {
  const { label, name, hint, value, required = true, pattern, title, type = 'text', min, max } = options;
  return html`
    <label class="field">
      <span class="field-label">${label}${required ? nothing : html` <span class="quiet">(optional)</span>`}</span>
      <input
        name=${name}
        type=${type}
        autocomplete="off"
        .defaultValue=${value ?? ''}
        ?required=${required}
        pattern=${ifDefined(pattern)}
        title=${ifDefined(title)}
        min=${ifDefined(min)}
        max=${ifDefined(max)}
        inputmode=${ifDefined(pattern === AMOUNT ? 'decimal' : undefined)}
      />
      ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
    </label>
  `;
}

/** Money, typed like 12.50. */
export function amountField(options: Omit<FieldOptions, 'pattern' | 'title' | 'type'>): TemplateResult {
  return field({ ...options, pattern: AMOUNT, title: 'An amount like 12.50' });
}

export type Choice = readonly [value: string, label: string];

export function select(options: {
  label: string;
  name: string;
  choices: readonly Choice[];
  chosen?: string | undefined;
}): TemplateResult {
  const { label, name, choices, chosen } = options;
  return html`
    <label class="field">
      <span class="field-label">${label}</span>
      <select name=${name}>
        ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>
  `;
}

export function checkbox(options: { label: unknown; name: string; value?: string; checked?: boolean }): TemplateResult {
  const { label, name, value = 'on', checked = false } = options;
  return html`
    <label class="check">
      <input type="checkbox" name=${name} value=${value} .defaultChecked=${checked} />
      <span>${label}</span>
    </label>
  `;
}

/** A form of the sidebar, closed until it is wanted; of several only one is open. */
export function action(
  title: string,
  submit: string,
  onSubmit: (event: SubmitEvent) => void,
  fields: unknown,
): TemplateResult {
  return html`
    <details class="action" name="action">
      <summary>${title}</summary>
      <form @submit=${onSubmit}>
        ${fields}
        <button type="submit">${submit}</button>
      </form>
    </details>
  `;
}
