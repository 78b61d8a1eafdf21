import { html, nothing } from 'lit';
import { notice, textField, richText } from '../../../parts/index.ts';
import { type AnswerField, answerFields } from '../verification-answer.ts';
import type { View } from '../view.ts';
import { formScreen, submitButton } from './elements.ts';

const kinds = {
  dateOfBirth: { autocomplete: 'bday', inputmode: 'numeric' },
  zip: { autocomplete: 'postal-code', inputmode: 'numeric' },
  lastName: { autocomplete: 'family-name', inputmode: 'text' },
} as const;

export function questionScreen(view: View): unknown {
  const { text, practice, way, forms } = view;
  if (way.access.kind !== 'question') return nothing;
  const { busy, access } = way;
  const wrong = busy ? [] : forms.answerProblems;
  const problemOf = (field: AnswerField) => (wrong.includes(field) ? text(`quickpay.question.${field}.invalid`) : null);
  return formScreen(view, {
    title: text('quickpay.question.title'),
    intro: html`${practice && html`<p>${richText(text, 'quickpay.question.text', { practice: practice.name })}</p>`}
    ${busy || wrong.length > 0 ? nothing : lastAnswer(view, access.attemptsLeft)}`,
    problems: wrong.map((field) => ({ field, text: problemOf(field) ?? '' })),
    fields: answerFields[access.accepts].map((field) =>
      textField({
        id: field,
        label: text(`quickpay.question.${field}`),
        hint: text(`quickpay.question.${field}.hint`),
        value: forms.answer[field],
        problem: problemOf(field),
        ...kinds[field],
        onInput: (value) => forms.typeAnswer(field, value),
      }),
    ),
    button: submitButton(text(busy ? 'quickpay.wait' : 'quickpay.continue'), busy),
    onSubmit: () => forms.submitAnswer(),
  });
}

/** What became of the answer before: it takes the focus, as the summary of a form does. */
function lastAnswer({ text, way }: View, attemptsLeft: number | null): unknown {
  if (way.trouble === null && attemptsLeft === null) return nothing;
  const title = way.trouble ? text('quickpay.trouble') : text('quickpay.question.wrong', { count: attemptsLeft ?? 0 });
  return html`<div data-attention tabindex="-1">${notice({ tone: 'danger', title })}</div>`;
}
