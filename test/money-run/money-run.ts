import { createApp, type App } from '../../mock-server/app.ts';
import { DroppedConnection } from '../../mock-server/faults/dropped-connection.ts';
import type { CrashPoint } from '../../mock-server/payments/index.ts';
import { randomIds, seededRandom } from '../../mock-server/test-environment.ts';
import { Scheduler } from '../support/scheduler.ts';
import { audit, hashOf, type Outcome, type Zeros } from './audit.ts';
import { cardNetwork } from './card-network.ts';
import { diceOf, type Dice } from './dice.ts';
import { mixed, type Faults } from './faults.ts';
import type { Mutant } from './mutants.ts';
import { createNetwork } from './network.ts';
import { newBrowser, openPage, type Browser } from './page.ts';
import { pursue, type Intention, type Told } from './payer.ts';
import { bill, practiceWorld } from './practice.ts';

export interface MoneyRunOptions {
  /** Any whole number. The same seed gives the same run, to the last byte of the journal. */
  seed: number;
  /** How many payments people mean to make; those of second people come on top. */
  payments: number;
  /** Default `mixed`. */
  faults?: Faults;
  mutant?: Mutant;
}

export interface MoneyRunResult {
  zeros: Zeros;
  /** The zeros that are none. */
  broken: (keyof Zeros)[];
  /** Of everything that happened. */
  hash: string;
  counts: Readonly<Record<'intentions' | Told | 'captures' | 'snapshots' | 'minutes', number>>;
}

const PER_ACCOUNT = 4;

/**
 * Many people pay at a bad time: the real client and runner against the real backend, on simulated time, over a network,
 * a card processor and a server that fail as they please.
 */
export async function moneyRun(options: MoneyRunOptions): Promise<MoneyRunResult> {
  const { seed, payments, faults = mixed, mutant } = options;
  const clock = new Scheduler();
  const start = clock.now();
  const random = seededRandom(seed);
  const environment = {
    clock: { now: () => new Date(clock.now()), sleep: (ms: number) => clock.sleep(ms) },
    ids: randomIds(random),
    random,
  };
  const accounts = Array.from({ length: Math.ceil(payments / PER_ACCOUNT) }, (_, index) => String(100_001 + index));
  const cards = cardNetwork(clock, diceOf(seed, 'cards'), faults.processor);
  const deaths = diceOf(seed, 'deaths');
  const app = createApp({
    ...environment,
    processor: cards,
    scenario: 'money-run',
    worlds: { 'money-run': (world) => practiceWorld(world, accounts, diceOf(seed, 'bills')) },
    limits: { cardsPerAccount: Infinity, declinesPerAccount: Infinity, declinesPerAddress: Infinity },
    payments: {
      crashAt: (point) => dieNowAndThen(point, deaths, faults.crash),
      ...(mutant?.parts && { parts: mutant.parts(clock, diceOf(seed, 'mutant')) }),
    },
  });
  const { book } = app.backend();
  const billed = new Map(accounts.map((account) => [account, book.balances(account).currentBalance]));
  const fetch = createNetwork((request) => app.fetch(request), clock, diceOf(seed, 'network'), faults);
  const outcomes: Outcome[] = [];

  const households = accounts.map((account, index) =>
    household({
      account,
      count: Math.min(PER_ACCOUNT, payments - index * PER_ACCOUNT),
      dice: diceOf(seed, account),
      openPage: (browser, dice) =>
        openPage({
          browser,
          account,
          fetch,
          clock,
          dice,
          mutant,
          skew: dice.chance(faults.skew) ? dice.between(-300_000, 300_000) : 0,
          openSession: () => sessionOf(app, account),
        }),
    }),
  );
  const snapshots = watchBalance(app, clock);
  await clock.until(Promise.all(households));
  // The last copies arrive, and the last leases end.
  await clock.advance(600_000);
  await clock.until(app.backend().payments.recover());

  const { taken, wrong } = snapshots.stop();
  const input = { app, cards, outcomes, billed, snapshotsOutOfBalance: wrong };
  const zeros = audit(input);
  const told = (what: Told) => outcomes.filter((outcome) => outcome.told === what).length;
  return {
    zeros,
    broken: (Object.keys(zeros) as (keyof Zeros)[]).filter((name) => zeros[name] !== 0),
    hash: hashOf(input),
    counts: {
      intentions: outcomes.length,
      paid: told('paid'),
      'not-paid': told('not-paid'),
      unknown: told('unknown'),
      captures: cards.captures.length,
      snapshots: taken,
      minutes: Math.round((clock.now() - start) / 60_000),
    },
  };

  /** The payments of one account, one after the other; now and then two people or two tabs at once. */
  async function household({ account, count, dice, openPage: open }: Household): Promise<void> {
    const browser = newBrowser();
    let lastAmount = 0;
    await clock.sleep(dice.between(0, 2_000 * accounts.length));
    for (let index = 0; index < count; index++) {
      if (book.balances(account).currentBalance === 0) billMore(account, dice);
      const intention = newIntention({ id: `${account}-${index}`, account, dice, faults, lastAmount });
      const second = dice.chance(faults.secondTab) ? (dice.chance(0.5) ? 'tab' : 'person') : null;
      const openHere = () => open(browser, dice);
      const pursuits = [settle(intention, second === 'tab' ? [openHere, openHere] : [openHere], dice)];
      if (second === 'person') {
        const other: Intention = {
          ...newIntention({ id: `${account}-${index}b`, account, dice, faults, lastAmount: 0 }),
          choice: 'current-balance',
        };
        const elsewhere = newBrowser();
        pursuits.push(settle(other, [() => open(elsewhere, dice)], dice));
      }
      await Promise.all(pursuits);
      lastAmount = intention.choice === 'other' ? intention.amount : 0;
      await clock.sleep(dice.chance(0.3) ? dice.between(1_000, 60_000) : dice.between(600_000, 3_600_000));
    }
  }

  /** One intention at one page or at two. */
  async function settle(intention: Intention, pages: (() => ReturnType<typeof openPage>)[], dice: Dice): Promise<void> {
    const receipts: string[] = [];
    const told = await Promise.all(
      pages.map((open) =>
        pursue({
          intention,
          openPage: open,
          isOver: () => receipts.length > 0,
          onReceipt: (paymentId) => receipts.push(paymentId),
          billMore: () => billMore(intention.account, dice),
          clock,
          dice,
        }),
      ),
    );
    const best = (['paid', 'not-paid', 'unknown'] as const).find((what) => told.includes(what)) ?? 'unknown';
    outcomes.push({ intention: intention.id, told: best, receipts });
  }

  function billMore(account: string, dice: Dice): void {
    const amount = dice.between(2_000, 30_000);
    bill(book, account, amount);
    billed.set(account, (billed.get(account) ?? 0) + amount);
  }
}

