import type { Account, Facility, Patient, Practice, Provider } from '../../../../src/contract/index.ts';
import { samplePractice } from '../samples.ts';

/** An invented practice and family that samples of the portal are about. */
export const fernhill: Practice = {
  ...samplePractice,
  id: 'fernhill',
  name: 'Fernhill Family Medicine',
  contact: {
    phone: '(555) 010-0147',
    email: 'billing@fernhill.example',
    addressLines: ['12 Orchard Lane', 'Millbrook, IL 60532'],
  },
  branding: { ...samplePractice.branding, footer: 'Questions about your bill? Call (555) 010-0147, weekdays 8 to 5.' },
};

export const maria: Patient = { id: 'p-31907', name: 'Maria Garcia' };
export const leo: Patient = { id: 'p-31908', name: 'Leo Garcia' };

export const drOkafor: Provider = { id: 'pr-okafor', name: 'Adaeze Okafor, MD' };
export const nurseLind: Provider = { id: 'pr-lind', name: 'Karin Lind, NP' };

export const millbrook: Facility = { id: 'f-millbrook', name: 'Fernhill Millbrook' };
export const riverside: Facility = { id: 'f-riverside', name: 'Fernhill Riverside' };

export const garcias: Account = {
  accountNumber: '204417',
  guarantorName: 'Maria Garcia',
  addressLines: ['78 Heron Court', 'Millbrook, IL 60532'],
  email: 'm***@example.com',
  phone: 'phone ending in 0186',
  patients: [maria, leo],
};
