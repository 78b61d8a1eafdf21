import { html, nothing, type TemplateResult } from 'lit';
import type { Practice } from '../../../contract/index.ts';

/** Ways to reach the practice, as links that are large enough to touch. */
export function contactLinks({ contact: { phone, email } }: Practice): TemplateResult | typeof nothing {
  if (phone === null && email === null) return nothing;
  return html`<span class="contact">
    ${phone === null ? nothing : html`<a translate="no" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`}
    ${email === null ? nothing : html`<a translate="no" href="mailto:${email}">${email}</a>`}
  </span>`;
}
