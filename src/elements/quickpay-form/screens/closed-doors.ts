import { html, nothing, type TemplateResult } from 'lit';
import type { Practice } from '../../../contract/index.ts';
import { icons } from '../../../parts/index.ts';
import type { Trouble } from '../quickpay-form.flow.ts';
import { contactLinks } from './contact.ts';
import { heading } from './heading.ts';
import type { Words } from './words.ts';

export interface NextSteps {
  practice: Practice | null;
  accountUrl: string | null;
  /** Null where no code may be typed. */
  onEnterCode: (() => void) | null;
}

/** The same words whatever killed the link: it gives nothing away. */
export function deadLinkScreen(next: NextSteps, words: Words): TemplateResult {
  return html`<div class="screen">
    <span class="disc">${icons.info}</span>
    ${heading(words.text('quickpay.dead.title'), words)}
    <p>${words.text('quickpay.dead.text')}</p>
    ${nextSteps(next, words)}
  </div>`;
}

export function lockedScreen(next: NextSteps, words: Words): TemplateResult {
  return html`<div class="screen">
    <span class="disc">${icons.lock}</span>
    ${heading(words.text('quickpay.locked.title'), words)}
    <p>${words.text('quickpay.locked.text')}</p>
    ${nextSteps(next, words)}
  </div>`;
}

function nextSteps({ practice, accountUrl, onEnterCode }: NextSteps, { text }: Words): TemplateResult {
  return html`<div class="next">
    <h3 class="label" id="next">${text('quickpay.next')}</h3>
    <ul aria-labelledby="next">
      ${
        practice === null
          ? nothing
          : html`<li>${text('quickpay.next.ask', { practice: practice.name })} ${contactLinks(practice)}</li>`
      }
      ${
        onEnterCode === null
          ? nothing
          : html`<li>
              <button class="button quiet wide" part="button" type="button" @click=${onEnterCode}>
                ${text('quickpay.next.code')}
              </button>
            </li>`
      }
      ${
        accountUrl === null
          ? nothing
          : html`<li>
              <a class="button quiet wide" part="button" href=${accountUrl}>${text('quickpay.next.account')}</a>
            </li>`
      }
    </ul>
  </div>`;
}

export function endedScreen(onReopen: () => void, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc">${icons.lock}</span>
    ${heading(text('quickpay.ended.title'), words)}
    <p>${text('quickpay.ended.text')}</p>
    <button class="button wide" part="button" type="button" @click=${onReopen}>
      ${text('quickpay.ended.continue')}
    </button>
  </div>`;
}

export function troubleScreen(trouble: Trouble, onRetry: () => void, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc">${trouble === 'offline' ? icons.offline : icons.alert}</span>
    ${heading(text(`quickpay.trouble.${trouble}.title`), words)}
    <p>${text(`quickpay.trouble.${trouble}.text`)}</p>
    <button class="button wide" part="button" type="button" @click=${onRetry}>${text('quickpay.trouble.retry')}</button>
  </div>`;
}

/** The host has to mend something; the payer is led to the practice, and the console says what. */
export function misconfiguredScreen(words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc">${icons.info}</span>
    ${heading(text('quickpay.misconfigured.title'), words)}
    <p>${text('quickpay.misconfigured.text')}</p>
  </div>`;
}

export function closedScreen(practice: Practice | null, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="screen">
    <span class="disc">${icons.info}</span>
    ${heading(text('quickpay.closed.title'), words)}
    <p>${text('quickpay.closed.text', { practice: practice?.name ?? '' })}</p>
  </div>`;
}

export function linkOutScreen(practice: Practice, url: string, words: Words): TemplateResult {
  const { text } = words;
  const { host } = new URL(url);
  return html`<div class="screen">
    ${heading(text('quickpay.linkOut.title'), words)}
    <p>${text('quickpay.linkOut.text', { practice: practice.name, host })}</p>
    <a class="button wide" part="button" href=${url} rel="noreferrer">${text('quickpay.linkOut.go')}</a>
  </div>`;
}
