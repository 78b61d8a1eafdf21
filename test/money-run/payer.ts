import {
  money,
  type AmountChoice,
  type Balance,
  type PatientShare,
  type PaymentMethod,
  type PaymentRequest,
} from '../../src/contract/index.ts';
import type { Scheduler } from '../support/scheduler.ts';
import { tokenOf } from './card-network.ts';
import type { Dice } from './dice.ts';
import type { Page } from './page.ts';

/** What a payer means to pay, once. */
export interface Intention {
  id: string;
  account: string;
  choice: AmountChoice;
  /** Minor units, with the choice `other`. */
  amount: number;
  wallet: boolean;
  /** The card is kept, or the one that was kept pays. */
  savesCard: boolean;
  /** With the choice `other`: some for one patient and the rest for the other. */
  forFamily: boolean;
  /** The first card will be declined, and another is tried. */
  firstCardDeclined: boolean;
  /** The payer has paid the same amount before and means it again. */
  repeats: boolean;
  /** When the page is reloaded, in milliseconds after Pay; null for never. */
  reloadAfter: number | null;
  /** When the page is left, in milliseconds after Pay, and when the payer comes back, if ever; null for one who stays. */
  leaves: { after: number; backAfter: number | null } | null;
  /** A new charge comes in while the payer types. */
  billedMeanwhile: boolean;
}

/** What the payer was told in the end. `unknown`: nothing final, after an hour. `left`: the payer did not wait for it. */
export type Told = 'paid' | 'not-paid' | 'unknown' | 'left';

export interface Pursuit {
  intention: Intention;
  openPage: () => Page;
  /** The saved card that a page would show first; null for none. */
  savedCard: () => string | null;
  /** The payer has seen the receipt, perhaps in another tab. */
  isOver: () => boolean;
  onReceipt: (paymentId: string) => void;
  billMore: () => void;
  /**
   * By intent: the intentions whose payments were left for good. A later page of the same browser shows how they ended, and the
   * payer goes on.
   */
  left: Map<string, string>;
  clock: Scheduler;
  dice: Dice;
}

/** In milliseconds, longer than any deadline and any outage. */
const PATIENCE = 3_600_000;
/** More than a payer does in that time; a page that never stops changing is a fault of its own. */
const TURNS = 2_000;

