import { html, nothing, type TemplateResult } from 'lit';
import type { PortalPlace } from '../../base/portal-events.ts';
import type { LoadState } from '../../base/loading.ts';
import type { Practice } from '../../contract/index.ts';
import { HEADING } from '../../parts/screen-focus.ts';
import type { Speech } from '../../parts/speech.ts';
import type { Overview } from './overview.ts';

/** Everything that the portal's views show and do. */
export interface View extends Speech {
  /** Level of the heading of a section. */
  level: number;
  /** Leaves the browser's history alone. */
  noHistory: boolean;
  /** Null until it has come. */
  practice: Practice | null;
  overview: LoadState<Overview>;
  place: PortalPlace;
  /** Null where the host has named no addresses: then places are reached by buttons. */
  hrefOf: (place: PortalPlace) => string | null;
  go: (place: PortalPlace) => void;
  /** Null where the host has opened the session: then the host ends it. */
  logOut: (() => void) | null;
  retry: () => void;
}

export function heading({ level }: Pick<View, 'level'>, text: unknown): TemplateResult {
  return html`<div class="heading title" part="heading" id=${HEADING} role="heading" aria-level=${level} tabindex="-1">
    ${text}
  </div>`;
}

/** The heading of a card within a section. */
export function subheading({ level }: Pick<View, 'level'>, id: string, text: string): TemplateResult {
  return html`<div class="heading" id=${id} role="heading" aria-level=${level + 1}>${text}</div>`;
}

export interface PlaceLinkOptions {
  /** `page` for where the patient is now. */
  current?: 'page' | undefined;
  part?: string;
}

/**
 * Leads somewhere in the portal: a real link where the host has addresses, so that it can be opened in a new tab, and a
 * button elsewhere.
 */
export function placeLink(
  { hrefOf, go }: Pick<View, 'hrefOf' | 'go'>,
  place: PortalPlace,
  label: unknown,
  look: string,
  { current, part }: PlaceLinkOptions = {},
): TemplateResult {
  const href = hrefOf(place);
  if (href === null) {
    return html`<button
      class=${look}
      part=${part ?? nothing}
      type="button"
      aria-current=${current ?? nothing}
      @click=${() => go(place)}
    >
      ${label}
    </button>`;
  }
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(place);
  };
  return html`<a class=${look} part=${part ?? nothing} href=${href} aria-current=${current ?? nothing} @click=${follow}>
    ${label}
  </a>`;
}
