import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, textField } from '../../../parts/index.ts';
import type { Trouble } from '../quickpay-form.flow.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface CodeView {
  /** As typed. */
  code: string;
  problem: 'empty' | 'malformed' | 'refused' | null;
  trouble: Trouble | null;
  busy: boolean;
  onInput: (code: string) => void;
  onSubmit: () => void;
}

const FIELD = 'payment-code';

export function codeScreen(view: CodeView, words: Words): TemplateResult {
  const { text } = words;
  const { busy } = view;
  const key = view.problem ?? (view.trouble === null ? null : ('trouble' as const));
  const problem = key === null || busy ? null : text(`quickpay.code.${key}`);
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSubmit();
  };
  return html`<form class="screen" novalidate @submit=${submit}>
    ${heading(text('quickpay.code.title'), words)}
    <p>${text('quickpay.code.text')}</p>
    ${errorSummary(text('quickpay.problems'), problem === null ? [] : [{ field: FIELD, text: problem }])}
    ${textField({
      id: FIELD,
      label: text('quickpay.code.label'),
      hint: text('quickpay.code.hint'),
      value: view.code,
      problem,
      autocapitalize: 'characters',
      size: 'code',
      maxlength: 40,
      onInput: view.onInput,
    })}
    <button class="button wide" part="button" aria-disabled=${busy ? 'true' : nothing}>
      ${text(busy ? 'quickpay.code.busy' : 'quickpay.code.submit')}
    </button>
  </form>`;
}
