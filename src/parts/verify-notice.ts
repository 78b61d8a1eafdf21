import { html, type TemplateResult } from 'lit';
import type { LoadState } from '../base/loading.ts';
import { VerificationRequestedEvent } from '../base/portal-events.ts';
import type { TextKey } from '../text/texts.ts';
import { icons } from './icons.ts';
import { empty, loadNotice, troubleTitle } from './load-notice.ts';

type Trouble = Exclude<LoadState<unknown>, { kind: 'loading' | 'loaded' }>;

export interface VerifyNoticeOptions {
  text: (key: TextKey) => string;
  onRetry: () => void;
  /** What the element says without a session, for example "Verify it’s you to see your receipts". Default: without the last part. */
  title?: TextKey;
}

/** The heading of a state in which a portal element has nothing to show. Announce it when the state is entered. */
export function verifyTitle(state: Trouble, title: TextKey = 'verify.notice.title'): TextKey {
  if (state.kind !== 'signed-out') return troubleTitle(state);
  return state.endedBy === 'expired' ? 'verify.notice.ended.title' : title;
}

/**
 * Why a portal element has nothing to show, and the next step; without a session that reaches the portal it is a button that
 * asks whoever is around the element to verify the patient. Needs `emptyStyles`, `buttonStyles` and the texts `verifyNotice`.
 */
export function verifyNotice(state: Trouble, { text, onRetry, title }: VerifyNoticeOptions): TemplateResult {
  if (state.kind !== 'signed-out') return loadNotice(state, { text, onRetry, codeHref: null });
  const why = state.endedBy === 'expired' ? 'verify.notice.ended.text' : 'verify.notice.text';
  const button = html`<button class="button" part="button" type="button" @click=${requestVerification}>
    ${text('verify.notice.action')}
  </button>`;
  return empty(icons.lock, text(verifyTitle(state, title)), text(why), button);
}

function requestVerification({ currentTarget }: Event): void {
  currentTarget?.dispatchEvent(new VerificationRequestedEvent('portal'));
}
