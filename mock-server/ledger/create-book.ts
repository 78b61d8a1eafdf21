import type { Environment } from '../environment.ts';
import { currentBalanceOf } from './account-fold.ts';
import { balancesWithout, createAccountView } from './account-view.ts';
import type { AccountBalances } from './balances.ts';
import { createBillingCycle } from './billing-cycle.ts';
import { createBilling } from './billing.ts';
import { assertAccount, createBookState, type BookState } from './book-state.ts';
import type { Book, HoldRegister } from './book.ts';
import { createCashier } from './cashier.ts';
import type { Journal, JournalView } from './journal.ts';
import { LedgerError } from './ledger-error.ts';
import type { LinkRegister } from './links.ts';
import type { PracticeSettings } from './practice-settings.ts';
import { paymentsOn, receiptDetail } from './receipt-detail.ts';
import type { Claimant } from './shares.ts';
import { verifyEntries } from './verification.ts';

/** An empty account book. Throws `RangeError` for a time zone or a link's lifetime that does not exist. */
export function createBook(environment: Environment, settings: PracticeSettings): Book {
  const state = createBookState(environment, settings);
  const view = createAccountView(state);
  const { journal, people, receipts, batches, links } = state;

  // A link has nothing left to open when nothing is left to pay, and a later charge does not bring it back.
  const afterChange = (accountNumber: string) => {
    if (currentBalanceOf(state.accounts.now(accountNumber)) === 0) links.payOff(accountNumber);
  };

  return {
    settings: state.settings,
    configure: (change) => state.configuration.change(change),
    currency: state.currency,
    today: () => state.calendar.dayOf(environment.clock.now()),
    people,
    journal: viewOf(journal),
    holds: holdRegister(state, view.balances),
    links: linkRegister(state, afterChange),
    ...view,
    ...createBilling(state, afterChange),
    ...createCashier(state, afterChange),
    ...createBillingCycle(state),
    receipt: (id) => receipts.find(id),
    receiptDetail: (receipt) => receiptDetail(state, receipt),
    paymentsOn: (accountNumber, lineIds, since) => paymentsOn(state, accountNumber, lineIds, since),
    receipts: (accountNumber) => receipts.of(accountNumber),
    onReceipt: (listener) => receipts.listen(listener),
    balanceAfter: ({ accountNumber, journalLength }) =>
      currentBalanceOf(state.accounts.at(accountNumber, journalLength)),
    batches: () => batches.all(),
    closeBatch: (id) => batches.close(id),
    verify: () => verifyEntries(journal.entries()),
  };
}

/** The journal without the means to write to it. */
function viewOf(journal: Journal): JournalView {
  return {
    get length() {
      return journal.length;
    },
    get head() {
      return journal.head;
    },
    entry: (sequence) => journal.entry(sequence),
    entries: () => journal.entries(),
    entriesOf: (accountNumber, start) => journal.entriesOf(accountNumber, start),
    countOf: (accountNumber) => journal.countOf(accountNumber),
    trialBalance: () => journal.trialBalance(),
  };
}

function holdRegister(state: BookState, balances: Book['balances']): HoldRegister {
  const { holds } = state;
  return {
    place(accountNumber, amount, shares = []) {
      if (!isAvailable({ amount, shares }, balances(accountNumber))) {
        throw new LedgerError('hold_exceeds_available', 'The balance has not that much left to reserve.');
      }
      return holds.add(accountNumber, amount, shares);
    },
    isCovered(id) {
      const hold = holds.find(id);
      return hold?.status === 'pending' && isAvailable(hold, balancesWithout(state, hold));
    },
    void: (id) => void holds.settle(id, 'voided'),
    expire: (id) => void holds.settle(id, 'expired'),
    find: (id) => holds.find(id),
    pending: (accountNumber) => holds.pending(accountNumber),
  };
}

function isAvailable({ amount, shares }: Claimant, { available, patients }: AccountBalances): boolean {
  const payable = (id: string) => patients.find(({ patientId }) => patientId === id)?.payable ?? 0;
  return amount <= available && shares.every((share) => share.amount <= payable(share.patientId));
}

function linkRegister(state: BookState, afterIssue: (accountNumber: string) => void): LinkRegister {
  const { links } = state;
  return {
    issue(accountNumber, origin) {
      assertAccount(state, accountNumber);
      const { link, secret } = links.issue(accountNumber, origin);
      afterIssue(accountNumber);
      return { link: links.of(accountNumber).at(-1) ?? link, secret };
    },
    revoke: (id) => links.revoke(id),
    resolve: (kind, secret) => links.resolve(kind, secret),
    find: (kind, secret) => links.find(kind, secret),
    living: (accountNumber, origin) => links.living(accountNumber, origin),
    resolvePaid: (kind, secret) => links.resolvePaid(kind, secret),
    of: (accountNumber) => links.of(accountNumber),
  };
}
