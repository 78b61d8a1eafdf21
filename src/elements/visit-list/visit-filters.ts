import { fits, type PlainDate, type VisitQuery } from '../../contract/index.ts';

export const shows = ['open', 'since-statement', 'all'] as const satisfies readonly VisitQuery['show'][];
export const orders = ['place', 'date'] as const satisfies readonly VisitQuery['order'][];
/** What a list can be narrowed down by, beside the dates. */
export const kinds = ['patient', 'provider', 'facility'] as const;

export type VisitShow = (typeof shows)[number];
export type VisitOrder = (typeof orders)[number];
export type FilterKind = (typeof kinds)[number];

/** What the patient has chosen. An empty text is no filter. */
export interface VisitFilters {
  show: VisitShow;
  order: VisitOrder;
  patient: string;
  provider: string;
  facility: string;
  from: string;
  to: string;
}

/** Open balances by place, of everybody and everywhere, at any time. */
export const noFilters: Readonly<VisitFilters> = {
  show: 'open',
  order: 'place',
  patient: '',
  provider: '',
  facility: '',
  from: '',
  to: '',
};

/** How many filters are set, beside what is shown and in which order. */
export function countFilters(filters: VisitFilters): number {
  return [...kinds, 'from' as const, 'to' as const].filter((name) => filters[name] !== '').length;
}

/** Whether the days are the wrong way around. Dates of one form sort as texts do. */
export function datesCross({ from, to }: VisitFilters): boolean {
  return from !== '' && to !== '' && from > to;
}

/** The query of the list. Days that are no dates, or the wrong way around, are left out until they make sense. */
export function visitQuery(filters: VisitFilters): VisitQuery {
  const { show, order, patient, provider, facility } = filters;
  const from = dayOf(filters.from);
  const to = datesCross(filters) ? undefined : dayOf(filters.to);
  return {
    show,
    order,
    ...(patient && { patientId: patient }),
    ...(provider && { providerId: provider }),
    ...(facility && { facilityId: facility }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function dayOf(text: string): PlainDate | undefined {
  return fits('PlainDate', text) ? text : undefined;
}
