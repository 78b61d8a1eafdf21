import type { Guarantor, Patient } from '../ledger/index.ts';

/** A guarantor and their patients, all invented; dates as `YYYY-MM-DD`. */
export interface Household {
  guarantor: Omit<Guarantor, 'dateOfBirth'> & { dateOfBirth: string };
  patients: readonly (Omit<Patient, 'accountNumber' | 'dateOfBirth'> & { dateOfBirth: string })[];
}

export const garcia: Household = {
  guarantor: {
    accountNumber: '204417',
    name: { first: 'Maria', last: 'Garcia' },
    dateOfBirth: '1984-03-17',
    address: { street: '78 Heron Court', city: 'Millbrook', state: 'IL', zip: '60532' },
    phone: '(555) 555-0186',
    email: 'maria.garcia@example.com',
    notices: 'text',
  },
  patients: [
    {
      id: 'p-31907',
      name: { first: 'Maria', last: 'Garcia' },
      dateOfBirth: '1984-03-17',
      mrn: 'MRN-31907-QD4',
      insurance: 'Prairie Mutual PPO, member PM-7712-0934-01',
    },
    {
      id: 'p-31908',
      name: { first: 'Leo', last: 'Garcia' },
      dateOfBirth: '2016-09-02',
      mrn: 'MRN-31908-TX9',
      insurance: 'Prairie Mutual PPO, member PM-7712-0934-02',
    },
  ],
};

export const whitfield: Household = {
  guarantor: {
    accountNumber: '198260',
    name: { first: 'Daniel', preferred: 'Dan', last: 'Whitfield' },
    dateOfBirth: '1971-11-29',
    address: { street: '12 Tannery Row', city: 'Millbrook', state: 'IL', zip: '60532' },
    phone: '(555) 555-0117',
    email: 'daniel.whitfield@example.com',
    notices: 'email',
  },
  patients: [
    {
      id: 'p-28114',
      name: { first: 'Daniel', last: 'Whitfield' },
      dateOfBirth: '1971-11-29',
      mrn: 'MRN-28114-LK2',
      insurance: 'Lakeshore Health HMO, member LH-440-18-2203',
    },
  ],
};

export const raman: Household = {
  guarantor: {
    accountNumber: '211035',
    name: { first: 'Priya', last: 'Raman' },
    dateOfBirth: '1992-06-08',
    address: { street: '430 Weir Street, Apt 5', city: 'Millbrook', state: 'IL', zip: '60532' },
    phone: '(555) 555-0129',
    email: 'priya.raman@example.com',
    notices: 'text',
  },
  patients: [
    {
      id: 'p-33251',
      name: { first: 'Priya', last: 'Raman' },
      dateOfBirth: '1992-06-08',
      mrn: 'MRN-33251-BN7',
      insurance: 'Northern Plains Choice, member NPC-90155273',
    },
  ],
};

export const tran: Household = {
  guarantor: {
    accountNumber: '207752',
    name: { first: 'Linh', last: 'Tran' },
    dateOfBirth: '1987-01-23',
    address: { street: '9 Millrace Lane', city: 'Alder Grove', state: 'IL', zip: '60538' },
    phone: '(555) 555-0164',
    email: 'linh.tran@example.com',
    notices: 'email',
  },
  patients: [
    {
      id: 'p-30420',
      name: { first: 'Linh', last: 'Tran' },
      dateOfBirth: '1987-01-23',
      mrn: 'MRN-30420-VC1',
      insurance: 'Prairie Mutual PPO, member PM-3308-5512-01',
    },
    {
      id: 'p-30421',
      name: { first: 'Theo', last: 'Tran' },
      dateOfBirth: '2014-04-30',
      mrn: 'MRN-30421-VC2',
      insurance: 'Prairie Mutual PPO, member PM-3308-5512-02',
    },
    {
      id: 'p-30422',
      name: { first: 'Ivy', last: 'Tran' },
      dateOfBirth: '2019-12-11',
      mrn: 'MRN-30422-VC3',
      insurance: 'Prairie Mutual PPO, member PM-3308-5512-03',
    },
  ],
};

export const brooks: Household = {
  guarantor: {
    accountNumber: '183394',
    name: { first: 'Walter', last: 'Brooks' },
    dateOfBirth: '1958-08-14',
    address: { street: '2205 County Road 9', city: 'Alder Grove', state: 'IL', zip: '60538' },
    phone: '(555) 555-0171',
    email: null,
    notices: 'none',
  },
  patients: [
    {
      id: 'p-22876',
      name: { first: 'Walter', last: 'Brooks' },
      dateOfBirth: '1958-08-14',
      mrn: 'MRN-22876-HG5',
      insurance: null,
    },
  ],
};

export const adeyemi: Household = {
  guarantor: {
    accountNumber: '209981',
    name: { first: 'Grace', last: 'Adeyemi' },
    dateOfBirth: '1979-05-05',
    address: { street: '64 Sawmill Hill', city: 'Millbrook', state: 'IL', zip: '60532' },
    phone: '(555) 555-0152',
    email: 'grace.adeyemi@example.com',
    notices: 'email',
  },
  patients: [
    {
      id: 'p-32618',
      name: { first: 'Grace', last: 'Adeyemi' },
      dateOfBirth: '1979-05-05',
      mrn: 'MRN-32618-RW8',
      insurance: 'Lakeshore Health HMO, member LH-512-77-9040',
    },
  ],
};
