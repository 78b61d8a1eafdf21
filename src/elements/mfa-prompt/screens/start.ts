import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../parts/index.ts';
import { practiceName, type View } from '../view.ts';
import { ended, heading, linkButton, submitButton, troubleNotice } from './elements.ts';
import { richText } from '../../../parts/rich-text.ts';

/** Somebody is known by a session or a link: what comes now, and one press. */
export function startScreen(view: View): TemplateResult {
  const { text, fresh, submit, start, beginWithName } = view;
  const about = fresh ? 'mfa.fresh' : 'mfa.start';
  return html`<form class="screen" novalidate @submit=${submit(start)}>
    <span class="disc">${icons.lock}</span>
    ${heading(view, text(`${about}.title`))}
    <p>${richText(text, `${about}.text`, { practice: practiceName(view) })}</p>
    ${view.state.trouble ? troubleNotice(view) : ended(view)} ${submitButton(view, text('mfa.start.submit'))}
    ${fresh ? nothing : html`<p class="ways">${linkButton(text('mfa.start.other'), beginWithName)}</p>`}
  </form>`;
}
