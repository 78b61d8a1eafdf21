export { foldEntries, type AccountFold, type Application, type FoldedLine, type PaymentMoney } from './account-fold.ts';
export { allocate, oldestFirst, type OpenLine } from './allocation.ts';
export type { AccountBalances, BreakdownAmounts, PatientAmounts } from './balances.ts';
export type { ReferenceBatch } from './batches.ts';
export type * from './book.ts';
export { addDays, createCalendar, type Calendar } from './calendar.ts';
export { createBook } from './create-book.ts';
export type { Hold } from './holds.ts';
export type { Entry, EntryDraft, EntryKind, LedgerAccount, Leg } from './journal-entry.ts';
export type { JournalView } from './journal.ts';
export { LedgerError, type LedgerErrorCode } from './ledger-error.ts';
export type { IssuedLink, LinkEnd, LinkOrigin, LinkRegister, PaymentLink } from './links.ts';
export type { ContactChange, PeopleRegister } from './people-register.ts';
export {
  fullName,
  maskedName,
  plainName,
  type Address,
  type Guarantor,
  type Patient,
  type PersonName,
} from './people.ts';
export type { PracticeSettings, ReminderSettings, SessionSettings, SettingsChange } from './practice-settings.ts';
export type { LinePayment, ReceiptDetail, ReceiptLine } from './receipt-detail.ts';
export type { ReceiptRecord } from './receipts.ts';
export type { Share } from './shares.ts';
export { payableState, shownBalances, type ShownBalances } from './shown-balances.ts';
export type { Statement, StatementLine } from './statements.ts';
export { verifyEntries, type Verification } from './verification.ts';
export type { LineAmounts, ServiceLine, Visit } from './visits.ts';
