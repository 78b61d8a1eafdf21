import { html, type TemplateResult } from 'lit';
import type { MfaDestination } from '../../../contract/index.ts';
import { icons } from '../../../parts/index.ts';
import { practiceName, type View } from '../view.ts';
import { heading, submitButton, troubleNotice } from './elements.ts';
import { richText } from '../../../parts/rich-text.ts';

/** Where the practice can send a code, so far masked that it tells only those who know. */
export function destinationScreen(view: View): TemplateResult {
  const { text, state, submit, send } = view;
  const destinations = state.challenge?.destinations ?? [];
  const [only, ...others] = destinations;
  return html`<form class="screen" novalidate @submit=${submit(send)}>
    ${heading(view, text('mfa.destination.title'))}
    <p>${text('mfa.destination.text')}</p>
    ${troubleNotice(view)}
    ${
      only && others.length === 0
        ? html`<p class="choice alone">${icons.envelope} ${words(only, view)}</p>`
        : html`<fieldset class="choices" aria-labelledby="heading">
            ${destinations.map((destination) => choice(destination, view))}
          </fieldset>`
    }
    ${submitButton(view, text('mfa.destination.submit'))}
    <p class="small muted">${richText(text, 'mfa.destination.missing', { practice: practiceName(view) })}</p>
  </form>`;
}

function choice(destination: MfaDestination, view: View): TemplateResult {
  const checked = destination.id === view.state.destinationId;
  return html`<label class="choice ${checked ? 'checked' : ''}" part="choice">
    <input type="radio" name="destination" .checked=${checked} @change=${() => view.choose(destination.id)} />
    ${words(destination, view)}
  </label>`;
}

function words({ channel, masked }: MfaDestination, { text }: View): TemplateResult {
  return html`<span
    ><span class="choice-label">${text(`mfa.channel.${channel}`)}</span>
    <span class="hint masked" translate="no">${masked}</span></span
  >`;
}
