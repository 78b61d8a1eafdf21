import { html, nothing } from 'lit';
import { notice, textField } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { formScreen, submitButton } from './elements.ts';

const fieldIds = { dateOfBirth: 'birth-month', zip: 'zip', lastName: 'last-name' } as const;

export function questionScreen(view: View): unknown {
  const { text, practice, way, forms } = view;
  if (way.access.kind !== 'question') return nothing;
  const { busy } = way;
  const problems = busy ? [] : forms.answerProblems;
  return formScreen(view, {
    title: text('quickpay.question.title'),
    intro: html`${practice && html`<p>${text('quickpay.question.text', { practice: practice.name })}</p>`}
    ${busy || problems.length > 0 ? nothing : lastAnswer(view, way.access.attemptsLeft)}`,
    problems: problems.map((field) => ({ field: fieldIds[field], text: text(`quickpay.question.${field}.invalid`) })),
    fields: way.access.accepts === 'date-of-birth' ? dateOfBirth(view) : zipAndName(view),
    button: submitButton(text(busy ? 'quickpay.question.busy' : 'quickpay.question.submit'), busy),
    onSubmit: () => forms.submitAnswer(),
  });
}

/** What became of the answer before: it takes the focus, as the summary of a form does. */
function lastAnswer({ text, way }: View, attemptsLeft: number | null): unknown {
  if (way.trouble === null && attemptsLeft === null) return nothing;
  const words =
    way.trouble === null
      ? {
          title: text('quickpay.question.wrong', { count: attemptsLeft ?? 0 }),
          text: text('quickpay.question.wrong.text'),
        }
      : { title: text('quickpay.question.trouble') };
  return html`<div data-attention tabindex="-1">${notice({ tone: 'danger', ...words })}</div>`;
}

function dateOfBirth({ text, forms }: View): unknown {
  const wrong = forms.answerProblems.includes('dateOfBirth');
  const part = (name: 'month' | 'day' | 'year', autocomplete: AutoFill) =>
    html`<label class="field">
      <span class="small">${text(`quickpay.question.${name}`)}</span>
      <input
        class="input"
        part="input"
        id="birth-${name}"
        inputmode="numeric"
        maxlength="6"
        autocomplete=${autocomplete}
        .value=${forms.answer[name]}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'birth-error' : nothing}
        @input=${(event: Event & { currentTarget: HTMLInputElement }) =>
          forms.typeAnswer({ [name]: event.currentTarget.value })}
      />
    </label>`;
  return html`<fieldset class="field" aria-describedby="birth-hint">
    <legend class="label">${text('quickpay.question.dateOfBirth')}</legend>
    <p class="hint" id="birth-hint">${text('quickpay.question.dateOfBirth.hint')}</p>
    ${wrong ? html`<p class="error" id="birth-error">${text('quickpay.question.dateOfBirth.invalid')}</p>` : nothing}
    <div class="date">${part('month', 'bday-month')} ${part('day', 'bday-day')} ${part('year', 'bday-year')}</div>
  </fieldset>`;
}

function zipAndName({ text, forms }: View): unknown {
  const field = (name: 'zip' | 'lastName') => ({
    id: fieldIds[name],
    label: text(`quickpay.question.${name}`),
    hint: text(`quickpay.question.${name}.hint`),
    value: forms.answer[name],
    problem: forms.answerProblems.includes(name) ? text(`quickpay.question.${name}.invalid`) : null,
    onInput: (value: string) => forms.typeAnswer({ [name]: value }),
  });
  return html`${textField({ ...field('zip'), autocomplete: 'postal-code', inputmode: 'numeric', size: 'short' })}
  ${textField({ ...field('lastName'), autocomplete: 'family-name', autocapitalize: 'words' })}`;
}
