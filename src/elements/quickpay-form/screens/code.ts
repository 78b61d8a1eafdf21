import { html, type TemplateResult } from 'lit';
import { textField } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { formScreen, submitButton } from './elements.ts';

const FIELD = 'payment-code';

export function codeScreen(view: View): TemplateResult {
  const { text, forms, way } = view;
  const { busy, trouble } = way;
  const wrong = busy ? null : (forms.codeProblem ?? (trouble && 'trouble'));
  const problem = wrong && text(`quickpay.code.${wrong}`);
  return formScreen(view, {
    title: text('quickpay.code.title'),
    intro: html`<p>${text('quickpay.code.text')}</p>`,
    problems: problem ? [{ field: FIELD, text: problem }] : [],
    fields: textField({
      id: FIELD,
      label: text('quickpay.code.label'),
      hint: text('quickpay.code.hint'),
      value: forms.code,
      problem,
      autocapitalize: 'characters',
      size: 'code',
      maxlength: 40,
      onInput: (code) => forms.typeCode(code),
    }),
    button: submitButton(text(busy ? 'quickpay.code.busy' : 'quickpay.code.submit'), busy),
    onSubmit: () => forms.submitCode(),
  });
}
