import type * as z from 'zod/mini';
import { type BalanceSchema, type SessionScope } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import {
  fullName,
  maskedName,
  payableState,
  shownBalances,
  type Book,
  type PersonName,
  type ShownBalances,
} from '../ledger/index.ts';

type BalanceView = z.input<typeof BalanceSchema>;
type MoneyView = BalanceView['currentBalance'];

/** What the account owes as the contract shows it: a QuickPay session gets masked names and no patients. */
export function balanceView({ book, environment }: Backend, accountNumber: string, scope: SessionScope): BalanceView {
  const balances = book.balances(accountNumber);
  const { options } = book.settings.practice;
  const shown = shownBalances(balances, options);
  const money = (amount: number): MoneyView => ({ amount, currency: book.currency });
  const shownName = scope === 'portal' ? fullName : maskedName;
  return {
    version: balances.version,
    asOf: environment.clock.now().toISOString(),
    guarantorName: nameOf(book.people.guarantor(accountNumber), shownName),
    ...(scope === 'portal' && { accountNumber }),
    currentBalance: money(shown.currentBalance),
    amountDue: money(shown.amountDue),
    statement: statementView(book, accountNumber, money),
    pastDue: book.isPastDue(accountNumber),
    insurancePending: money(balances.insurancePending),
    unappliedFunds: options.showUnappliedFunds ? money(balances.unappliedFunds) : null,
    collectionsBalance: options.showCollectionsBalance ? money(balances.collectionsBalance) : null,
    breakdown: {
      billed: money(shown.breakdown.billed),
      adjusted: money(shown.breakdown.adjusted),
      insurancePending: money(shown.breakdown.insurancePending),
      insurancePaid: money(shown.breakdown.insurancePaid),
      patientPaid: money(shown.breakdown.patientPaid),
      remaining: money(shown.breakdown.remaining),
    },
    payableState: payableState(shown, balances),
    ...(balances.inFlight > 0 && { processing: { count: balances.inFlight, amount: money(balances.reserved) } }),
    payable: payableView(shown, options.minimumPayment.amount, money),
    patients: scope === 'portal' ? patientViews(book, shown, money) : [],
  };
}

const nameOf = (person: { name: PersonName } | null, show: (name: PersonName) => string) =>
  person ? show(person.name) : '';

function statementView(book: Book, accountNumber: string, money: (amount: number) => MoneyView) {
  const statement = book.latestStatement(accountNumber);
  if (!statement) return null;
  const { number, date, dueDate, balance } = statement;
  return { number, date, dueDate, balance: money(balance) };
}

/** The smallest amount is the practice's, unless less than that is owed. */
function payableView({ available }: ShownBalances, minimum: number, money: (amount: number) => MoneyView) {
  if (available <= 0) return null;
  return { minimum: money(Math.min(minimum, available)), maximum: money(available) };
}

function patientViews(book: Book, { patients }: ShownBalances, money: (amount: number) => MoneyView) {
  return patients.map(({ patientId, currentBalance, amountDue, payable }) => ({
    patientId,
    name: nameOf(book.people.patient(patientId), fullName),
    currentBalance: money(currentBalance),
    amountDue: money(amountDue),
    payable: money(payable),
  }));
}
