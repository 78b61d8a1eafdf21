import { html, nothing, type TemplateResult } from 'lit';
import type { MfaChannel } from '../../../contract/index.ts';
import { errorSummary, textField, type FieldProblem } from '../../../parts/index.ts';
import { contactField, type IdentityField } from '../identity.ts';
import { practiceName, type View } from '../view.ts';
import { ended, heading, submitButton, troubleNotice } from './elements.ts';
import { richText } from '../../../parts/rich-text.ts';

const kinds = {
  firstName: { autocomplete: 'given-name', autocapitalize: 'words' },
  lastName: { autocomplete: 'family-name', autocapitalize: 'words' },
  phone: { autocomplete: 'tel', type: 'tel', inputmode: 'tel' },
  email: { autocomplete: 'email', type: 'email', inputmode: 'email', autocapitalize: 'off' },
} as const;

/** Who somebody is, and where the code shall go. Nothing here or later tells whether the practice knows them. */
export function identityScreen(view: View): TemplateResult {
  const { text, forms, state, submit, submitIdentity } = view;
  const contact = contactField(forms.identity);
  const problems = problemsOf(view);
  return html`<form class="screen" novalidate @submit=${submit(submitIdentity)}>
    ${heading(view, text('mfa.identity.title'))}
    <p>${richText(text, 'mfa.identity.text', { practice: practiceName(view) })}</p>
    ${state.trouble ? troubleNotice(view) : ended(view)} ${errorSummary(text('mfa.problems'), problems)}
    <div class="names">${field(view, 'firstName', problems)} ${field(view, 'lastName', problems)}</div>
    ${channels(view)} ${field(view, contact, problems)} ${submitButton(view, text('mfa.identity.submit'))}
  </form>`;
}

function problemsOf({ text, forms, state }: View): FieldProblem[] {
  if (state.busy !== null) return [];
  const wrong = state.trouble?.kind === 'contact' ? [contactField(forms.identity)] : forms.identityProblems;
  return wrong.map((field) => ({ field, text: text(`mfa.identity.${field}.invalid`) }));
}

function field(view: View, id: IdentityField, problems: readonly FieldProblem[]): TemplateResult {
  const { text, forms } = view;
  return textField({
    id,
    label: text(`mfa.identity.${id}`),
    value: forms.identity[id],
    problem: problems.find((problem) => problem.field === id)?.text ?? null,
    ...kinds[id],
    onInput: (value) => forms.typeIdentity({ [id]: value }),
  });
}

/** A practice that sends codes in one way only asks nothing. */
function channels({ text, practice, forms }: View): TemplateResult | typeof nothing {
  const offered = practice?.options.mfaChannels ?? ['text', 'email'];
  if (offered.length < 2) return nothing;
  const choice = (channel: MfaChannel) => {
    const checked = channel === forms.identity.channel;
    return html`<label class="choice ${checked ? 'checked' : ''}" part="choice">
      <input type="radio" name="channel" .checked=${checked} @change=${() => forms.typeIdentity({ channel })} />
      <span class="choice-label">${text(`mfa.channel.${channel}`)}</span>
    </label>`;
  };
  return html`<fieldset class="channels">
    <legend class="label">${text('mfa.identity.channel')}</legend>
    <div class="choices">${offered.map(choice)}</div>
  </fieldset>`;
}
