import { html, nothing, type TemplateResult } from 'lit';
import type { LinkVerificationKind, Practice } from '../../../contract/index.ts';
import { errorSummary, type FieldProblem, notice, textField } from '../../../parts/index.ts';
import type { Trouble } from '../quickpay-form.flow.ts';
import type { AnswerDraft, AnswerField } from '../verification-answer.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface QuestionView {
  practice: Practice | null;
  accepts: LinkVerificationKind;
  /** Null before the first wrong answer. */
  attemptsLeft: number | null;
  answer: AnswerDraft;
  problems: readonly AnswerField[];
  trouble: Trouble | null;
  busy: boolean;
  onInput: (part: Partial<AnswerDraft>) => void;
  onSubmit: () => void;
}

const fieldIds = { dateOfBirth: 'birth-month', zip: 'zip', lastName: 'last-name' } as const;

export function questionScreen(view: QuestionView, words: Words): TemplateResult {
  const { text } = words;
  const { practice, accepts, problems, busy } = view;
  const summary: FieldProblem[] = problems.map((field) => ({
    field: fieldIds[field],
    text: text(`quickpay.question.${field}.invalid`),
  }));
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSubmit();
  };
  return html`<form class="screen" novalidate @submit=${submit}>
    ${heading(text('quickpay.question.title'), words)}
    ${practice === null ? nothing : html`<p>${text('quickpay.question.text', { practice: practice.name })}</p>`}
    ${busy ? nothing : errorSummary(text('quickpay.problems'), summary)}
    ${busy || problems.length > 0 ? nothing : lastAnswer(view, words)}
    ${accepts === 'date-of-birth' ? dateOfBirth(view, words) : zipAndName(view, words)}
    <button class="button wide" part="button" aria-disabled=${busy ? 'true' : nothing}>
      ${text(busy ? 'quickpay.question.busy' : 'quickpay.question.submit')}
    </button>
  </form>`;
}

/** What became of the answer before: it takes the focus, as the summary of a form does. */
function lastAnswer({ attemptsLeft, trouble }: QuestionView, { text }: Words): TemplateResult | typeof nothing {
  if (trouble !== null)
    return html`<div data-attention tabindex="-1">
      ${notice({ tone: 'warning', title: text('quickpay.question.trouble') })}
    </div>`;
  if (attemptsLeft === null) return nothing;
  return html`<div data-attention tabindex="-1">
    ${notice({
      tone: 'danger',
      title: text('quickpay.question.wrong', { count: attemptsLeft }),
      text: text('quickpay.question.wrong.text'),
    })}
  </div>`;
}

function dateOfBirth({ answer, problems, onInput }: QuestionView, { text }: Words): TemplateResult {
  const problem = problems.includes('dateOfBirth') ? text('quickpay.question.dateOfBirth.invalid') : null;
  const part = (name: 'month' | 'day' | 'year', autocomplete: AutoFill) =>
    html`<label class="field" for="birth-${name}">
      <span class="small">${text(`quickpay.question.${name}`)}</span>
      <input
        class="input"
        part="input"
        id="birth-${name}"
        inputmode="numeric"
        maxlength=${name === 'year' ? 6 : 4}
        autocomplete=${autocomplete}
        .value=${answer[name]}
        aria-invalid=${problem === null ? nothing : 'true'}
        aria-describedby=${problem === null ? nothing : 'birth-error'}
        @input=${(event: Event & { currentTarget: HTMLInputElement }) => onInput({ [name]: event.currentTarget.value })}
      />
    </label>`;
  return html`<fieldset class="field" aria-describedby="birth-hint">
    <legend class="label">${text('quickpay.question.dateOfBirth')}</legend>
    <p class="hint" id="birth-hint">${text('quickpay.question.dateOfBirth.hint')}</p>
    ${problem === null ? nothing : html`<p class="error" id="birth-error"><span>${problem}</span></p>`}
    <div class="date">${part('month', 'bday-month')} ${part('day', 'bday-day')} ${part('year', 'bday-year')}</div>
  </fieldset>`;
}

function zipAndName({ answer, problems, onInput }: QuestionView, { text }: Words): TemplateResult {
  return html`${textField({
    id: fieldIds.zip,
    label: text('quickpay.question.zip'),
    hint: text('quickpay.question.zip.hint'),
    value: answer.zip,
    problem: problems.includes('zip') ? text('quickpay.question.zip.invalid') : null,
    autocomplete: 'postal-code',
    inputmode: 'numeric',
    size: 'short',
    maxlength: 12,
    onInput: (zip) => onInput({ zip }),
  })}
  ${textField({
    id: fieldIds.lastName,
    label: text('quickpay.question.lastName'),
    hint: text('quickpay.question.lastName.hint'),
    value: answer.lastName,
    problem: problems.includes('lastName') ? text('quickpay.question.lastName.invalid') : null,
    autocomplete: 'family-name',
    autocapitalize: 'words',
    onInput: (lastName) => onInput({ lastName }),
  })}`;
}
