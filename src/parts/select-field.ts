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

/**
 * A labelled native select: it changes what is shown and never navigates. A native select cuts its text off where room is short,
 * so the text of the selected option is drawn under it and wraps. Needs `listStyles`.
 */
export function selectField({ id, label, value, options, onChange }: SelectFieldOptions): TemplateResult {
  const changed = ({ currentTarget }: Event & { currentTarget: HTMLSelectElement }) => onChange(currentTarget.value);
  return html`<div class="filter" part="field">
    <label class="label" for=${id}>${label}</label>
    <span class="select-box">
      <span class="select-text" aria-hidden="true">${options.find((option) => option.value === value)?.label}</span>
      <select class="select" part="select" id=${id} .value=${value} @change=${changed}>
        ${options.map(
          (option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>
      ${icons.chevron}
    </span>
  </div>`;
}
