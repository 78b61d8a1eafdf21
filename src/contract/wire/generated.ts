// Made from the contract by `npm run openapi`: change the schemas and run it again.
import type { WireEndpoint, WireSchema } from './wire-schema.ts';
export const wireSchemas = {
  AmountChoice: { values: ['amount-due', 'current-balance', 'other'] },
  BalanceBreakdown: {
    fields: {
      billed: { ref: 'Money' },
      adjusted: { ref: 'Money' },
      insurancePending: { ref: 'Money' },
      insurancePaid: { ref: 'Money' },
      patientPaid: { ref: 'Money' },
      remaining: { ref: 'Money' },
    },
  },
  Balance: {
    fields: {
      version: { text: { pattern: '^[A-Za-z0-9_-]{1,64}$' } },
      asOf: { ref: 'Instant' },
      guarantorName: { ref: 'Text' },
      currentBalance: { ref: 'Money' },
      amountDue: { ref: 'Money' },
      statement: {
        orNull: {
          fields: {
            number: { ref: 'Id' },
            date: { ref: 'PlainDate' },
            dueDate: { ref: 'PlainDate' },
            balance: { ref: 'Money' },
          },
        },
      },
      pastDue: { boolean: true },
      insurancePending: { ref: 'Money' },
      unappliedFunds: { orNull: { ref: 'Money' } },
      collectionsBalance: { orNull: { ref: 'Money' } },
      breakdown: { ref: 'BalanceBreakdown' },
      payable: { orNull: { fields: { minimum: { ref: 'Money' }, maximum: { ref: 'Money' } } } },
      patients: { items: { ref: 'PatientBalance' } },
    },
  },
  CardBrand: { values: ['visa', 'mastercard', 'amex', 'discover', 'other'] },
  CardSummary: {
    fields: { kind: { values: ['card'] }, brand: { ref: 'CardBrand' }, lastFour: { text: { pattern: '^\\d{4}$' } } },
  },
  Color: { text: { pattern: '^#[0-9a-fA-F]{6}$' } },
  Currency: { text: { pattern: '^[A-Z]{3}$' } },
  DeclineCode: { values: ['card_declined', 'insufficient_funds', 'card_expired', 'processing_error'] },
  HttpsUrl: { text: { format: 'uri' } },
  Id: { text: { pattern: '^[A-Za-z0-9_-]{1,64}$' } },
  Instant: { text: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$' } },
  IntentId: { text: { pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' } },
  LinkExchange: {
    anyOf: [
      {
        fields: { kind: { values: ['link'] }, token: { ref: 'LinkToken' } },
        optional: { verification: { ref: 'LinkVerification' } },
        closed: true,
      },
      {
        fields: { kind: { values: ['code'] }, code: { ref: 'PaymentCode' } },
        optional: { verification: { ref: 'LinkVerification' } },
        closed: true,
      },
    ],
  },
  LinkToken: { text: { pattern: '^[A-Za-z0-9_-]{22,64}$' } },
  LinkVerificationKind: { values: ['date-of-birth', 'zip-and-last-name'] },
  LinkVerification: {
    anyOf: [
      { fields: { kind: { values: ['date-of-birth'] }, dateOfBirth: { ref: 'PlainDate' } }, closed: true },
      {
        fields: {
          kind: { values: ['zip-and-last-name'] },
          zip: { text: { pattern: '^\\d{5}$' } },
          lastName: { ref: 'Text' },
        },
        closed: true,
      },
    ],
  },
  MfaChannel: { values: ['text', 'email'] },
  MinorUnits: { integer: { minimum: -100000000, maximum: 100000000 } },
  Money: { fields: { amount: { ref: 'MinorUnits' }, currency: { ref: 'Currency' } } },
  OpenedSession: { fields: { token: { text: { pattern: '^[A-Za-z0-9_-]{22,128}$' } }, session: { ref: 'Session' } } },
  PatientBalance: {
    fields: {
      patientId: { ref: 'Id' },
      name: { ref: 'Text' },
      currentBalance: { ref: 'Money' },
      amountDue: { ref: 'Money' },
    },
  },
  PaymentCode: { text: { pattern: '^[0-9A-HJKMNP-TV-Z]{10}$' } },
  PaymentMethodKind: { values: ['card'] },
  PaymentRequest: {
    fields: {
      choice: { ref: 'AmountChoice' },
      amount: { ref: 'PositiveMoney' },
      balanceVersion: { text: { pattern: '^[A-Za-z0-9_-]{1,64}$' } },
      method: {
        fields: { kind: { values: ['card'] }, token: { text: { pattern: '^[A-Za-z0-9._-]{8,2048}$' } } },
        closed: true,
      },
    },
    optional: { confirmDuplicate: { boolean: true } },
    closed: true,
  },
  Payment: {
    fields: {
      id: { ref: 'Id' },
      intentId: { ref: 'IntentId' },
      status: { ref: 'PaymentStatus' },
      amount: { ref: 'Money' },
      method: { ref: 'CardSummary' },
      declineCode: { orNull: { ref: 'DeclineCode' } },
      receiptId: { orNull: { ref: 'Id' } },
      createdAt: { ref: 'Instant' },
    },
  },
  PaymentStatus: { values: ['processing', 'succeeded', 'declined'] },
  PlainDate: { text: { format: 'date' } },
  PositiveMoney: { fields: { amount: { integer: { minimum: 1, maximum: 100000000 } }, currency: { ref: 'Currency' } } },
  PracticeOptions: {
    fields: {
      showCurrentBalance: { boolean: true },
      showCollectionsBalance: { boolean: true },
      showUnappliedFunds: { boolean: true },
      includeNewChargesInAmountDue: { boolean: true },
      minimumPayment: { ref: 'Money' },
      emailReceipts: { boolean: true },
      quickPay: { boolean: true },
      paymentMethods: { items: { ref: 'PaymentMethodKind' } },
      wallets: { items: { ref: 'Wallet' } },
      storeCards: { boolean: true },
      requireSecurityCode: { boolean: true },
      splitPayments: { boolean: true },
      mfaChannels: { items: { ref: 'MfaChannel' } },
      landingPage: { values: ['home', 'pay'] },
      logoutUrl: { orNull: { ref: 'HttpsUrl' } },
    },
  },
  Practice: {
    fields: {
      id: { ref: 'Id' },
      name: { ref: 'Text' },
      timeZone: { text: {} },
      currency: { ref: 'Currency' },
      contact: {
        fields: {
          phone: { orNull: { ref: 'Text' } },
          email: { orNull: { ref: 'Text' } },
          addressLines: { items: { ref: 'Text' } },
        },
      },
      branding: {
        fields: {
          logoUrl: { orNull: { ref: 'HttpsUrl' } },
          faviconUrl: { orNull: { ref: 'HttpsUrl' } },
          homeImageUrl: { orNull: { ref: 'HttpsUrl' } },
          colors: { ref: 'ThemeColors' },
          footer: { orNull: { ref: 'Text' } },
        },
      },
      processor: { ref: 'Processor' },
      options: { ref: 'PracticeOptions' },
    },
  },
  Problem: {
    fields: {
      type: { text: {} },
      title: { text: {} },
      status: { integer: {} },
      code: { text: {} },
      requestId: { text: {} },
      retryable: { boolean: true },
    },
    optional: {
      detail: { text: {} },
      accepts: { ref: 'LinkVerificationKind' },
      attemptsLeft: { integer: { minimum: 0 } },
    },
  },
  Processor: {
    anyOf: [
      { fields: { kind: { values: ['hosted-frame'] }, adapter: { ref: 'Id' }, frameUrl: { ref: 'HttpsUrl' } } },
      { fields: { kind: { values: ['link-out'] }, url: { ref: 'HttpsUrl' } } },
    ],
  },
  ReceiptEmailRequest: {
    fields: { email: { text: { pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@.]{2,}$' } } },
    closed: true,
  },
  ReceiptEmail: { fields: { sentTo: { ref: 'Text' } } },
  ReceiptMethod: {
    anyOf: [
      { ref: 'CardSummary' },
      { fields: { kind: { values: ['mail'] } } },
      { fields: { kind: { values: ['office'] } } },
    ],
  },
  Receipt: {
    fields: {
      id: { ref: 'Id' },
      number: { ref: 'Id' },
      status: { ref: 'ReceiptStatus' },
      amount: { ref: 'Money' },
      method: { ref: 'ReceiptMethod' },
      paidAt: { ref: 'Instant' },
      transactionNumber: { orNull: { ref: 'Id' } },
      practiceName: { ref: 'Text' },
      currentBalanceAfter: { ref: 'Money' },
    },
  },
  ReceiptStatus: { values: ['paid', 'unsuccessful', 'refund'] },
  Session: {
    fields: {
      id: { ref: 'Id' },
      scope: { ref: 'SessionScope' },
      accountKey: { ref: 'Id' },
      idleExpiresAt: { ref: 'Instant' },
      expiresAt: { ref: 'Instant' },
      verifiedAt: { orNull: { ref: 'Instant' } },
      extensionsLeft: { integer: { minimum: 0 } },
    },
  },
  SessionScope: { values: ['quickpay', 'portal'] },
  Text: { text: { maxLength: 2000 } },
  ThemeColors: {
    fields: {},
    optional: {
      background: { ref: 'Color' },
      surface: { ref: 'Color' },
      primary: { ref: 'Color' },
      secondary: { ref: 'Color' },
      accent: { ref: 'Color' },
      info: { ref: 'Color' },
      success: { ref: 'Color' },
      error: { ref: 'Color' },
      warning: { ref: 'Color' },
      dark: { ref: 'Color' },
    },
  },
  Wallet: { values: ['apple-pay', 'google-pay'] },
} as const satisfies Readonly<Record<string, WireSchema>>;
export const wireEndpoints = {
  getPractice: { method: 'GET', path: '/v1/practice', retry: 'always', open: true, response: 'Practice' },
  exchangeLink: {
    method: 'POST',
    path: '/v1/links/exchange',
    retry: 'never',
    open: true,
    request: 'LinkExchange',
    response: 'OpenedSession',
  },
  getSession: { method: 'GET', path: '/v1/session', retry: 'always', response: 'Session' },
  extendSession: { method: 'POST', path: '/v1/session/extend', retry: 'never', response: 'Session' },
  endSession: { method: 'DELETE', path: '/v1/session', retry: 'always' },
  getBalance: { method: 'GET', path: '/v1/balance', retry: 'always', response: 'Balance' },
  createPayment: {
    method: 'POST',
    path: '/v1/payments',
    retry: 'with-key',
    request: 'PaymentRequest',
    response: 'Payment',
  },
  getPaymentByIntent: {
    method: 'GET',
    path: '/v1/payments/by-intent/{intentId}',
    retry: 'always',
    response: 'Payment',
  },
  getPayment: { method: 'GET', path: '/v1/payments/{paymentId}', retry: 'always', response: 'Payment' },
  getReceipt: { method: 'GET', path: '/v1/receipts/{receiptId}', retry: 'always', response: 'Receipt' },
  emailReceipt: {
    method: 'POST',
    path: '/v1/receipts/{receiptId}/email',
    retry: 'never',
    request: 'ReceiptEmailRequest',
    response: 'ReceiptEmail',
  },
} as const satisfies Readonly<Record<string, WireEndpoint>>;
/** Problems that are settled although their status does not say so, or the other way round. */
export const exceptions: readonly { code: string; status: number }[] = [
  { code: 'payment_not_found', status: 404 },
  { code: 'balance_changed', status: 409 },
  { code: 'duplicate_suspected', status: 409 },
  { code: 'idempotency_key_reused', status: 422 },
  { code: 'too_many_attempts', status: 429 },
];
