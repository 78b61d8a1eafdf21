import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { RichText } from './rich-text.ts';

export interface TextFieldOptions {
  /** Unique within the element. Its hint and error are `<id>-hint` and `<id>-error`. */
  id: string;
  label: RichText;
  hint?: RichText;
  value: string;
  /** What is wrong and how to mend it; null when nothing is. */
  problem?: RichText | null;
  type?: 'text' | 'email' | 'tel';
  /** A word of the HTML standard's, for example `postal-code`. Default `off`. */
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  autocapitalize?: 'off' | 'characters' | 'words';
  /** Characters, generous: what is too long is explained and not cut off. */
  maxlength?: number;
  /** Drawn inside the field before the text, for example a currency sign. The label says it in words. */
  prefix?: string;
  /** Class of the field, for its width. */
  size?: string;
  onInput: (value: string) => void;
}

/** A labelled text field; hint and error are tied to it in the same root. Needs `fieldStyles`. */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, hint, value, problem = null, prefix, size = '', onInput } = options;
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field ${size}" part="field">
    <label class="label" for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="error" id="${id}-error">${icons.alert}<span>${problem}</span></p>` : nothing}
    <div class="affixed">
      ${prefix ? html`<span class="affix" aria-hidden="true">${prefix}</span>` : nothing}
      <input
        class="input"
        part="input"
        id=${id}
        type=${options.type ?? 'text'}
        .value=${value}
        autocomplete=${options.autocomplete ?? 'off'}
        inputmode=${options.inputmode ?? nothing}
        autocapitalize=${options.autocapitalize ?? nothing}
        maxlength=${options.maxlength ?? 200}
        spellcheck="false"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @input=${(event: Event & { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value)}
      />
    </div>
  </div>`;
}
