import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../../parts/index.ts';
import { clockLeft } from '../../../parts/time-left.ts';
import { waitsUntil, type SentCode } from '../mfa-prompt.flow.ts';
import { practiceName, type View } from '../view.ts';
import { codeProblem, heading, linkButton, submitButton, troubleNotice } from './elements.ts';
import { richText } from '../../../parts/rich-text.ts';

/** Id of the one field. */
export const CODE = 'code';

/** One field for the code. Nothing is sent before Verify is pressed, whatever fills it in. */
export function codeScreen(view: View): TemplateResult {
  const { text, state, forms, submit, submitCode } = view;
  const { sent, busy, trouble } = state;
  const problem = forms.unreadable ? text('mfa.code.unreadable') : codeProblem(trouble, text);
  return html`<form class="screen" novalidate @submit=${submit(submitCode)}>
    ${heading(view, text('mfa.code.title'))} ${sent ? html`<p>${whereTo(sent, view)}</p>` : nothing}
    ${trouble?.kind === 'wait' ? nothing : troubleNotice(view)}
    ${textField({
      id: CODE,
      label: text('mfa.code.label'),
      hint: text('mfa.code.hint'),
      value: forms.code,
      problem: busy === 'checking' ? null : problem,
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      autocapitalize: 'off',
      maxlength: 1000,
      size: 'one-time',
      onInput: (typed) => forms.typeCode(typed),
    })}
    ${submitButton(view, text('mfa.code.submit'))} ${ways(view)}
    <p class="small muted">${richText(text, missingMessage(sent), { practice: practiceName(view) })}</p>
  </form>`;
}

/** What helps when no code arrives: an email may be in the spam folder, a text only takes time. */
function missingMessage(sent: SentCode | null) {
  return sent?.destination.channel === 'text' ? 'mfa.resend.missing.text' : 'mfa.resend.missing';
}

/** Of an identity nobody says whether there is one. */
function whereTo({ destination }: SentCode, view: View): TemplateResult {
  const about = `mfa.code.${destination.channel}` as const;
  const { text, state } = view;
  // A number is not broken over two lines; words such as "phone ending in" are.
  const to = destination.masked.replaceAll(/([\d)]) (?=[\d(*])/g, '$1\u00a0');
  return richText(text, state.way === 'identity' ? `${about}.perhaps` : about, { to, practice: practiceName(view) });
}

/** Another code, or another place for it. The button stays where it is while there is a wait, and says for how long. */
function ways(view: View): TemplateResult {
  const { text, state, now, send, back } = view;
  const until = waitsUntil(state, now);
  const hasOthers = state.way === 'session' && (state.challenge?.destinations.length ?? 0) > 1;
  return html`<div class="ways">
    <button
      class="button quiet"
      part="button"
      type="button"
      aria-disabled=${until === null ? nothing : 'true'}
      aria-describedby=${until === null ? nothing : 'wait'}
      @click=${send}
    >
      ${text('mfa.resend')}
    </button>
    ${
      until === null
        ? nothing
        : html`<p class="small muted" id="wait">
            ${richText(text, 'mfa.resend.wait', { time: clockLeft(until - now) })}
          </p>`
    }
    ${hasOthers ? linkButton(text('mfa.resend.another'), back) : nothing}
    ${state.way === 'identity' ? linkButton(text('mfa.resend.details'), back) : nothing}
  </div>`;
}
