import type { Scheduler } from '../support/scheduler.ts';
import type { Outcome } from './audit.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './faults.ts';
import { newBrowser, type Browser, type Page } from './page.ts';
import { pursue, type Intention } from './payer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The people of one account, and what they need of the world. */
export interface Household {
  account: string;
  /** How many payments they mean to make. */
  count: number;
  faults: Faults;
  clock: Scheduler;
  dice: Dice;
  openPage: (browser: Browser) => Page;
  savedCard: () => string | null;
  owes: () => boolean;
  /** The practice charges something more. */
  billMore: () => void;
  onOutcome: (outcome: Outcome) => void;
}

/** Pays one bill after the other, now and then from two tabs at once or with somebody else at another device. */
export async function payBills(household: Household): Promise<void> {
  const { account, count, faults, clock, dice, openPage } = household;
  const browser = newBrowser();
  const left = new Map<string, string>();
  let lastAmount = 0;
  for (let index = 0; index < count; index++) {
    if (!household.owes()) household.billMore();
    const intention = newIntention(`${account}-${index}`, lastAmount, household);
    const second = dice.chance(faults.secondTab) ? dice.between(0, 1) : null;
    const pursuits = [settle(intention, second === 0 ? [browser, browser] : [browser], household)];
    if (second === 1) {
      const other = newIntention(`${account}-${index}b`, 0, household);
      pursuits.push(settle({ ...other, choice: 'current-balance' }, [newBrowser()], household));
    }
    await Promise.all(pursuits);
    lastAmount = intention.choice === 'other' ? intention.amount : 0;
    await clock.sleep(dice.chance(0.3) ? dice.between(1_000, 60_000) : dice.between(600_000, 3_600_000));
  }

  /** One intention at one page, or in two tabs of a browser. */
  async function settle(intention: Intention, browsers: readonly Browser[], { onOutcome, billMore }: Household) {
    const receipts: string[] = [];
    const told = await Promise.all(
      browsers.map((own) =>
        pursue({
          intention,
          openPage: () => openPage(own),
          savedCard: household.savedCard,
          isOver: () => receipts.length > 0,
          onReceipt: (paymentId) => receipts.push(paymentId),
          billMore,
          left,
          clock,
          dice,
        }),
      ),
    );
    const best = (['paid', 'not-paid', 'left', 'unknown'] as const).find((what) => told.includes(what)) ?? 'unknown';
    onOutcome({ intention: intention.id, told: best, receipts });
  }
}

/** `lastAmount`: what the account paid just before, in minor units; 0 for nothing to repeat. */
function newIntention(id: string, lastAmount: number, { account, dice, faults }: Household): Intention {
  const repeats = dice.chance(0.2) && lastAmount > 0;
  const choice = (['current-balance', 'amount-due', 'other', 'other'] as const)[dice.between(0, 3)] ?? 'other';
  return {
    id,
    account,
    choice: repeats ? 'other' : choice,
    amount: repeats ? lastAmount : dice.between(500, 5_000),
    wallet: dice.chance(0.5),
    savesCard: dice.chance(0.3),
    forFamily: dice.chance(0.3),
    firstCardDeclined: dice.chance(0.08),
    repeats,
    reloadAfter: dice.chance(faults.reload) ? Math.floor(40_000 * dice.next() ** 3) : null,
    leaves: dice.chance(faults.abandon) ? leavingOf(dice) : null,
    billedMeanwhile: dice.chance(0.03),
  };
}

/** Most leave within moments; of those who come back most do on the same day, before their browser has forgotten the payment. */
function leavingOf(dice: Dice): Intention['leaves'] {
  const after = Math.floor(150_000 * dice.next() ** 3);
  if (dice.chance(0.4)) return { after, backAfter: null };
  const [least, most] = dice.chance(0.8) ? [5 * MINUTE, 6 * HOUR] : [20 * HOUR, 28 * HOUR];
  return { after, backAfter: dice.between(least, most) };
}
