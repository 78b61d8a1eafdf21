import { html, type TemplateResult } from 'lit';
import { icons } from './icons.ts';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldOptions {
  /** Unique within the element. */
  id: string;
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** A labelled native select: it changes what is shown and never leads away. Needs `listStyles`. */
export function selectField({ id, label, value, options, onChange }: SelectFieldOptions): TemplateResult {
  const changed = ({ currentTarget }: Event & { currentTarget: HTMLSelectElement }) => onChange(currentTarget.value);
  return html`<div class="filter" part="field">
    <label class="label" for=${id}>${label}</label>
    <span class="select-box">
      <select class="select" part="select" id=${id} .value=${value} @change=${changed}>
        ${options.map(
          (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>
      ${icons.chevron}
    </span>
  </div>`;
}
