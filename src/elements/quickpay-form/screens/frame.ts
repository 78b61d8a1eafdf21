import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeNotice } from '../../../contract/index.ts';
import { bone, icons, notice, richText } from '../../../parts/index.ts';
import { isUnderWay, type Screen, stepNumber } from '../quickpay-form.flow.ts';
import type { View } from '../view.ts';
import { contactLinks } from './contact.ts';
import { screens } from './index.ts';
import { methodScreen } from './method.ts';

/** Screens that say themselves how to reach the practice. */
const withContact: readonly Screen[] = ['loading', 'locked', 'dead-link', 'incomplete-link', 'review'];

/** What stands around every screen, and the card's own screen, which is never taken away. */
export function renderFrame(screen: Screen, view: View): TemplateResult {
  const { text, practice } = view;
  return html`<section class="card" part="card" aria-labelledby="heading">
    ${header(screen, view)} ${stepIndicator(screen, view)} ${reminder(screen, view)} ${noticesBefore(screen, view)}
    ${screens[screen](view)} ${methodScreen(view, screen === 'method')}
    ${
      practice && !withContact.includes(screen)
        ? html`<p class="footer small muted" part="footer">
            ${richText(text, 'quickpay.contact', { practice: practice.name })} ${contactLinks(practice)}
          </p>`
        : nothing
    }
    <span class="probe" aria-hidden="true"></span>
  </section>`;
}

function header(screen: Screen, view: View): TemplateResult {
  const { practice, balance, text } = view;
  const bill =
    balance && html`<span class="muted">${richText(text, 'quickpay.header', { name: balance.guarantorName })}</span>`;
  return html`<p class="header" part="header">
    <strong translate="no">${practice?.name ?? bone()}</strong>
    ${bill ?? (screen === 'loading' ? bone('', text('quickpay.header', { name: 'M*** G.' })) : nothing)}
    ${view.languages.map(({ tag, name }) => languageButton(tag, name, view))}
  </p>`;
}

/** In the language that it leads to. Its place is the same in every language, so that the focus stays. */
function languageButton(tag: string, name: string, { chooseLanguage }: View): TemplateResult {
  return html`<button
    class="button link"
    part="button language"
    type="button"
    translate="no"
    lang=${tag}
    @click=${() => chooseLanguage(tag)}
  >
    ${name}
  </button>`;
}

/** Where the payer is. The bar says the same to the eye. */
function stepIndicator(screen: Screen, { text }: View): unknown {
  const step = stepNumber(screen);
  if (!step) return nothing;
  const segments = Array.from({ length: step.of }, (_, index) => (index < step.number ? 'done' : ''));
  return html`<div class="steps" part="steps">
    <p id="step" class="small muted">${text('quickpay.step', step)}</p>
    <span class="bar" aria-hidden="true">${segments.map((state) => html`<i class=${state}></i>`)}</span>
  </div>`;
}

/** Before the payer pays, and no more on the receipt: the page's own, or else the practice's. */
function noticesBefore(screen: Screen, { practice }: View): unknown {
  return stepNumber(screen) ? html`<slot name="notices">${practice?.notices.map(practiceNotice)}</slot>` : nothing;
}

function practiceNotice({ lang, text, url }: PracticeNotice): TemplateResult {
  const link = url === null ? text : html`<a href=${url} target="_blank" rel="noreferrer">${text}</a>`;
  return html`<p class="small" lang=${lang} dir="auto">${link}</p>`;
}

/** What must not be forgotten, whichever screen is shown. */
function reminder(screen: Screen, { text, payment, notSent }: View): unknown {
  if (isUnderWay(payment) && screen !== 'checking' && screen !== 'loading') {
    return notice({ tone: 'warning', icon: icons.clock, title: text('quickpay.checking.pending') });
  }
  if (notSent && payment.status === 'draft' && !payment.duplicate && screen !== 'loading') {
    return notice({ tone: 'info', title: text('quickpay.notSent') });
  }
  return nothing;
}
