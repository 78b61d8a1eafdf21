const money = { amount: 12345, currency: 'USD' };
const instant = '2026-11-01T16:20:00.000Z';
const named = (id: string) => ({ id, name: `Name of ${id}` });
const card = { kind: 'card', brand: 'visa', lastFour: '4242', wallet: 'apple-pay' };

const line = {
  id: '67563-4',
  code: '99213',
  description: 'Office visit',
  billed: money,
  adjusted: money,
  insurancePending: money,
  insurancePaid: money,
  patientPaid: money,
  remaining: money,
  inCollections: false,
};
const visitWith = <Line>(lines: readonly Line[]) => ({
  id: '67563',
  serviceDate: '2026-10-01',
  patient: named('patient-1'),
  provider: named('provider-1'),
  facility: named('facility-1'),
  lines,
  remaining: money,
});
const visit = visitWith([line, { ...line, id: '67563-5' }]);

const receiptSummary = {
  id: 'r1',
  number: 'R-1',
  status: 'paid',
  amount: money,
  method: card,
  paidAt: instant,
  transactionNumber: 'T-1',
};
const receipt = {
  ...receiptSummary,
  practiceName: 'Cedar Grove',
  currentBalanceAfter: money,
  emailedTo: 'm***@example.com',
};

const statementSummary = {
  id: 's1',
  number: 'S-1',
  date: '2026-10-01',
  dueDate: '2026-10-31',
  balance: money,
  outstanding: money,
  mostRecent: true,
};
const link = { url: 'https://pay.example.com/#duecare=x', code: 'ABCDEFGH23', expiresAt: instant };

const session = {
  id: 'session-1',
  scope: 'quickpay',
  accountKey: 'account-1',
  idleExpiresAt: instant,
  expiresAt: instant,
  verifiedAt: instant,
  extensionsLeft: 3,
};
const destination = (id: string) => ({ id, channel: 'text', masked: '(***) ***-0186' });
const color = '#004488';

/** One answer for each schema that an endpoint answers with: every field is there, and every list has two items. */
export const answers: Readonly<Record<string, unknown>> = {
  Account: {
    accountNumber: 'A-1',
    guarantorName: 'Maria Garcia',
    addressLines: ['1 Main Street', 'Springfield'],
    email: 'm***@example.com',
    phone: '(***) ***-0186',
    patients: [named('patient-1'), named('patient-2')],
  },
  Balance: {
    version: '7',
    asOf: instant,
    guarantorName: 'M*** G.',
    currentBalance: money,
    amountDue: money,
    statement: { number: 'S-1', date: '2026-10-01', dueDate: '2026-10-31', balance: money },
    pastDue: true,
    insurancePending: money,
    unappliedFunds: money,
    collectionsBalance: money,
    breakdown: {
      billed: money,
      adjusted: money,
      insurancePending: money,
      insurancePaid: money,
      patientPaid: money,
      remaining: money,
    },
    payable: { minimum: money, maximum: money },
    accountNumber: 'A-1',
    payableState: 'processing',
    processing: { count: 1, amount: money },
    patients: ['patient-1', 'patient-2'].map((patientId) => ({
      patientId,
      name: 'Leo G.',
      currentBalance: money,
      amountDue: money,
      payable: money,
    })),
  },
  ItemizedReceipt: {
    ...receipt,
    accountNumber: 'A-1',
    guarantorName: 'Maria Garcia',
    patients: [{ patientId: 'patient-1', name: 'Leo Garcia', amount: money }],
    visits: [visitWith([{ ...line, applied: money }])],
    unapplied: money,
    refunds: [receiptSummary],
    refundOf: receiptSummary,
  },
  MfaChallenge: { id: 'mfa-1', destinations: [destination('d1'), destination('d2')], expiresAt: instant },
  MfaSent: {
    destination: destination('d1'),
    codeExpiresAt: instant,
    resendAt: instant,
    sendsLeft: 3,
    attemptsLeft: 5,
  },
  OpenedSession: { token: 'session-token-0123456789', session },
  PaidReceipt: { number: 'R-1', paidAt: instant, amount: money },
  Payment: {
    id: 'payment-1',
    intentId: '3f0c8f5e-2f44-4b6e-9a53-1d9a6b3e8f10',
    status: 'declined',
    amount: money,
    method: card,
    declineCode: 'card_declined',
    receiptId: 'r1',
    createdAt: instant,
  },
  Practice: {
    id: 'cedar-grove',
    name: 'Cedar Grove',
    timeZone: 'America/Chicago',
    currency: 'USD',
    contact: { phone: '(555) 010-0147', email: 'office@example.com', addressLines: ['1 Main Street', 'Springfield'] },
    branding: {
      logoUrl: 'https://example.com/logo.svg',
      faviconUrl: 'https://example.com/icon.svg',
      homeImageUrl: 'https://example.com/home.jpg',
      footer: 'Call us',
    },
    theme: {
      background: color,
      surface: color,
      primary: color,
      secondary: color,
      accent: color,
      info: color,
      success: color,
      error: color,
      warning: color,
      dark: color,
    },
    processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'https://cards.example.net/frame.html' },
    options: {
      showCurrentBalance: true,
      showCollectionsBalance: true,
      showUnappliedFunds: true,
      includeNewChargesInAmountDue: true,
      minimumPayment: money,
      emailReceipts: true,
      quickPay: false,
      paymentMethods: ['apple-pay', 'card'],
      storeCards: true,
      requireSecurityCode: true,
      splitPayments: true,
      mfaChannels: ['email', 'text'],
      landingPage: 'pay',
      logoutUrl: 'https://example.com/bye',
    },
    notices: ['en', 'es'].map((lang) => ({ lang, text: 'Your rights', url: 'https://example.com/rights' })),
  },
  Receipt: receipt,
  ReceiptEmail: { sentTo: 'm***@example.com' },
  ReceiptPage: { items: [receiptSummary, { ...receiptSummary, id: 'r2' }], nextCursor: 'next' },
  SavedCards: {
    items: ['c1', 'c2'].map((id) => ({ id, brand: 'visa', lastFour: '4242', expiryMonth: 1, expiryYear: 2030 })),
  },
  Session: session,
  Statement: {
    ...statementSummary,
    accountNumber: 'A-1',
    guarantorName: 'Maria Garcia',
    addressLines: ['1 Main Street', 'Springfield'],
    unappliedFunds: money,
    visits: [visit],
    paymentsSince: [{ receiptId: 'r1', paidAt: instant, amount: money }],
    link,
  },
  StatementLink: link,
  StatementPage: { items: [statementSummary, { ...statementSummary, id: 's2' }], nextCursor: 'next' },
  VisitPage: {
    items: [
      { ...visit, sinceStatement: true },
      { ...visit, id: '67564', sinceStatement: false },
    ],
    nextCursor: 'next',
    filters: {
      patients: [named('patient-1'), named('patient-2')],
      providers: [named('provider-1'), named('provider-2')],
      facilities: [named('facility-1'), named('facility-2')],
    },
  },
};
