import type { TemplateResult } from 'lit';
import { textField } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { formScreen, submitButton } from './elements.ts';

const FIELD = 'payment-code';

export function codeScreen(view: View): TemplateResult {
  const { text, forms, way } = view;
  const { busy, trouble } = way;
  const wrong = forms.codeProblem;
  const problem = busy ? null : wrong ? text(`quickpay.code.${wrong}`) : trouble && text('quickpay.trouble');
  return formScreen(view, {
    title: text('quickpay.code.title'),
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
    button: submitButton(text(busy ? 'quickpay.wait' : 'quickpay.code.submit'), busy),
    onSubmit: () => forms.submitCode(),
  });
}
