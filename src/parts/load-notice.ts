import { html, nothing, type TemplateResult } from 'lit';
import type { LoadState } from '../base/loading.ts';
import type { TextKey } from '../text/texts.ts';
import { icons } from './icons.ts';

type Trouble = Exclude<LoadState<unknown>, { kind: 'loading' | 'loaded' }>;

export interface LoadNoticeOptions {
  text: (key: TextKey) => string;
  onRetry: () => void;
  /** Where a payment code can be typed in; null when the host has not said. */
  codeHref: string | null;
}

/** The heading of a state in which there is nothing to show. Announce it when the state is entered. */
export function troubleTitle(state: Trouble): TextKey {
  switch (state.kind) {
    case 'failed':
      return 'error.title';
    case 'offline':
      return 'offline.title';
    case 'misconfigured':
      return 'configuration.title';
    case 'signed-out':
      return state.endedBy === 'expired' ? 'session.ended.title' : 'session.signedOut.title';
  }
}

/** Why there is nothing to show, and the next step. Needs `emptyStyles` and `buttonStyles`. */
export function loadNotice(state: Trouble, { text, onRetry, codeHref }: LoadNoticeOptions): TemplateResult {
  const title = text(troubleTitle(state));
  switch (state.kind) {
    case 'failed':
      return empty(icons.alert, title, text('error.text'), retryButton(text('error.retry'), onRetry));
    case 'offline':
      return empty(icons.offline, title, text('offline.text'), retryButton(text('error.retry'), onRetry));
    case 'misconfigured':
      return empty(icons.info, title, text('configuration.text'));
    case 'signed-out': {
      const key = state.endedBy === 'expired' ? 'session.ended.text' : 'session.signedOut.text';
      const link = codeHref && html`<a class="button quiet" href=${codeHref}>${text('session.enterCode')}</a>`;
      return empty(icons.lock, title, text(key), link);
    }
  }
}

/** An icon in a disc, a short title, a sentence, perhaps one action: centred in the space that there is. */
export function empty(
  icon: TemplateResult,
  title: string,
  text: string,
  action: TemplateResult | string | null = null,
): TemplateResult {
  return html`<div class="empty" part="empty">
    <span class="disc">${icon}</span>
    <p class="empty-title">${title}</p>
    <p class="muted">${text}</p>
    ${action ? html`<div class="empty-action">${action}</div>` : nothing}
  </div>`;
}

function retryButton(label: string, onRetry: () => void): TemplateResult {
  return html`<button class="button quiet" type="button" @click=${onRetry}>${label}</button>`;
}
