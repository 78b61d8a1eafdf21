import type { Statement } from '../../src/contract/index.ts';
import type {
  AccountDetail,
  AccountSummary,
  BatchView,
  Entry,
  FaultRule,
  IssuedStatement,
  Message,
  NewLink,
  Notice,
  NoticeRecord,
  PaymentInReview,
  PracticeSettings,
  ProcessedFile,
  Proof,
  ReceiptRecord,
  ReferenceBatch,
  Reminder,
  ReviewDecision,
  SettingsChange,
  StaffReceipt,
  StatementSummary,
  UsageReport,
  Visit,
  World,
} from './staff-answers.ts';
import type { Ask } from './staff-request.ts';

type Channel = 'text' | 'email';

export interface NewCharge {
  visitId: string;
  line: number;
  code: string;
  description: string;
  billed: number;
  insurancePending: number;
}

export interface Decision {
  lineId: string;
  insurancePaid: number;
  adjusted: number;
  stillPending: number;
}

export interface OfficePayment {
  accountNumber: string;
  amount: number;
  method: string;
  checkNumber: string | null;
  transactionNumber: string | null;
  confirmDuplicate: boolean;
}

export interface Days {
  from: string;
  to: string;
}

export type StaffApi = ReturnType<typeof createStaffApi>;

/** Every call of the staff API that this page makes. Amounts are minor units; all reject with `Refusal`. */
export function createStaffApi(ask: Ask) {
  const account = (number: string) => `/accounts/${encodeURIComponent(number)}`;
  const within = ({ from, to }: Days) =>
    new URLSearchParams({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }).toString();

  return {
    practice: () => ask<PracticeSettings>('GET', '/practice'),
    changePractice: (change: SettingsChange) => ask<PracticeSettings>('PATCH', '/practice', change),

    accounts: (search = '') => ask<AccountSummary[]>('GET', `/accounts?${new URLSearchParams({ search }).toString()}`),
    account: (number: string) => ask<AccountDetail>('GET', account(number)),
    changeContact: (number: string, change: object) => ask<unknown>('PATCH', account(number), change),
    optOut: (number: string, channel: Channel) => ask<unknown>('POST', `${account(number)}/opt-outs`, { channel }),
    optIn: (number: string, channel: Channel) => ask<unknown>('DELETE', `${account(number)}/opt-outs/${channel}`),
    unlock: (number: string) => ask<unknown>('POST', `${account(number)}/mfa/unlock`),

    addVisit: (visit: Visit | object) => ask<Visit>('POST', '/visits', visit),
    addCharge: (charge: NewCharge, key: string) =>
      ask<{ id: string; notice: Notice | null }>('POST', '/charges', charge, key),
    adjudicate: (decision: Decision, key: string) =>
      ask<{ notice: Notice | null }>('POST', '/adjudications', decision, key),
    sendToCollections: (accountNumber: string, lineIds: string[], key: string) =>
      ask<unknown>('POST', '/collections', { accountNumber, lineIds }, key),
    reverse: (sequence: number, key: string) => ask<Entry>('POST', '/reversals', { sequence }, key),
    journal: () => ask<Proof>('GET', '/journal?accountNumber=none'),

    statements: () => ask<StatementSummary[]>('GET', '/statements'),
    statement: (id: string) => ask<Statement>('GET', `/statements/${encodeURIComponent(id)}`),
    runStatements: (run: { accountNumber?: string; notify: boolean }) =>
      ask<IssuedStatement[]>('POST', '/statement-runs', run),

    takePayment: (payment: OfficePayment, key: string) => ask<ReceiptRecord>('POST', '/payments', payment, key),
    refund: (paymentId: string, amount: number, key: string) =>
      ask<ReceiptRecord>('POST', '/refunds', { paymentId, amount }, key),
    applyFunds: (application: { accountNumber: string; amount?: number }, key: string) =>
      ask<{ applied: number }>('POST', '/unapplied-funds/applications', application, key),
    receipt: (id: string) => ask<StaffReceipt>('GET', `/receipts/${encodeURIComponent(id)}`),

    batches: () => ask<ReferenceBatch[]>('GET', '/batches'),
    batch: (id: string) => ask<BatchView>('GET', `/batches/${encodeURIComponent(id)}`),
    closeBatch: (id: string) => ask<ReferenceBatch>('POST', `/batches/${encodeURIComponent(id)}/close`),

    makeLink: (link: { accountNumber: string; origin: string; send: boolean }) => ask<NewLink>('POST', '/links', link),
    revokeLink: (id: string) => ask<unknown>('POST', `/links/${encodeURIComponent(id)}/revoke`),
    outbox: () => ask<Message[]>('GET', '/outbox'),
    giveUpMessage: (id: string) => ask<Message>('POST', `/outbox/${encodeURIComponent(id)}/undeliverable`),
    reminders: () => ask<Reminder[]>('GET', '/reminders'),

    processFile: (file: { name: string; content: string }) => ask<ProcessedFile>('POST', '/processor-files', file),
    processedFiles: () => ask<ProcessedFile[]>('GET', '/processor-files'),
    notices: () => ask<NoticeRecord[]>('GET', '/processor-notices'),
    review: () => ask<PaymentInReview[]>('GET', '/processor-payments/review'),
    resolve: (transactionId: string, decision: ReviewDecision, key: string) =>
      ask<unknown>('POST', `/processor-payments/${encodeURIComponent(transactionId)}/resolve`, decision, key),

    usage: (days: Days) => ask<UsageReport>('GET', `/usage?${within(days)}`),
    usageCsv: (days: Days) => ask<string>('GET', `/usage?format=csv&${within(days)}`),

    clock: () => ask<{ now: string }>('GET', '/clock'),
    advance: (by: { days: number; minutes: number }) =>
      ask<{ now: string; reminders: Reminder[] }>('POST', '/clock/advance', by),
    world: () => ask<World>('GET', '/scenarios'),
    loadWorld: (scenario: string) => ask<World>('POST', `/scenarios/${encodeURIComponent(scenario)}/load`),
    reset: () => ask<World>('POST', '/reset'),

    faults: () => ask<FaultRule[]>('GET', '/faults'),
    addFault: (fault: FaultRule) => ask<FaultRule[]>('POST', '/faults', [fault]),
    failCards: (kind: string) => ask<unknown>('POST', '/processor-faults', { kind }),
    clearFaults: () => ask<unknown>('DELETE', '/faults'),
  };
}
