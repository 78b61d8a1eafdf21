import { html, nothing, type TemplateResult } from 'lit';
import type { MoreState } from '../base/paged.ts';
import { icons } from './icons.ts';

export interface MoreButtonOptions {
  /** `Show more receipts` */
  label: string;
  loading: string;
  failed: string;
  offline: string;
  onMore: () => void;
}

/** Id of the button, to find it and to see whether it has the focus. */
export const MORE_BUTTON = 'more';

/** The end of a list that comes page by page: a button for more, why more could not be had, or nothing. Needs `buttonStyles`. */
export function moreButton(state: MoreState, options: MoreButtonOptions): TemplateResult | typeof nothing {
  if (state === 'none') return nothing;
  const trouble = state === 'failed' || state === 'offline' ? options[state] : null;
  const busy = state === 'loading';
  return html`<div class="more">
    ${trouble ? html`<p class="more-trouble">${state === 'offline' ? icons.offline : icons.alert}${trouble}</p>` : nothing}
    <button
      class="button quiet"
      part="button"
      id=${MORE_BUTTON}
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${options.onMore}
    >
      ${busy ? options.loading : options.label}
    </button>
  </div>`;
}