interface Household {
  account: string;
  count: number;
  dice: Dice;
  openPage: (browser: Browser, dice: Dice) => ReturnType<typeof openPage>;
}

interface NewIntention extends Pick<Intention, 'id' | 'account'> {
  dice: Dice;
  faults: Faults;
  /** What the account paid just before, in minor units; 0 for nothing to repeat. */
  lastAmount: number;
}

function newIntention({ id, account, dice, faults, lastAmount }: NewIntention): Intention {
  const repeats = dice.chance(0.2) && lastAmount > 0;
  const choice = (['current-balance', 'amount-due', 'other', 'other'] as const)[dice.between(0, 3)] ?? 'other';
  return {
    id,
    account,
    choice: repeats ? 'other' : choice,
    amount: repeats ? lastAmount : dice.between(500, 5_000),
    wallet: dice.chance(0.5),
    firstCardDeclined: dice.chance(0.08),
    repeats,
    reloadAfter: dice.chance(faults.reload) ? Math.floor(40_000 * dice.next() ** 3) : null,
    billedMeanwhile: dice.chance(0.03),
  };
}

/** Most often where it hurts most: the card is charged, and nothing is written down yet. */
function dieNowAndThen(point: CrashPoint, dice: Dice, rate: number): void {
  if (dice.chance(point === 'charged' ? rate : rate / 5)) throw new DroppedConnection();
}

/** As somebody who has signed in: a payment link would be dead once everything is paid. */
function sessionOf(app: App, accountNumber: string): string {
  const backend = app.backend();
  const accountKey = backend.accountKey(accountNumber);
  return backend.sessions.open({ accountNumber, accountKey, scope: 'portal', linkId: null }).token;
}

/** Reads the trial balance all along. */
function watchBalance(app: App, clock: Scheduler): { stop: () => { taken: number; wrong: number } } {
  const seen = { taken: 0, wrong: 0 };
  let cancel = clock.schedule(0, look);
  function look() {
    seen.taken += 1;
    if ([...app.backend().book.journal.trialBalance().values()].some((sum) => sum !== 0)) seen.wrong += 1;
    cancel = clock.schedule(10_000, look);
  }
  return {
    stop() {
      cancel();
      return seen;
    },
  };
}
