import type { Notice } from '../../mock-server/billing/notices.ts';
import type { Suppression } from '../../mock-server/billing/suppressions.ts';
import type { ItemizedReceipt } from '../../src/contract/index.ts';
import type {
  AccountBalances,
  Correction,
  Entry,
  Guarantor,
  LineAmounts,
  Patient,
  PaymentLink,
  ReceiptRecord,
  ServiceLine,
  Statement,
  Visit,
} from '../../mock-server/ledger/index.ts';

// What the staff API answers, in the mock backend's own types where it has one.
export type { Notice } from '../../mock-server/billing/notices.ts';
export type { Reminder } from '../../mock-server/billing/reminders.ts';
export type { FaultRule } from '../../mock-server/faults/fault-rule.ts';
export type {
  Entry,
  LedgerAccount,
  PracticeSettings,
  ReceiptRecord,
  ReferenceBatch,
  SettingsChange,
  Visit,
} from '../../mock-server/ledger/index.ts';
export type { Message } from '../../mock-server/outbox/outbox.ts';
export type { PaymentInReview, ReviewDecision } from '../../mock-server/processor-files/credits.ts';
export type { NoticeAnswer, NoticeRecord, ProcessorNotice } from '../../mock-server/processor-files/notices.ts';
export type { ProcessedFile } from '../../mock-server/processor-files/processed-files.ts';
export type { ProcessorReport, ReviewReason } from '../../mock-server/processor-files/reports.ts';
export type { UsageReport, UsageRow } from '../../mock-server/usage/usage-report.ts';
export type { BatchView } from '../../mock-server/views/batch-view.ts';

/** One account in the list. */
export interface AccountSummary extends AccountBalances {
  name: string;
  pastDue: boolean;
}

export type AccountLine = ServiceLine & LineAmounts;

export interface AccountDetail extends Omit<AccountSummary, 'patients'> {
  guarantor: Guarantor;
  patients: readonly Patient[];
  visits: readonly Visit[];
  lines: readonly AccountLine[];
  statements: readonly Statement[];
  receipts: readonly ReceiptRecord[];
  links: readonly PaymentLink[];
  suppressions: readonly Suppression[];
  journal: readonly CorrectableEntry[];
}

export type CorrectableEntry = Entry & { correction: Correction };

export interface StaffReceipt extends ItemizedReceipt {
  paymentId: string;
  /** Minor units. */
  refundable: number;
}

/** A statement in the list of everybody's. */
export interface StatementSummary extends Omit<Statement, 'lines'> {
  outstanding: number;
  mostRecent: boolean;
}

export interface IssuedStatement {
  statement: Statement;
  notice: Notice | null;
}

/** A new link or code with its secret, which is told once. */
export interface NewLink {
  url?: string;
  code?: string;
  messageId?: string;
}

export interface World {
  scenarios: readonly string[];
  loaded: string;
  accounts: readonly string[];
}

export interface Proof {
  length: number;
  verification: { ok: true } | { ok: false; sequence: number; reason: string };
  /** Debits less credits, by currency. */
  trialBalance: Readonly<Record<string, number>>;
}
