import { html, nothing, type TemplateResult } from 'lit';
import { HEADING, icons, notice, type NoticeTone } from '../../../parts/index.ts';
import { timeLeft } from '../../../parts/time-left.ts';
import type { Trouble } from '../mfa-prompt.flow.ts';
import { practiceName, type View } from '../view.ts';
import { richText } from '../../../parts/rich-text.ts';

/** A screen's heading. Only one is in the page at a time. */
export function heading({ level }: View, text: string): TemplateResult {
  return html`<div class="heading" part="heading" id=${HEADING} role="heading" aria-level=${level} tabindex="-1">
    ${text}
  </div>`;
}

/** The button that sends a form. It keeps the focus while the form is busy, so it is never disabled. */
export function submitButton({ text, state }: View, label: string): TemplateResult {
  const busy = state.busy !== null;
  return html`<button class="button wide" part="button" aria-disabled=${busy ? 'true' : nothing}>
    ${busy ? text('mfa.wait') : label}
  </button>`;
}

export function linkButton(label: string, onClick: () => void): TemplateResult {
  return html`<button class="button link" part="button" type="button" @click=${onClick}>${label}</button>`;
}

/** What kept the last try from going on: it takes the focus, as the summary of a form does. */
export function troubleNotice(view: View): TemplateResult | typeof nothing {
  const { trouble } = view.state;
  const words = trouble && view.state.busy === null ? troubleText(trouble, view) : null;
  if (trouble === null || words === null) return nothing;
  const tone: NoticeTone = trouble.kind === 'signed-out' || trouble.kind === 'link' ? 'info' : 'warning';
  const icon = trouble.kind === 'offline' ? icons.offline : trouble.kind === 'wait' ? icons.clock : undefined;
  return html`<div data-attention tabindex="-1">${notice({ tone, title: words, ...(icon && { icon }) })}</div>`;
}

/** Why somebody has to verify once more. */
export function ended({ endedBy, fresh, text }: View): TemplateResult | typeof nothing {
  if (endedBy === null || fresh) return nothing;
  const title = text(endedBy === 'expired' ? 'mfa.identity.signedOut' : 'mfa.identity.loggedOut');
  return notice({ tone: 'info', icon: icons.lock, title });
}

/** What is said of a trouble that is no field's; null for one that is. */
export function troubleText(trouble: Trouble, { text, now }: Pick<View, 'text' | 'now'>): string | null {
  switch (trouble.kind) {
    case 'wait':
      return trouble.until > now ? text('mfa.resend.wait', { time: timeLeft(trouble.until - now, text) }) : null;
    case 'link':
      return text('mfa.identity.link');
    case 'signed-out':
      return text('mfa.identity.signedOut');
    case 'offline':
      return text('mfa.offline');
    case 'unavailable':
      return text('mfa.trouble');
    default:
      return null;
  }
}

/** What is said of a code that opened nothing; null when it is no code's fault. */
export function codeProblem(trouble: Trouble | null, text: View['text']): string | null {
  switch (trouble?.kind) {
    case 'wrong':
      return trouble.attemptsLeft > 0
        ? text('mfa.code.wrong', { count: trouble.attemptsLeft })
        : text('mfa.code.usedUp');
    case 'expired':
      return text('mfa.code.expired');
    case 'superseded':
      return text('mfa.code.superseded');
    default:
      return null;
  }
}

/** How to reach the practice, when it has said. */
export function contact(view: View): TemplateResult | typeof nothing {
  const { practice, text } = view;
  const { phone = null, email = null } = practice?.contact ?? {};
  if (phone === null && email === null) return nothing;
  return html`<p class="footer small muted" part="footer">
    ${richText(text, 'mfa.contact', { practice: practiceName(view) })}
    <span class="contact">
      ${phone === null ? nothing : html`<a translate="no" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`}
      ${email === null ? nothing : html`<a translate="no" href="mailto:${email}">${email}</a>`}
    </span>
  </p>`;
}
