import { html, nothing, type TemplateResult } from 'lit';
import type { Practice } from '../../../contract/index.ts';
import { icons, linkOutFacts, notice, payableState, processingText, richText, verbatim } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { contactLinks } from './contact.ts';
import { button, linkButton, messageScreen, rows } from './elements.ts';

// What there is instead of a bill.

/** The same words whatever killed the link: it gives nothing away. */
export function deadLinkScreen(view: View): TemplateResult {
  return messageScreen(view, 'quickpay.dead', { icon: icons.info, next: safeNextSteps(view) });
}

export function incompleteLinkScreen(view: View): TemplateResult {
  return messageScreen(view, 'quickpay.incomplete', { icon: icons.info, next: safeNextSteps(view) });
}

export function lockedScreen(view: View): TemplateResult {
  return messageScreen(view, 'quickpay.locked', { icon: icons.lock, next: safeNextSteps(view) });
}

/** The link is gone from the page, by a reload. Who wants to pay more needs it again. */
export function paidScreen(view: View): unknown {
  const { text, money, moment, way } = view;
  if (way.access.kind !== 'paid') return nothing;
  const { number, paidAt, amount } = way.access.receipt;
  return messageScreen(view, 'quickpay.paid', {
    icon: icons.check,
    tone: 'good',
    values: { number },
    next: html`${rows(view, [
      amount ? { label: text('quickpay.review.amount'), value: verbatim(money(amount)) } : null,
      { label: text('quickpay.date'), value: verbatim(moment(paidAt)) },
    ])}
    ${button(text('quickpay.next.code'), () => way.askForCode(), 'quiet wide')}`,
  });
}

function safeNextSteps(view: View): TemplateResult {
  const { practice, accountUrl, way, text } = view;
  const codes = practice?.options.quickPay !== false;
  return html`<div class="next">
    <p class="label" id="next">${text('quickpay.next')}</p>
    <ul aria-labelledby="next">
      ${practice && html`<li>${newLink(view, practice)}</li>`}
      ${codes ? html`<li>${button(text('quickpay.next.code'), () => way.askForCode(), 'quiet wide')}</li>` : nothing}
      ${accountUrl && html`<li>${linkButton(text('quickpay.account'), accountUrl)}</li>`}
    </ul>
  </div>`;
}

/** A new link by message, and the practice's own help only where there is none. */
function newLink({ text, resending, resendLink }: View, practice: Practice): unknown {
  const { status } = resending;
  const ask = html`${richText(text, 'quickpay.next.ask', { practice: practice.name })} ${contactLinks(practice)}`;
  if (status === 'none') return ask;
  const title =
    status === 'sent' ? text('quickpay.resend.sent') : status === 'failed' ? text('quickpay.trouble') : null;
  if (title !== null) {
    const tone = status === 'sent' ? 'success' : 'warning';
    return html`<div data-attention tabindex="-1">${notice({ tone, title })}</div>
      ${ask}`;
  }
  return button(text(status === 'sending' ? 'quickpay.wait' : 'quickpay.resend'), resendLink, 'wide');
}

export function endedScreen(view: View): TemplateResult {
  const { text, way } = view;
  const next = button(text('quickpay.ended.continue'), () => way.reopen());
  return messageScreen(view, 'quickpay.ended', { icon: icons.lock, next });
}

const troubles = { offline: 'offline', unavailable: 'error', busy: 'quickpay.busy' } as const;

export function troubleScreen(view: View): TemplateResult {
  const { text, way, retry } = view;
  const trouble = way.access.kind === 'trouble' ? way.access.trouble : (view.trouble ?? 'unavailable');
  const icon = trouble === 'offline' ? icons.offline : icons.alert;
  return messageScreen(view, troubles[trouble], { icon, next: button(text('error.retry'), retry) });
}

/** The host or the practice has to mend something: the payer is led to the office, and the console says what. */
export function misconfiguredScreen(view: View): TemplateResult {
  return messageScreen(view, 'configuration', { icon: icons.info });
}

export function linkOutScreen(view: View): unknown {
  const { text, practice, balance, money } = view;
  if (practice?.processor.kind !== 'link-out') return nothing;
  const { url } = practice.processor;
  return messageScreen(view, 'quickpay.linkOut', {
    icon: icons.card,
    values: { practice: practice.name, host: new URL(url).host },
    next: html`${balance && linkOutFacts(balance, text, money).map((fact) => html`<p>${fact}</p>`)}
    ${linkButton(text('quickpay.linkOut.go'), url, 'wide')}`,
  });
}

/** Why nothing can be paid; money with collections is not paid up, and not payable here. */
export function nothingDueScreen(view: View): unknown {
  const { balance, text, money, accountUrl, retry } = view;
  if (!balance) return nothing;
  const state = payableState(balance);
  const paidUp = state === 'paid-up' && !balance.collectionsBalance?.amount;
  const isProcessing = state === 'processing';
  const name = isProcessing ? state : state === 'insurance-pending' ? 'waiting' : paidUp ? 'paidUp' : 'nothingHere';
  return messageScreen(view, `quickpay.${name}`, {
    icon: paidUp ? icons.check : icons.clock,
    tone: paidUp ? 'good' : '',
    values: { amount: money(balance.insurancePending) },
    ...(isProcessing && { text: html`${processingText(balance, text, money)} ${text('quickpay.processing.text')}` }),
    next: html`${isProcessing ? button(text('quickpay.checking.again'), retry, 'quiet wide') : nothing}
    ${accountUrl && linkButton(text('quickpay.account'), accountUrl)}`,
  });
}
