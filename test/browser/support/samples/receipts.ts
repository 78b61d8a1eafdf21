import {
  plainDate,
  type ItemizedReceipt,
  type ReceiptPage,
  type ReceiptSummary,
  type ServiceLine,
} from '../../../../src/contract/index.ts';
import { usd } from '../samples.ts';
import { drOkafor, fernhill, garcias, leo, maria, millbrook, nurseLind, riverside } from './household.ts';

export const paidReceipt: ReceiptSummary = {
  id: 'rc-7f3a',
  number: 'R-100042',
  status: 'paid',
  amount: usd(13240),
  method: { kind: 'card', brand: 'visa', lastFour: '4242' },
  paidAt: '2026-11-16T04:20:00.000Z',
  transactionNumber: 'ch_2041',
};

export const refundReceipt: ReceiptSummary = {
  ...paidReceipt,
  id: 'rc-7f3b',
  number: 'R-100043',
  status: 'refund',
  amount: usd(2000),
  paidAt: '2026-11-17T16:05:00.000Z',
  transactionNumber: 're_0077',
};

export const declinedReceipt: ReceiptSummary = {
  ...paidReceipt,
  id: 'rc-7f39',
  number: 'R-100041',
  status: 'unsuccessful',
  amount: usd(0),
  method: { kind: 'card', brand: 'mastercard', lastFour: '4444' },
  paidAt: '2026-11-16T04:18:00.000Z',
  transactionNumber: null,
};

export const mailReceipt: ReceiptSummary = {
  id: 'rc-6c10',
  number: 'R-100017',
  status: 'paid',
  amount: usd(4000),
  method: { kind: 'mail' },
  paidAt: '2026-09-03T15:00:00.000Z',
  transactionNumber: null,
};

export const officeReceipt: ReceiptSummary = {
  ...mailReceipt,
  id: 'rc-6c09',
  number: 'R-100009',
  amount: usd(2500),
  method: { kind: 'office' },
  paidAt: '2026-08-20T18:30:00.000Z',
};

export const receiptsOfAllKinds: ReceiptPage = {
  items: [refundReceipt, paidReceipt, declinedReceipt, mailReceipt, officeReceipt],
  nextCursor: null,
};

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

/** $132.40: $45.00 and $27.40 for Maria, $50.00 for Leo, and $10.00 that are on no line; $20.00 went back later. */
export const itemizedReceipt: ItemizedReceipt = {
  ...paidReceipt,
  practiceName: fernhill.name,
  currentBalanceAfter: usd(6500),
  patients: [],
  accountNumber: garcias.accountNumber,
  guarantorName: garcias.guarantorName,
  visits: [
    {
      id: '67563',
      serviceDate: plainDate('2026-10-06'),
      patient: maria,
      provider: drOkafor,
      facility: millbrook,
      remaining: usd(0),
      lines: [
        {
          ...line('67563-1', '99213', 'Office visit, established patient', {
            billed: usd(18500),
            adjusted: usd(4200),
            insurancePaid: usd(9800),
            patientPaid: usd(4500),
          }),
          applied: usd(4500),
        },
        {
          ...line('67563-2', '85025', 'Complete blood count', {
            billed: usd(4240),
            adjusted: usd(1500),
            patientPaid: usd(2740),
          }),
          applied: usd(2740),
        },
      ],
    },
    {
      id: '67610',
      serviceDate: plainDate('2026-10-20'),
      patient: leo,
      provider: nurseLind,
      facility: riverside,
      remaining: usd(6500),
      lines: [
        {
          ...line('67610-1', '99393', 'Preventive visit, 5 to 11 years', {
            billed: usd(21000),
            insurancePending: usd(9500),
            patientPaid: usd(5000),
            remaining: usd(6500),
          }),
          applied: usd(5000),
        },
      ],
    },
  ],
  unapplied: usd(1000),
  refunds: [refundReceipt],
};