/** A person at a page until the matter is settled: reads what it says, clicks too often, reloads, comes back. */
export async function pursue({
  intention,
  openPage,
  savedCard,
  isOver,
  onReceipt,
  billMore,
  left,
  clock,
  dice,
}: Pursuit): Promise<Told> {
  let page = openPage();
  let paidAt: number | null = null;
  let cards = 0;
  let refusals = 0;
  let looks = 0;
  let patientUntil = clock.now() + PATIENCE;
  let { reloadAfter, leaves, billedMeanwhile } = intention;
  let told: Told = 'unknown';
  await page.resume();
  for (let turn = 0; turn < TURNS && clock.now() < patientUntil && told === 'unknown' && !isOver(); turn++) {
    told = await next();
  }
  page.close();
  return told;

  async function next(): Promise<Told> {
    const { state } = page;
    const isFinal = state.status === 'succeeded' || state.status === 'declined' || state.status === 'failed';
    if (isFinal && (left.get(state.intentId) ?? intention.id) !== intention.id) {
      page.startOver();
      return 'unknown';
    }
    switch (state.status) {
      case 'draft':
        if (state.duplicate === null) return enterAndPay();
        // Who remembers no earlier payment does not ask for a second one.
        if (!intention.repeats) return 'not-paid';
        page.confirmDuplicate();
        return 'unknown';
      case 'submitting':
        return wait();
      case 'unknown':
        if (state.step !== 'stopped') return wait();
        if (isLeaving()) return leave();
        if (state.sessionEnded) page.renewSession();
        else await clock.sleep(dice.between(20_000, 60_000));
        await page.resume();
        return 'unknown';
      case 'succeeded':
        onReceipt(state.payment.id);
        return 'paid';
      case 'declined':
        page.startOver();
        return 'unknown';
      case 'failed':
        refusals += 1;
        page.startOver();
        await clock.sleep(dice.between(500, 3_000));
        return refusals < 10 ? 'unknown' : 'not-paid';
    }
  }

  async function enterAndPay(): Promise<Told> {
    const balance = await page.read((client) => client.getBalance());
    const request = requestFor(balance);
    if (request === null) return lookAgain();
    const intentId = await page.review();
    if (intentId === null) return 'unknown';
    // Left before anything of it arrived; from now on this payment has its key.
    left.delete(intentId);
    await clock.sleep(dice.between(1_000, 20_000));
    if (billedMeanwhile) billMore();
    billedMeanwhile = false;
    if (isOver()) return 'unknown';
    cards += 1;
    paidAt ??= clock.now();
    for (let clicks = dice.between(1, 3); clicks > 0; clicks--) {
      page.clickPay(request);
      await clock.sleep(dice.between(0, 300));
    }
    return 'unknown';
  }

  /** Nothing is left to pay. Who has pressed Pay looks twice before believing that somebody else did. */
  async function lookAgain(): Promise<Told> {
    if (paidAt === null || looks >= 2) return 'not-paid';
    looks += 1;
    await clock.sleep(60_000);
    await reload();
    return 'unknown';
  }

  function isLeaving(): boolean {
    return leaves !== null && paidAt !== null && clock.now() >= paidAt + leaves.after;
  }

  /** Goes away, and perhaps comes back. Who finds a page that remembers nothing, and a bill that is paid, does not pay again. */
  async function leave(): Promise<Told> {
    const backAfter = leaves?.backAfter ?? null;
    const { intentId } = page.state;
    leaves = null;
    page.close();
    if (backAfter !== null) {
      await clock.sleep(backAfter);
      patientUntil = clock.now() + PATIENCE;
      page = openPage();
      const found = await page.resume();
      if (found.status !== 'draft' || found.intentId !== null) return 'unknown';
    }
    if (intentId !== null) left.set(intentId, intention.id);
    return 'left';
  }

  async function wait(): Promise<Told> {
    if (isLeaving()) return leave();
    if (leaves !== null && paidAt !== null) {
      await page.change(Math.min(paidAt + leaves.after - clock.now(), 30_000));
      return 'unknown';
    }
    const reloadIn = reloadAfter === null || paidAt === null ? Infinity : paidAt + reloadAfter - clock.now();
    if (reloadIn > 0) {
      await page.change(Math.min(reloadIn, 30_000));
      return 'unknown';
    }
    reloadAfter = null;
    await reload();
    return 'unknown';
  }

  async function reload(): Promise<void> {
    page.close();
    page = openPage();
    await page.resume();
  }

  function requestFor({ version, payable, currentBalance, amountDue, patients }: Balance): PaymentRequest | null {
    if (payable === null) return null;
    const { choice } = intention;
    const other = Math.max(payable.minimum.amount, Math.min(intention.amount, payable.maximum.amount));
    const amount = { 'current-balance': currentBalance.amount, 'amount-due': amountDue.amount, other }[choice];
    const base = { balanceVersion: version, method: methodFor() };
    const shares = intention.forFamily && choice === 'other' ? sharesOf(patients, other) : [];
    if (shares.length > 0) {
      const sum = shares.reduce((total, share) => total + share.amount.amount, 0);
      return { ...base, choice: 'other', amount: money(sum, currentBalance.currency), patients: shares };
    }
    return {
      ...base,
      choice: amount > 0 ? choice : 'other',
      amount: money(amount > 0 ? amount : other, currentBalance.currency),
    };
  }

  function methodFor(): PaymentMethod {
    const { id, account, wallet, savesCard, firstCardDeclined } = intention;
    const declined = firstCardDeclined && cards === 0;
    const token = tokenOf({ intention: id, account, wallet, declined, enteredAt: clock.now(), count: cards });
    const savedCardId = savesCard && !wallet ? savedCard() : null;
    if (savedCardId !== null) return { kind: 'saved-card', savedCardId, securityCodeToken: token };
    return { kind: 'card', token, ...(savesCard && { store: true }) };
  }

  /** Half for one and what is missing for the other, each within what is payable; none when that is less than the amount. */
  function sharesOf(patients: Balance['patients'], amount: number): PatientShare[] {
    let left = amount;
    const shares = patients.flatMap(({ patientId, payable }, at) => {
      const part = Math.min(payable.amount, at === 0 ? Math.ceil(amount / 2) : left);
      left -= part;
      return part > 0 ? [{ patientId, amount: money(part, payable.currency) }] : [];
    });
    return left === 0 ? shares : [];
  }
}
