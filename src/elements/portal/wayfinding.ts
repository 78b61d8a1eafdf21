import type { ReactiveElement } from 'lit';
import {
  SectionChangedEvent,
  SectionRequestedEvent,
  type PortalPlace,
  type PortalSection,
} from '../../base/portal-events.ts';
import { focusedElement } from '../../parts/focused-element.ts';
import { hrefOf, placeOf, samePlace, sectionOf } from './places.ts';

/** What says where in the portal one is, and where its addresses are. */
interface Traveller extends ReactiveElement {
  section: string | undefined;
  item: string | undefined;
  sectionHref: string | undefined;
}

/** Where the patient is in the portal, and how they get elsewhere. The page is told, and may say no. */
export class Wayfinding {
  readonly #host: Traveller;
  #place: PortalPlace = placeOf('home', null);
  /** What has opened the item that is shown: it gets the focus back with the list. */
  #opener: HTMLElement | null = null;

  constructor(host: Traveller) {
    this.#host = host;
  }

  get place(): PortalPlace {
    return this.#place;
  }

  /** Takes what the page has set, or else begins at `landing`. */
  look(landing: PortalSection): void {
    const { section, item } = this.#host;
    this.#place = placeOf(sectionOf(section) ?? landing, item);
  }

  hrefOf(place: PortalPlace): string | null {
    return hrefOf(place, this.#host.sectionHref, document.baseURI);
  }

  go(place: PortalPlace): void {
    if (samePlace(place, this.#place) || !this.#host.dispatchEvent(new SectionRequestedEvent(place))) return;
    const within = place.section === this.#place.section;
    if (!within || place.item !== null) this.#opener = within ? focusedElement() : null;
    this.#host.section = place.section;
    this.#host.item = place.item ?? undefined;
    this.#host.dispatchEvent(new SectionChangedEvent(place));
  }

  /** Back to the beginning. */
  forget(): void {
    this.#host.section = undefined;
    this.#host.item = undefined;
    this.#opener = null;
  }

  /** After rendering: whoever comes back to a list finds themselves where they left it. */
  giveFocusBack(): void {
    // With the session goes the list, and nothing of it may be held on to.
    if (!this.#opener?.isConnected) this.#opener = null;
    if (this.#place.item !== null || !this.#opener) return;
    if (this.#opener.checkVisibility()) this.#opener.focus();
    this.#opener = null;
  }
}
