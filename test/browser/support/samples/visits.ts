import { plainDate, type ListedVisit, type VisitPage } from '../../../../src/contract/index.ts';
import { usd } from '../samples.ts';
import { drOkafor, leo, maria, millbrook, nurseLind, riverside } from './household.ts';

const nothing = {
  adjusted: usd(0),
  insurancePending: usd(0),
  insurancePaid: usd(0),
  patientPaid: usd(0),
  inCollections: false,
};

/** $31.90 of $185.00 remain. */
export const mariasVisit: ListedVisit = {
  id: '67563',
  serviceDate: plainDate('2026-10-06'),
  patient: maria,
  provider: drOkafor,
  facility: millbrook,
  remaining: usd(3190),
  sinceStatement: false,
  lines: [
    {
      ...nothing,
      id: '67563-1',
      code: '99213',
      description: 'Office visit, established patient',
      billed: usd(18500),
      adjusted: usd(4200),
      insurancePaid: usd(9800),
      patientPaid: usd(1310),
      remaining: usd(3190),
    },
  ],
};

/** Insurance has not decided about half of it, and one line is with collections. */
export const leosVisit: ListedVisit = {
  id: '67610',
  serviceDate: plainDate('2026-11-03'),
  patient: leo,
  provider: nurseLind,
  facility: riverside,
  remaining: usd(6500),
  sinceStatement: true,
  lines: [
    {
      ...nothing,
      id: '67610-1',
      code: '99393',
      description: 'Preventive visit, 5 to 11 years',
      billed: usd(16000),
      insurancePending: usd(9500),
      remaining: usd(6500),
    },
    {
      ...nothing,
      id: '67610-2',
      code: '90686',
      description: 'Influenza vaccine',
      billed: usd(4200),
      remaining: usd(4200),
      inCollections: true,
    },
  ],
};

export const leosSecondVisit: ListedVisit = {
  ...leosVisit,
  id: '67590',
  serviceDate: plainDate('2026-10-20'),
  sinceStatement: false,
  remaining: usd(0),
  lines: leosVisit.lines
    .slice(0, 1)
    .map((line) => ({ ...line, id: '67590-1', remaining: usd(0), patientPaid: usd(6500) })),
};

export const visitChoices: VisitPage['filters'] = {
  patients: [maria, leo],
  providers: [drOkafor, nurseLind],
  facilities: [millbrook, riverside],
};

/** By place: Maria at Millbrook, then Leo twice at Riverside. */
export const visitsByPlace: VisitPage = {
  items: [mariasVisit, leosVisit, leosSecondVisit],
  nextCursor: null,
  filters: visitChoices,
};
