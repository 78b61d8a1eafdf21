import { html, nothing, type TemplateResult } from 'lit';
import type { ListedVisit, VisitPage } from '../../contract/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import type { Speech } from '../../parts/speech.ts';
import { visitBlock } from '../../parts/visit-lines.ts';
import type { VisitOrder } from './visit-filters.ts';
import { richText } from '../../parts/rich-text.ts';

export interface VisitsView extends Speech {
  order: VisitOrder;
  /** Of the list's title. */
  headingLevel: number;
  money: (value: ListedVisit['remaining']) => string;
}

/**
 * One page of visits. By place, a facility and then a provider with a patient head the visits below them, unless the visit
 * before, on the page before perhaps, was in the same place already.
 */
export function pageView({ items }: VisitPage, before: ListedVisit | undefined, view: VisitsView): TemplateResult[] {
  return items.map((visit, at) => {
    const previous = at === 0 ? before : items[at - 1];
    return html`${view.order === 'place' ? placeHeadings(visit, previous, view) : nothing}${visitView(visit, view)}`;
  });
}

function placeHeadings(visit: ListedVisit, previous: ListedVisit | undefined, { text, headingLevel }: VisitsView) {
  const { facility, provider, patient } = visit;
  const sameFacility = previous?.facility.id === facility.id;
  const samePeople = sameFacility && previous.provider.id === provider.id && previous.patient.id === patient.id;
  const place = html`<div class="place" translate="no" role="heading" aria-level=${headingLevel + 1}>
    ${facility.name}
  </div>`;
  const people = richText(text, 'visits.group', { provider: provider.name, patient: patient.name });
  return html`${sameFacility ? nothing : place}
  ${samePeople ? nothing : html`<div class="people" role="heading" aria-level=${headingLevel + 2}>${people}</div>`}`;
}

function visitView(visit: ListedVisit, { text, locale, order, headingLevel, money }: VisitsView): TemplateResult {
  const { remaining } = visit;
  const owed =
    remaining.amount > 0 ? richText(text, 'visits.remaining', { amount: money(remaining) }) : text('visits.paid');
  return visitBlock(visit, {
    text,
    locale,
    headingLevel: headingLevel + (order === 'place' ? 3 : 1),
    ...(order === 'place' && { facts: [] }),
    aside: html`<p class="visit-aside">
      ${visit.sinceStatement ? html`<span class="since">${icons.clock}${text('visits.since')}</span>` : nothing}
      <span class="owed ${remaining.amount > 0 ? '' : 'muted'}">${owed}</span>
    </p>`,
  });
}

/** Bones of two visits. */
export function skeletonView(): TemplateResult {
  const line = html`<p class="bone-row">${bone('bone-line')}${bone('bone-short')}</p>`;
  const visit = html`<div class="visit">
    <p>${bone('bone-title')}</p>
    ${line} ${line} ${line}
  </div>`;
  return html`<div class="visits">${visit} ${visit}</div>`;
}
