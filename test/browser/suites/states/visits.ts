import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PortalClient } from '../../../../src/client/index.ts';
import type { VisitPage } from '../../../../src/contract/index.ts';
import '../../../../src/elements/visit-list/define.ts';
import { later } from '../../support/fake-client.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { visitChoices, visitsByPlace } from '../../support/samples/visits.ts';
import { broken, portalState, unreachable } from './portal-state.ts';
import type { ElementState } from './state.ts';

const list = (
  name: string,
  listVisits: PortalClient['listVisits'],
  then?: (element: HTMLElement) => void,
): ElementState =>
  portalState({
    name: `visit list, ${name}`,
    content: html`<duecare-visit-list></duecare-visit-list>`,
    answers: { listVisits },
    ...(then && { then }),
  });

const choose = (element: HTMLElement, selector: string, value: string) => {
  const field = find(element, selector);
  if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  field.dispatchEvent(new Event('change'));
};

const some = () => Promise.resolve(visitsByPlace);
const none = () => Promise.resolve({ items: [], nextCursor: null, filters: visitChoices });
const openFilters = (element: HTMLElement) => find(element, 'summary', 'Filters').click();

export const visitStates: readonly ElementState[] = [
  list('loading', later<VisitPage>().answer),
  list('by place', some),
  list('by date', some, (element) => choose(element, '#order', 'date')),
  list('filters open', some, openFilters),
  list('dates crossed', some, (element) => {
    openFilters(element);
    choose(element, '#from', '2026-10-02');
    choose(element, '#to', '2026-10-01');
  }),
  list('nothing open', none),
  list('nothing since the statement', none, (element) => choose(element, '#show', 'since-statement')),
  list('no visits', none, (element) => choose(element, '#show', 'all')),
  list(
    'more failed',
    (options) => (options?.query?.cursor ? broken() : Promise.resolve({ ...visitsByPlace, nextCursor: 'two' })),
    (element) => find(element, 'button', 'Show more visits').click(),
  ),
  list('failed', broken),
  list('unreachable', unreachable),
  {
    name: 'visit list, signed out',
    async show() {
      const element = await fixture<HTMLElement>(
        html`<duecare-visit-list base-url="https://billing.example.com"></duecare-visit-list>`,
      );
      await settle();
      return element;
    },
  },
];
