import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../parts/index.ts';
import type { View } from '../view.ts';
import { contactLinks } from './contact.ts';
import { button, linkButton, messageScreen } from './elements.ts';

// What there is instead of a bill.

/** The same words whatever killed the link: it gives nothing away. */
export function deadLinkScreen(view: View): TemplateResult {
  const { text } = view;
  return messageScreen(view, {
    icon: icons.info,
    title: text('quickpay.dead.title'),
    text: text('quickpay.dead.text'),
    next: safeNextSteps(view),
  });
}

export function lockedScreen(view: View): TemplateResult {
  const { text } = view;
  return messageScreen(view, {
    icon: icons.lock,
    title: text('quickpay.locked.title'),
    text: text('quickpay.locked.text'),
    next: safeNextSteps(view),
  });
}

function safeNextSteps({ practice, accountUrl, way, text }: View): TemplateResult {
  const codes = practice?.options.quickPay !== false;
  return html`<div class="next">
    <p class="label" id="next">${text('quickpay.next')}</p>
    <ul aria-labelledby="next">
      ${practice && html`<li>${text('quickpay.next.ask', { practice: practice.name })} ${contactLinks(practice)}</li>`}
      ${codes ? html`<li>${button(text('quickpay.next.code'), () => way.askForCode(), 'quiet wide')}</li>` : nothing}
      ${accountUrl && html`<li>${linkButton(text('quickpay.account'), accountUrl)}</li>`}
    </ul>
  </div>`;
}

export function endedScreen(view: View): TemplateResult {
  const { text, way } = view;
  return messageScreen(view, {
    icon: icons.lock,
    title: text('quickpay.ended.title'),
    text: text('quickpay.ended.text'),
    next: button(text('quickpay.ended.continue'), () => way.reopen()),
  });
}

const troubleTexts = {
  offline: ['offline.title', 'offline.text'],
  unavailable: ['error.title', 'error.text'],
  busy: ['quickpay.busy.title', 'quickpay.busy.text'],
} as const;

export function troubleScreen(view: View): TemplateResult {
  const { text, way, retry } = view;
  const trouble = way.access.kind === 'trouble' ? way.access.trouble : (view.trouble ?? 'unavailable');
  return messageScreen(view, {
    icon: trouble === 'offline' ? icons.offline : icons.alert,
    title: text(troubleTexts[trouble][0]),
    text: text(troubleTexts[trouble][1]),
    next: button(text('error.retry'), retry),
  });
}

/** The host has to mend something: the payer is led to the practice, and the console says what. */
export function misconfiguredScreen(view: View): TemplateResult {
  const { text } = view;
  return messageScreen(view, {
    icon: icons.info,
    title: text('configuration.title'),
    text: text('configuration.text'),
  });
}

export function closedScreen(view: View): TemplateResult {
  const { text } = view;
  return messageScreen(view, {
    icon: icons.info,
    title: text('configuration.title'),
    text: text('configuration.text'),
  });
}

export function linkOutScreen(view: View): unknown {
  const { text, practice } = view;
  if (practice?.processor.kind !== 'link-out') return nothing;
  const { url } = practice.processor;
  return messageScreen(view, {
    icon: icons.card,
    title: text('quickpay.linkOut.title'),
    text: text('quickpay.linkOut.text', { practice: practice.name, host: new URL(url).host }),
    next: linkButton(text('quickpay.linkOut.go'), url, 'wide'),
  });
}

/** Paid up, or waiting for insurance; money with collections is neither, and not payable here. */
export function nothingDueScreen(view: View): unknown {
  const { balance, text, money, accountUrl } = view;
  if (!balance) return nothing;
  const waiting = balance.insurancePending.amount > 0;
  const owed = balance.currentBalance.amount > 0 || (balance.collectionsBalance?.amount ?? 0) > 0;
  const kind = waiting ? 'waiting' : owed ? 'nothingHere' : 'paidUp';
  const paidUp = kind === 'paidUp';
  return messageScreen(view, {
    icon: paidUp ? icons.check : icons.clock,
    tone: paidUp ? 'good' : '',
    title: text(`quickpay.${kind}.title`),
    text: text(`quickpay.${kind}.text`, { amount: money(balance.insurancePending) }),
    next: accountUrl && linkButton(text('quickpay.account'), accountUrl),
  });
}
