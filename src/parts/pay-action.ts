import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../base/safe-url.ts';
import type { Balance } from '../contract/index.ts';

/** An element that may have Pay Now in it: by its attribute, or as a child for its slot `pay`. */
type PayPlace = Element & { payHref: string | undefined };

/** The page's own Pay Now within the element. */
export const ownPayNow = (host: Element): Element | null => host.querySelector(':scope > [slot="pay"]');

/**
 * Pay Now within an element, null when there is no place to lead to. A real link: where Pay Now is on the page it takes the
 * link over; without it the link works by itself. Needs `buttonStyles` and the texts `payNow`.
 */
export function payAction(host: PayPlace, balance: Balance, label: string): TemplateResult | null {
  const { payHref } = host;
  if (payHref === undefined && !ownPayNow(host)) return null;
  const url = payHref === undefined ? null : safeUrl(payHref, document.baseURI);
  return html`<slot name="pay"
    ><duecare-pay-now .balance=${balance}
      ><a class="button" part="button" href=${url ?? nothing}>${label}</a></duecare-pay-now
    ></slot
  >`;
}
