import { html, nothing, type TemplateResult } from 'lit';
import type { LoadState } from '../base/loading.ts';
import type { TextKey } from '../text/texts.ts';
import { icons } from './icons.ts';
import type { RichText } from './rich-text.ts';

type Trouble = Exclude<LoadState<unknown>, { kind: 'loading' | 'loaded' }>;

export interface LoadNoticeOptions {
  text: (key: TextKey) => string;
  onRetry: () => void;
  /** Where a payment code can be typed in; null when the host has not said. */
  codeHref: string | null;
}

const troubles = {
  failed: ['error', icons.alert],
  offline: ['offline', icons.offline],
  misconfigured: ['configuration', icons.info],
  'signed-out': ['session.signedOut', icons.lock],
} as const;

/** What the sentences about a state begin with. */
const about = (state: Trouble) =>
  'endedBy' in state && state.endedBy === 'expired' ? 'session.ended' : troubles[state.kind][0];

/** The heading of a state in which there is nothing to show. Announce it when the state is entered. */
export const troubleTitle = (state: Trouble): TextKey => `${about(state)}.title`;

/** Why there is nothing to show, and the next step. Needs `emptyStyles` and `buttonStyles`. */
export function loadNotice(state: Trouble, { text, onRetry, codeHref }: LoadNoticeOptions): TemplateResult {
  const { kind } = state;
  const again = kind === 'failed' || kind === 'offline';
  const retry =
    again && html`<button class="button quiet" type="button" @click=${onRetry}>${text('error.retry')}</button>`;
  const enter =
    kind === 'signed-out' &&
    codeHref &&
    html`<a class="button quiet" href=${codeHref}>${text('session.enterCode')}</a>`;
  return empty(troubles[kind][1], text(troubleTitle(state)), text(`${about(state)}.text`), retry || enter);
}

/** An icon in a disc, a short title, a sentence, perhaps one action: centred in the space that there is. */
export function empty(
  icon: TemplateResult,
  title: string,
  text: RichText,
  action: TemplateResult | string | false | null = null,
): TemplateResult {
  return html`<div class="empty" part="empty">
    <span class="disc">${icon}</span>
    <p class="empty-title">${title}</p>
    <p class="muted">${text}</p>
    ${action ? html`<div class="empty-action">${action}</div>` : nothing}
  </div>`;
}
