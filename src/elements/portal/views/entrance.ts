import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../parts/icons.ts';
import { portalIcons } from '../icons.ts';
import { heading, subheading, type View } from '../view.ts';

// What stands before the portal.

export interface Ways {
  /** A payment link or code has opened a bill on this page: the code goes to its account. */
  billOpen: boolean;
  /** Payment links and codes open QuickPay at this practice. */
  quickPay: boolean;
  toPay: () => void;
  toVerify: () => void;
}

/** QuickPay alone, as a payment link opens it. */
export function payEntrance(view: View, { toVerify }: Ways): TemplateResult {
  const { text } = view;
  return html`${heading(view, text('portal.pay.title'))} <slot name="notices"></slot> <slot name="pay"></slot>
    <p class="way-over">
      <button class="button link" part="button" type="button" @click=${toVerify}>
        ${icons.lock}<span>${text('portal.entrance.account')}</span>
      </button>
    </p>`;
}

/** Above the one-time code. */
export function verifyHead(view: View): TemplateResult {
  const { text } = view;
  return html`${heading(view, text('portal.verify.title'))}
    <p class="lead muted">${text('portal.verify.text')}</p>`;
}

/** Below it: the way for those who only want to pay. */
export function verifyFoot(view: View, { billOpen, quickPay, toPay }: Ways): unknown {
  if (billOpen) return backToBill(view, toPay);
  return quickPay ? payInstead(view, toPay) : nothing;
}

function backToBill({ text }: View, toPay: () => void): TemplateResult {
  return html`<p class="way-over">
    <button class="button link" part="button" type="button" @click=${toPay}>
      ${portalIcons.back}<span>${text('portal.verify.back')}</span>
    </button>
  </p>`;
}

function payInstead(view: View, toPay: () => void): TemplateResult {
  const { text } = view;
  return html`<section class="instead" aria-labelledby="instead">
    <div>
      ${subheading(view, 'instead', text('portal.verify.payInstead'))}
      <p class="muted">${text('portal.verify.payInstead.text')}</p>
    </div>
    <button class="button quiet" part="button" type="button" @click=${toPay}>
      ${text('portal.verify.payInstead.action')}
    </button>
  </section>`;
}

/** It says nothing of whose account it was. */
export function goodbyeView(view: View, { toVerify }: Ways): TemplateResult {
  const { text } = view;
  const again = html`<button class="button" part="button" type="button" @click=${toVerify}>
    ${text('portal.goodbye.again')}
  </button>`;
  return message(view, icons.check, 'portal.goodbye', again);
}

/** The host opened the session, so the host has to open another. */
export function hostEndedView(view: View): TemplateResult {
  const { text, retry } = view;
  const again = html`<button class="button quiet" part="button" type="button" @click=${retry}>
    ${text('portal.hostEnded.again')}
  </button>`;
  return message(view, icons.lock, 'portal.hostEnded', again);
}

function message(
  view: View,
  icon: TemplateResult,
  name: 'portal.goodbye' | 'portal.hostEnded',
  action: TemplateResult,
): TemplateResult {
  return html`<div class="card" part="card">
    <div class="empty">
      <span class="disc">${icon}</span>
      ${heading(view, view.text(`${name}.title`))}
      <p class="muted">${view.text(`${name}.text`)}</p>
      <div class="empty-action">${action}</div>
    </div>
  </div>`;
}
