import { createApp, type App } from '../../mock-server/app.ts';
import { DroppedConnection } from '../../mock-server/faults/dropped-connection.ts';
import { PAYMENT_DEADLINE, type CrashPoint } from '../../mock-server/payments/index.ts';
import { randomIds, seededRandom } from '../../mock-server/test-environment.ts';
import { Scheduler } from '../support/scheduler.ts';
import { audit, hashOf, type Outcome, type Zeros } from './audit.ts';
import { cardNetwork } from './card-network.ts';
import { diceOf, type Dice } from './dice.ts';
import { mixed, type Faults } from './faults.ts';
import { payBills } from './household.ts';
import type { Mutant } from './mutants.ts';
import { createNetwork } from './network.ts';
import { openPage } from './page.ts';
import type { Told } from './payer.ts';
import { bill, practiceWorld } from './practice.ts';
import { requestScopes } from './request-scope.ts';

export interface MoneyRunOptions {
  /** Any whole number. The same seed gives the same run, to the last byte of the journal. */
  seed: number;
  /** How many payments people mean to make; those of second people come on top. */
  payments: number;
  /** Default `mixed`, with what the mutant makes more of. */
  faults?: Faults;
  /** How long the card processor remembers an idempotency key, in milliseconds; 0 for one that has no keys. Default a day. */
  keyLifetime?: number;
  mutant?: Mutant;
}

export interface MoneyRunResult {
  zeros: Zeros;
  /** The zeros that are none. */
  broken: (keyof Zeros)[];
  /** Of everything that happened. */
  hash: string;
  counts: Readonly<
    Record<'intentions' | Told | 'captures' | 'by saved card' | 'for patients' | 'snapshots' | 'minutes', number>
  >;
}

const PER_ACCOUNT = 4;
const DAY = 86_400_000;

/**
 * Many people pay at a bad time: the real client and runner against the real backend, on simulated time, over a network,
 * a card processor and a server that fail as they please.
 */
export async function moneyRun({ seed, payments, mutant, ...options }: MoneyRunOptions): Promise<MoneyRunResult> {
  const faults = options.faults ?? { ...mixed, ...mutant?.faults };
  const clock = new Scheduler();
  const start = clock.now();
  const accounts = Array.from({ length: Math.ceil(payments / PER_ACCOUNT) }, (_, index) => String(100_001 + index));
  const scopes = requestScopes('fernhill');
  const cards = cardNetwork({
    clock,
    dice: diceOf(seed, 'cards'),
    faults,
    scopes,
    keyLifetime: options.keyLifetime ?? DAY,
  });
  const app = openBackend();
  const { book } = app.backend();
  const billed = new Map(accounts.map((account) => [account, book.balances(account).currentBalance]));
  const network = diceOf(seed, 'network');
  const outcomes: Outcome[] = [];

  const snapshots = watchBalance(app, clock);
  const recovery = recoverRegularly(app, clock);
  await clock.until(Promise.all(accounts.map(livesAndPays)));
  // The last copies arrive, the last deadlines go by, and an outage ends.
  await clock.advance(PAYMENT_DEADLINE + 1_800_000);
  recovery.stop();
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
      left: told('left'),
      captures: cards.captures.length,
      'by saved card': cards.captures.filter(({ saved }) => saved).length,
      'for patients': accounts
        .flatMap((account) => book.receipts(account))
        .filter((receipt) => book.receiptDetail(receipt).shares.length > 0).length,
      snapshots: taken,
      minutes: Math.round((clock.now() - start) / 60_000),
    },
  };

  function openBackend(): App {
    const random = seededRandom(seed);
    const deaths = diceOf(seed, 'deaths');
    return createApp({
      clock: { now: () => new Date(clock.now()), sleep: (ms: number) => clock.sleep(ms) },
      ids: randomIds(random),
      random,
      processor: cards,
      scenario: 'money-run',
      worlds: { 'money-run': (environment) => practiceWorld(environment, accounts, diceOf(seed, 'bills')) },
      limits: { cardsPerAccount: Infinity, declinesPerAccount: Infinity, declinesPerAddress: Infinity },
      payments: {
        crashAt: (point) => dieNowAndThen(point, deaths, faults.crash),
        ...(mutant?.parts && { parts: mutant.parts(clock, diceOf(seed, 'mutant')) }),
      },
    });
  }

  async function livesAndPays(account: string, index: number): Promise<void> {
    const fetch = createNetwork(
      (request) => scopes.run(account, request, () => app.fetch(request)),
      clock,
      network,
      faults,
    );
    const dice = diceOf(seed, account);
    await clock.sleep(dice.between(0, 2_000 * accounts.length));
    await payBills({
      account,
      count: Math.min(PER_ACCOUNT, payments - index * PER_ACCOUNT),
      faults,
      clock,
      dice,
      openPage: (browser) =>
        openPage({
          browser,
          account,
          openSession: () => sessionOf(app, account),
          fetch,
          clock,
          skew: dice.chance(faults.skew) ? dice.between(-300_000, 300_000) : 0,
          dice,
          mutant,
        }),
      savedCard: () => app.backend().savedCards.of(account)[0]?.id ?? null,
      owes: () => book.balances(account).currentBalance > 0,
      billMore() {
        const amount = dice.between(2_000, 30_000);
        bill(book, account, amount);
        billed.set(account, (billed.get(account) ?? 0) + amount);
      },
      onOutcome: (outcome) => outcomes.push(outcome),
    });
  }
}

/** Most often where it hurts most: the card is charged, and nothing is written down yet. */
function dieNowAndThen(point: CrashPoint, dice: Dice, rate: number): void {
  if (dice.chance(point === 'charged' ? rate : rate / 5)) throw new DroppedConnection();
}

/** As somebody who has signed in: a payment link would be dead once everything is paid. */
function sessionOf(app: App, accountNumber: string): string {
  const backend = app.backend();
  const accountKey = backend.accountKey(accountNumber);
  return backend.sessions.open({ accountNumber, accountKey, scope: 'portal', linkId: null, origin: 'portal' }).token;
}

/** Recovers interrupted payments every minute, as the running backend does. */
function recoverRegularly(app: App, clock: Scheduler): { stop: () => void } {
  let cancel = clock.schedule(60_000, recover);
  function recover() {
    void app.backend().payments.recover();
    cancel = clock.schedule(60_000, recover);
  }
  return { stop: () => cancel() };
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
