import { html, nothing, type TemplateResult } from 'lit';
import { linked } from './linked.ts';

/** What came of the last thing that somebody did. */
export interface Said {
  kind: 'done' | 'refused';
  text: string;
}

/** A line at the foot of the window, read aloud when it changes. */
export function said(what: Said | null, onClose: () => void): TemplateResult {
  const text = (kind: Said['kind']) => (what?.kind === kind ? html`<p>${linked(what.text)}</p>` : nothing);
  return html`
    <div class="said-text said-done" role="status">${text('done')}</div>
    <div class="said-text said-refused" role="alert">${text('refused')}</div>
    ${what === null ? nothing : html`<button type="button" class="plain" @click=${onClose}>Close message</button>`}
  `;
}
