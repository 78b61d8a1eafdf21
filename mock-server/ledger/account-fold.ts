import { signed, type EntryDraft, type EntryKind, type Leg } from './journal-entry.ts';
import type { LineAmounts } from './visits.ts';

/** Where the money of one payment is now. */
export interface PaymentMoney {
  captured: number;
  refunded: number;
  /** Received and on no line. */
  unapplied: number;
  /** What of `unapplied` is meant for a certain patient, by patient. */
  meant: Map<string, number>;
  /** What is on lines, in the order in which it was allocated. */
  applications: Application[];
}

export interface Application {
  line: string;
  amount: number;
}

export interface FoldedLine extends LineAmounts {
  /** The part of `remaining` on the collections account: all of it or nothing. */
  handedOver: number;
}

/** What an account's entries add up to. */
export interface AccountFold {
  lines: Map<string, FoldedLine>;
  payments: Map<string, PaymentMoney>;
  unappliedFunds: number;
  /** What is owed to the practice: the remaining amounts of all lines not in collections. */
  owed: number;
  /** Everything ever billed. No amount of the account's lines is above it. */
  billed: number;
}

export function emptyFold(): AccountFold {
  return { lines: new Map(), payments: new Map(), unappliedFunds: 0, owed: 0, billed: 0 };
}

/** The fold over entries of one account, in their order. */
export function foldEntries(entries: Iterable<EntryDraft>): AccountFold {
  const fold = emptyFold();
  for (const entry of entries) foldIn(fold, entry);
  return fold;
}

/** Takes one more entry into a fold. */
export function foldIn(fold: AccountFold, entry: EntryDraft): void {
  const kind = entry.reverses?.kind ?? entry.kind;
  for (const leg of entry.legs) {
    if (leg.line !== undefined) addToLine(lineOf(fold, leg.line), leg);
    if (leg.payment !== undefined) addToMoney(moneyOf(fold, leg.payment), leg, kind);
    if (leg.account === 'unapplied-funds') fold.unappliedFunds -= signed(leg);
    if (leg.account === 'patient-receivable') fold.owed += signed(leg);
    if (leg.account === 'revenue') fold.billed -= signed(leg);
  }
  if (kind === 'collections') markCollections(fold, entry);
}

/** What is unpaid of all open lines, less what was received and is on none. */
export function currentBalanceOf(fold: AccountFold): number {
  return Math.max(0, fold.owed - fold.unappliedFunds);
}

/** What of a payment is on no line and meant for nobody in particular. */
export function unmeant({ unapplied, meant }: PaymentMoney): number {
  return [...meant.values()].reduce((rest, amount) => rest - amount, unapplied);
}

/** A copy of only what a draft touches, so that its effect can be tried without touching the original. */
export function excerpt(fold: AccountFold, draft: EntryDraft): AccountFold {
  const part: AccountFold = { ...fold, lines: new Map(), payments: new Map() };
  for (const { line, payment } of draft.legs) {
    const amounts = line === undefined ? undefined : fold.lines.get(line);
    if (line !== undefined && amounts) part.lines.set(line, { ...amounts });
    const money = payment === undefined || part.payments.has(payment) ? undefined : fold.payments.get(payment);
    if (payment !== undefined && money) part.payments.set(payment, copyOf(money));
  }
  return part;
}

function copyOf(money: PaymentMoney): PaymentMoney {
  return {
    ...money,
    meant: new Map(money.meant),
    applications: money.applications.map((application) => ({ ...application })),
  };
}

function lineOf(fold: AccountFold, id: string): FoldedLine {
  let line = fold.lines.get(id);
  if (!line) {
    line = {
      billed: 0,
      adjusted: 0,
      insurancePending: 0,
      insurancePaid: 0,
      patientPaid: 0,
      remaining: 0,
      inCollections: false,
      handedOver: 0,
    };
    fold.lines.set(id, line);
  }
  return line;
}

function moneyOf(fold: AccountFold, payment: string): PaymentMoney {
  let money = fold.payments.get(payment);
  if (!money) {
    money = { captured: 0, refunded: 0, unapplied: 0, meant: new Map(), applications: [] };
    fold.payments.set(payment, money);
  }
  return money;
}

function addToLine(line: FoldedLine, leg: Leg): void {
  const debit = signed(leg);
  switch (leg.account) {
    case 'revenue':
      line.billed -= debit;
      return;
    case 'adjustments':
      line.adjusted += debit;
      return;
    case 'insurance-receivable':
      line.insurancePending += debit;
      return;
    case 'insurance-cash':
      line.insurancePaid += debit;
      return;
    case 'unapplied-funds':
      line.patientPaid += debit;
      return;
    case 'patient-receivable':
      line.remaining += debit;
      return;
    case 'collections-receivable':
      line.remaining += debit;
      line.handedOver += debit;
      return;
    case 'online-cash':
    case 'mail-cash':
    case 'office-cash':
      return;
  }
}

function addToMoney(money: PaymentMoney, leg: Leg, kind: EntryKind): void {
  const debit = signed(leg);
  if (leg.account === 'unapplied-funds') {
    money.unapplied -= debit;
    if (leg.patient !== undefined) money.meant.set(leg.patient, (money.meant.get(leg.patient) ?? 0) - debit);
    if (leg.line !== undefined && debit > 0) money.applications.push({ line: leg.line, amount: debit });
    if (leg.line !== undefined && debit < 0) takeOffLast(money.applications, leg.line, -debit);
  } else if (kind === 'refund') {
    money.refunded -= debit;
  } else {
    money.captured += debit;
  }
}

/** Takes an amount off what is applied to a line, last first. */
function takeOffLast(applications: Application[], line: string, amount: number): void {
  let left = amount;
  for (let at = applications.length - 1; at >= 0 && left > 0; at--) {
    const application = applications[at];
    if (application?.line !== line) continue;
    const taken = Math.min(left, application.amount);
    left -= taken;
    application.amount -= taken;
    if (application.amount === 0) applications.splice(at, 1);
  }
}

/** Handing over debits the collections account; taking that back credits it. */
function markCollections(fold: AccountFold, entry: EntryDraft): void {
  for (const leg of entry.legs) {
    if (leg.account !== 'collections-receivable' || leg.line === undefined) continue;
    lineOf(fold, leg.line).inCollections = leg.side === 'debit';
  }
}
