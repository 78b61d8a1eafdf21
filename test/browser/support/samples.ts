import {
  money,
  plainDate,
  type Balance,
  type BalanceBreakdown,
  type Money,
  type Practice,
} from '../../../src/contract/index.ts';
import { plainTheme } from '../../../mock-server/scenarios/practice.ts';

export const usd = (cents: number): Money => money(cents, 'USD');

export const samplePractice: Practice = {
  id: 'willow-creek',
  name: 'Willow Creek Family Medicine',
  timeZone: 'America/Chicago',
  currency: 'USD',
  contact: { phone: '(555) 010-0147', email: null, addressLines: [] },
  branding: { logoUrl: null, faviconUrl: null, homeImageUrl: null, footer: null },
  theme: plainTheme,
  processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'https://cards.example.net/frame.html' },
  options: {
    showCurrentBalance: true,
    showCollectionsBalance: true,
    showUnappliedFunds: true,
    includeNewChargesInAmountDue: false,
    minimumPayment: usd(500),
    emailReceipts: true,
    quickPay: true,
    paymentMethods: ['card'],
    storeCards: true,
    requireSecurityCode: false,
    splitPayments: true,
    mfaChannels: ['text', 'email'],
    landingPage: 'home',
    logoutUrl: null,
  },
  notices: [],
};

const pastDueBreakdown: BalanceBreakdown = {
  billed: usd(64000),
  adjusted: usd(12750),
  insurancePending: usd(0),
  insurancePaid: usd(26510),
  patientPaid: usd(2500),
  remaining: usd(22240),
};

/** A past-due statement of $182.40 and $40.00 of charges after it. */
export const pastDue: Balance = {
  version: '7',
  asOf: '2026-11-20T15:00:00.000Z',
  guarantorName: 'M*** G.',
  currentBalance: usd(22240),
  amountDue: usd(18240),
  statement: { number: 'S-1042', date: plainDate('2026-10-01'), dueDate: plainDate('2026-10-31'), balance: usd(18240) },
  pastDue: true,
  insurancePending: usd(0),
  unappliedFunds: usd(0),
  collectionsBalance: usd(0),
  breakdown: pastDueBreakdown,
  payable: { minimum: usd(500), maximum: usd(22240) },
  patients: [
    {
      patientId: 'patient-1',
      name: 'Maria G.',
      currentBalance: usd(22240),
      amountDue: usd(18240),
      payable: usd(22240),
    },
    { patientId: 'patient-2', name: 'Leo G.', currentBalance: usd(0), amountDue: usd(0), payable: usd(0) },
  ],
};

/** Maria owes $142.40 and Leo $80.00. */
export const family: Balance = {
  ...pastDue,
  guarantorName: 'Maria Garcia',
  patients: [
    { patientId: 'p-1', name: 'Maria Garcia', currentBalance: usd(14240), amountDue: usd(14240), payable: usd(14240) },
    { patientId: 'p-2', name: 'Leo Garcia', currentBalance: usd(8000), amountDue: usd(4000), payable: usd(8000) },
    { patientId: 'p-3', name: 'Ana Garcia', currentBalance: usd(0), amountDue: usd(0), payable: usd(0) },
  ],
};

/** A payment of all that is owed has been sent and has not ended. Insurance decides on more. */
export const processing: Balance = {
  ...pastDue,
  version: '8',
  insurancePending: usd(17700),
  payableState: 'processing',
  processing: { count: 1, amount: usd(22240) },
  payable: null,
  patients: pastDue.patients.map((patient) => ({ ...patient, payable: usd(0) })),
};

/** A payment of $80.00 has been sent and has not ended: less than the amount due can be paid. */
export const partlyProcessing: Balance = {
  ...pastDue,
  version: '8',
  payableState: 'payable',
  processing: { count: 1, amount: usd(8000) },
  payable: { minimum: usd(500), maximum: usd(14240) },
  patients: pastDue.patients.map((patient) => ({
    ...patient,
    payable: usd(Math.min(14240, patient.payable.amount)),
  })),
};

export const due: Balance = {
  ...pastDue,
  pastDue: false,
  statement: { number: 'S-1043', date: plainDate('2026-11-15'), dueDate: plainDate('2026-12-15'), balance: usd(18240) },
};

/** Charges that no statement has asked for yet. */
export const owed: Balance = { ...due, amountDue: usd(0), statement: null };

export const waiting: Balance = {
  ...owed,
  currentBalance: usd(0),
  insurancePending: usd(38000),
  breakdown: {
    billed: usd(45000),
    adjusted: usd(7000),
    insurancePending: usd(38000),
    insurancePaid: usd(0),
    patientPaid: usd(0),
    remaining: usd(0),
  },
  payable: null,
  patients: [],
};

export const paidUp: Balance = {
  ...due,
  currentBalance: usd(0),
  amountDue: usd(0),
  breakdown: { ...pastDueBreakdown, patientPaid: usd(24740), remaining: usd(0) },
  payable: null,
  patients: [],
};

/** Everything a practice can show, in large figures. */
export const everything: Balance = {
  ...pastDue,
  currentBalance: usd(1234567),
  amountDue: usd(1200000),
  statement: {
    number: 'S-1044',
    date: plainDate('2026-10-01'),
    dueDate: plainDate('2026-10-31'),
    balance: usd(1210000),
  },
  insurancePending: usd(98000),
  unappliedFunds: usd(5000),
  collectionsBalance: usd(31250),
  breakdown: {
    billed: usd(2000000),
    adjusted: usd(250000),
    insurancePending: usd(98000),
    insurancePaid: usd(387433),
    patientPaid: usd(25000),
    remaining: usd(1239567),
  },
  payable: { minimum: usd(500), maximum: usd(1234567) },
};
