import {
  plainDate,
  type Balance,
  type ServiceLine,
  type Statement,
  type StatementLink,
  type StatementPage,
  type StatementSummary,
  type Visit,
} from '../../../../src/contract/index.ts';
import { pastDue, usd } from '../samples.ts';
import { drOkafor, garcias, leo, maria, millbrook, nurseLind, riverside } from './household.ts';

/** As a backend sends it: 22 characters of token, 10 of code. It outlives every test. */
export const statementLink: StatementLink = {
  url: 'https://pay.fernhill.example/bill/#duecare=mB0v4QpXq2nTzY7wLk93Ra',
  code: 'K7QM24TXW9',
  expiresAt: '2999-12-02T06:00:00.000Z',
};

export const openSummary: StatementSummary = {
  id: 'st-1042',
  number: 'S-1042',
  date: plainDate('2026-10-01'),
  dueDate: plainDate('2026-10-31'),
  balance: usd(18240),
  outstanding: usd(14240),
  mostRecent: true,
};

/** What it still asks for is on the newer one as well. */
export const carriedSummary: StatementSummary = {
  id: 'st-1031',
  number: 'S-1031',
  date: plainDate('2026-08-01'),
  dueDate: plainDate('2026-08-31'),
  balance: usd(9650),
  outstanding: usd(4990),
  mostRecent: false,
};

export const paidSummary: StatementSummary = {
  ...carriedSummary,
  id: 'st-1017',
  number: 'S-1017',
  date: plainDate('2026-05-01'),
  dueDate: plainDate('2026-05-31'),
  balance: usd(12500),
  outstanding: usd(0),
};

export const statementPage: StatementPage = { items: [openSummary, carriedSummary, paidSummary], nextCursor: null };

const line = (id: string, code: string, description: string, amounts: Partial<ServiceLine>): ServiceLine => ({
  id,
  code,
  description,
  billed: usd(0),
  adjusted: usd(0),
  insurancePending: usd(0),
  insurancePaid: usd(0),
  patientPaid: usd(0),
  remaining: usd(0),
  inCollections: false,
  ...amounts,
});

const visits: Visit[] = [
  {
    id: '67498',
    serviceDate: plainDate('2026-07-14'),
    patient: leo,
    provider: nurseLind,
    facility: riverside,
    lines: [
      line('67498-1', '99392', 'Well-child visit, 5 to 11 years', {
        billed: usd(21000),
        adjusted: usd(4010),
        insurancePaid: usd(12000),
        remaining: usd(4990),
      }),
    ],
    remaining: usd(4990),
  },
  {
    id: '67563',
    serviceDate: plainDate('2026-09-08'),
    patient: maria,
    provider: drOkafor,
    facility: millbrook,
    lines: [
      line('67563-1', '99213', 'Office visit, established patient', {
        billed: usd(18500),
        adjusted: usd(3200),
        insurancePaid: usd(7300),
        patientPaid: usd(1000),
        remaining: usd(7000),
      }),
      line('67563-2', '80061', 'Lipid panel', {
        billed: usd(12000),
        adjusted: usd(3000),
        insurancePaid: usd(1750),
        remaining: usd(7250),
      }),
    ],
    remaining: usd(14250),
  },
];

/** $192.40 of lines less $10.00 on the account makes $182.40; $40.00 were paid since. */
export const openStatement: Statement = {
  ...openSummary,
  accountNumber: garcias.accountNumber,
  guarantorName: garcias.guarantorName,
  addressLines: garcias.addressLines,
  unappliedFunds: usd(1000),
  visits,
  paymentsSince: [{ receiptId: 'rc-7f3a', paidAt: '2026-11-16T04:20:00.000Z', amount: usd(4000) }],
  link: statementLink,
};

export const paidStatement: Statement = {
  ...openStatement,
  ...paidSummary,
  unappliedFunds: usd(0),
  paymentsSince: [{ receiptId: 'rc-6c09', paidAt: '2026-05-20T18:30:00.000Z', amount: usd(12500) }],
  link: null,
};

/** $142.40 of the open statement, and nothing else. */
export const statementBalance: Balance = {
  ...pastDue,
  guarantorName: garcias.guarantorName,
  currentBalance: usd(14240),
  amountDue: usd(14240),
  statement: {
    number: openSummary.number,
    date: openSummary.date,
    dueDate: openSummary.dueDate,
    balance: openSummary.balance,
  },
  breakdown: { ...pastDue.breakdown, remaining: usd(14240) },
  payable: { minimum: usd(500), maximum: usd(14240) },
};
