// Made from the contract by `npm run openapi`: change the schemas and run it again.
import type { WireEndpoint, WireSchema } from './wire-schema.ts';
export const wireSchemas = {
  AmountChoice: { values: ['amount-due', 'current-balance', 'other'] },
  BalanceBreakdown: {
    type: 'object',
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
    type: 'object',
    fields: {
      version: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
      asOf: { ref: 'Instant' },
      guarantorName: { ref: 'Text' },
      currentBalance: { ref: 'Money' },
      amountDue: { ref: 'Money' },
      statement: {
        anyOf: [
          {
            type: 'object',
            fields: {
              number: { ref: 'Id' },
              date: { ref: 'PlainDate' },
              dueDate: { ref: 'PlainDate' },
              balance: { ref: 'Money' },
            },
          },
          { type: 'null' },
        ],
      },
      pastDue: { type: 'boolean' },
      insurancePending: { ref: 'Money' },
      unappliedFunds: { anyOf: [{ ref: 'Money' }, { type: 'null' }] },
      collectionsBalance: { anyOf: [{ ref: 'Money' }, { type: 'null' }] },
      breakdown: { ref: 'BalanceBreakdown' },
      payable: {
        anyOf: [{ type: 'object', fields: { minimum: { ref: 'Money' }, maximum: { ref: 'Money' } } }, { type: 'null' }],
      },
      patients: { type: 'array', items: { ref: 'PatientBalance' } },
    },
  },
  CardBrand: { values: ['visa', 'mastercard', 'amex', 'discover', 'other'] },
  CardSummary: {
    type: 'object',
    fields: {
      kind: { values: ['card'] },
      brand: { ref: 'CardBrand' },
      lastFour: { type: 'string', pattern: '^\\d{4}$' },
    },
  },
  Currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  DeclineCode: { values: ['card_declined', 'insufficient_funds', 'card_expired', 'processing_error'] },
  HttpsUrl: { type: 'string', format: 'uri' },
  Id: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  Instant: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$' },
  IntentId: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
  LinkExchange: {
    anyOf: [
      {
        type: 'object',
        fields: { kind: { values: ['link'] }, token: { ref: 'LinkToken' } },
        optional: { verification: { ref: 'LinkVerification' } },
        closed: true,
      },
      {
        type: 'object',
        fields: { kind: { values: ['code'] }, code: { ref: 'PaymentCode' } },
        optional: { verification: { ref: 'LinkVerification' } },
        closed: true,
      },
    ],
  },
  LinkToken: { type: 'string', pattern: '^[A-Za-z0-9_-]{22,64}$' },
  LinkVerificationKind: { values: ['date-of-birth', 'zip-and-last-name'] },
  LinkVerification: {
    anyOf: [
      {
        type: 'object',
        fields: { kind: { values: ['date-of-birth'] }, dateOfBirth: { ref: 'PlainDate' } },
        closed: true,
      },
      {
        type: 'object',
        fields: {
          kind: { values: ['zip-and-last-name'] },
          zip: { type: 'string', pattern: '^\\d{5}$' },
          lastName: { ref: 'Text' },
        },
        closed: true,
      },
    ],
  },
  MinorUnits: { type: 'integer', minimum: -100000000, maximum: 100000000 },
  Money: { type: 'object', fields: { amount: { ref: 'MinorUnits' }, currency: { ref: 'Currency' } } },
  OpenedSession: {
    type: 'object',
    fields: { token: { type: 'string', pattern: '^[A-Za-z0-9_-]{22,128}$' }, session: { ref: 'Session' } },
  },
  PatientBalance: {
    type: 'object',
    fields: {
      patientId: { ref: 'Id' },
      name: { ref: 'Text' },
      currentBalance: { ref: 'Money' },
      amountDue: { ref: 'Money' },
    },
  },
  PaymentCode: { type: 'string', pattern: '^[0-9A-HJKMNP-TV-Z]{10}$' },
  PaymentMethodKind: { values: ['card'] },
  PaymentRequest: {
    type: 'object',
    fields: {
      choice: { ref: 'AmountChoice' },
      amount: { ref: 'PositiveMoney' },
      balanceVersion: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
      method: {
        type: 'object',
        fields: { kind: { values: ['card'] }, token: { type: 'string', pattern: '^[A-Za-z0-9._-]{8,2048}$' } },
        closed: true,
      },
    },
    optional: { confirmDuplicate: { type: 'boolean' } },
    closed: true,
  },
  Payment: {
    type: 'object',
    fields: {
      id: { ref: 'Id' },
      intentId: { ref: 'IntentId' },
      status: { ref: 'PaymentStatus' },
      amount: { ref: 'Money' },
      method: { ref: 'CardSummary' },
      declineCode: { anyOf: [{ ref: 'DeclineCode' }, { type: 'null' }] },
      receiptId: { anyOf: [{ ref: 'Id' }, { type: 'null' }] },
      createdAt: { ref: 'Instant' },
    },
  },
  PaymentStatus: { values: ['processing', 'succeeded', 'declined'] },
  PlainDate: { type: 'string', format: 'date' },
  PositiveMoney: {
    type: 'object',
    fields: { amount: { type: 'integer', minimum: 1, maximum: 100000000 }, currency: { ref: 'Currency' } },
  },
  PracticeOptions: {
    type: 'object',
    fields: {
      showCurrentBalance: { type: 'boolean' },
      showCollectionsBalance: { type: 'boolean' },
      showUnappliedFunds: { type: 'boolean' },
      includeNewChargesInAmountDue: { type: 'boolean' },
      minimumPayment: { ref: 'Money' },
      emailReceipts: { type: 'boolean' },
      quickPay: { type: 'boolean' },
      paymentMethods: { type: 'array', items: { ref: 'PaymentMethodKind' } },
    },
  },
  Practice: {
    type: 'object',
    fields: {
      id: { ref: 'Id' },
      name: { ref: 'Text' },
      timeZone: { type: 'string' },
      currency: { ref: 'Currency' },
      contact: {
        type: 'object',
        fields: {
          phone: { anyOf: [{ ref: 'Text' }, { type: 'null' }] },
          email: { anyOf: [{ ref: 'Text' }, { type: 'null' }] },
          addressLines: { type: 'array', items: { ref: 'Text' } },
        },
      },
      branding: {
        type: 'object',
        fields: {
          logoUrl: { anyOf: [{ ref: 'HttpsUrl' }, { type: 'null' }] },
          footer: { anyOf: [{ ref: 'Text' }, { type: 'null' }] },
        },
      },
      processor: { ref: 'Processor' },
      options: { ref: 'PracticeOptions' },
    },
  },
  Problem: {
    type: 'object',
    fields: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      requestId: { type: 'string' },
      retryable: { type: 'boolean' },
    },
    optional: {
      detail: { type: 'string' },
      accepts: { ref: 'LinkVerificationKind' },
      attemptsLeft: { type: 'integer', minimum: 0 },
    },
  },
  Processor: {
    anyOf: [
      {
        type: 'object',
        fields: { kind: { values: ['hosted-frame'] }, adapter: { ref: 'Id' }, frameUrl: { ref: 'HttpsUrl' } },
      },
      { type: 'object', fields: { kind: { values: ['link-out'] }, url: { ref: 'HttpsUrl' } } },
    ],
  },
  ReceiptEmailRequest: {
    type: 'object',
    fields: { email: { type: 'string', pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@.]{2,}$' } },
    closed: true,
  },
  ReceiptEmail: { type: 'object', fields: { sentTo: { ref: 'Text' } } },
  ReceiptMethod: {
    anyOf: [
      { ref: 'CardSummary' },
      { type: 'object', fields: { kind: { values: ['mail'] } } },
      { type: 'object', fields: { kind: { values: ['office'] } } },
    ],
  },
  Receipt: {
    type: 'object',
    fields: {
      id: { ref: 'Id' },
      number: { ref: 'Id' },
      status: { ref: 'ReceiptStatus' },
      amount: { ref: 'Money' },
      method: { ref: 'ReceiptMethod' },
      paidAt: { ref: 'Instant' },
      transactionNumber: { anyOf: [{ ref: 'Id' }, { type: 'null' }] },
      practiceName: { ref: 'Text' },
      currentBalanceAfter: { ref: 'Money' },
    },
  },
  ReceiptStatus: { values: ['paid', 'unsuccessful', 'refund'] },
  Session: {
    type: 'object',
    fields: {
      id: { ref: 'Id' },
      scope: { ref: 'SessionScope' },
      accountKey: { ref: 'Id' },
      idleExpiresAt: { ref: 'Instant' },
      expiresAt: { ref: 'Instant' },
      extensionsLeft: { type: 'integer', minimum: 0 },
    },
  },
  SessionScope: { values: ['quickpay', 'portal'] },
  Text: { type: 'string', maxLength: 2000 },
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
