import { DuecareEvent } from './events.ts';

/** The parts of the portal. */
export type PortalSection = 'home' | 'pay' | 'statements' | 'receipts' | 'visits' | 'account';

/** Where in the portal: `item` is the id of the one statement or receipt that is open, null without one. */
export interface PortalPlace {
  section: PortalSection;
  item: string | null;
}

/** The patient wants to go somewhere in the portal. Cancel it to stay, for example to show a page of your own instead. */
export class SectionRequestedEvent extends DuecareEvent<PortalPlace> {
  constructor(place: PortalPlace) {
    super('duecare-section-requested', place, true);
  }
}

/** The patient went somewhere in the portal. It is not told when the page itself has set `section` or `item`. */
export class SectionChangedEvent extends DuecareEvent<PortalPlace> {
  constructor(place: PortalPlace) {
    super('duecare-section-changed', place);
  }
}

declare global {
  interface HTMLElementEventMap {
    'duecare-section-requested': SectionRequestedEvent;
    'duecare-section-changed': SectionChangedEvent;
  }
}
