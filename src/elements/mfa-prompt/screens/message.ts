import { html, type TemplateResult } from 'lit';
import { icons } from '../../../parts/index.ts';
import { practiceName, type View } from '../view.ts';
import { heading } from './elements.ts';
import { richText } from '../../../parts/rich-text.ts';

const message = (view: View, about: 'locked' | 'none' | 'noCodes' | 'ended', next?: TemplateResult): TemplateResult =>
  html`<div class="screen">
    <span class="disc">${about === 'ended' ? icons.clock : icons.lock}</span>
    ${heading(view, view.text(`mfa.${about}.title`))}
    <p>${richText(view.text, `mfa.${about}.text`, { practice: practiceName(view) })}</p>
    ${next}
  </div>`;

/** What there is to say when no code can be entered. How to reach the practice stands below. */
export const messageScreens = {
  locked: (view: View) => message(view, 'locked'),
  'no-destination': (view: View) => message(view, 'none'),
  'no-codes': (view: View) => message(view, 'noCodes'),
  ended: (view: View) =>
    message(
      view,
      'ended',
      html`<button class="button wide" part="button" type="button" @click=${view.beginAgain}>
        ${view.text('mfa.ended.again')}
      </button>`,
    ),
} as const;
