import {
  PAYMENT_DEADLINE,
  ProcessorUnavailable,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type StoredCardCharge,
} from '../../mock-server/payments/index.ts';
import type { Scheduler } from '../support/scheduler.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './faults.ts';
import type { RequestScopes } from './request-scope.ts';

/** Money that left a card. */
export interface Capture {
  /** Which intention of a payer the card was typed for. */
  intention: string;
  key: string;
  amount: number;
  transactionNumber: string;
  /** By a card that the processor keeps. */
  saved: boolean;
}

/** What the processor was asked and should not have been. */
export interface Misuse {
  /** Charges that no call of the payer's own had asked for. */
  chargesWithoutCall: number;
  chargesAfterDeadline: number;
  /** Look-ups of another payment than the request's, or, for a request about none, of another account's. */
  strangeLookUps: number;
}

export interface CardNetwork extends ChargeProcessor {
  readonly captures: readonly Capture[];
  readonly misuse: Readonly<Misuse>;
}

/** A card as the payer's page hands it on: for what, whether it will be declined, and whether it looks new every time. */
export interface SimulatedCard {
  intention: string;
  account: string;
  declined: boolean;
  /** A wallet makes a new card number for every payment, so that nobody can recognise a repeat by the card. */
  wallet: boolean;
  /** When it was entered: milliseconds since 1970. */
  enteredAt: number;
  /** How many cards the payer has entered. */
  count: number;
}

export function tokenOf({ intention, account, declined, wallet, enteredAt, count }: SimulatedCard): string {
  const outcome = declined ? 'declined' : 'approved';
  return ['sim', intention, account, outcome, wallet ? 'wallet' : 'card', enteredAt, count].join('.');
}

function enteredAt(token: string): number {
  return Number(token.split('.')[5]);
}

const MINUTE = 60_000;
/** How long the processor is down, once in a while. */
const OUTAGE = 20 * MINUTE;
/** A charge is found a minute after it was sent at the latest; one that got lost on its way arrives within that time, or never. */
const LOOK_UP_DELAY = MINUTE;
/** The longest that a call can be on its way to the backend and wait there, after the card was entered. */
const DELIVERY = 3 * MINUTE;

export interface CardNetworkOptions {
  clock: Scheduler;
  dice: Dice;
  faults: Pick<Faults, 'processor' | 'outage'>;
  scopes: RequestScopes;
  /** How long it remembers a key, in milliseconds. */
  keyLifetime: number;
}

/**
 * A processor that keeps nothing but its promises about keys and look-ups: its tokens can be charged any number of times and for
 * any intent, so that only the backend stands between a payer and a second charge. It forgets keys, and a charge can be found
 * only some time after it was made.
 */
export function cardNetwork({ clock, dice, faults, scopes, keyLifetime }: CardNetworkOptions): CardNetwork {
  const start = clock.now();
  const byKey = new Map<string, { result: Promise<ChargeResult>; at: number }>();
  const findable = new Map<string, ChargeResult>();
  const captures: Capture[] = [];
  const misuse: Misuse = { chargesWithoutCall: 0, chargesAfterDeadline: 0, strangeLookUps: 0 };
  let described = 0;

  /** One outage in every so many milliseconds, at the end of the time. */
  const outageEvery = faults.outage > 0 ? OUTAGE / faults.outage : Infinity;
  const isDown = () => (clock.now() - start) % outageEvery >= outageEvery - OUTAGE;

  const execute = async (token: string, charge: Charge | StoredCardCharge): Promise<ChargeResult> => {
    const { amount, idempotencyKey } = charge;
    const [, intention = '', , outcome] = token.split('.');
    await clock.sleep(dice.between(100, 900));
    const known = {
      brand: 'visa',
      lastFour: '4242',
      transactionNumber: `T${captures.length + 1}-${intention}`,
    } as const;
    if (outcome === 'declined') return { status: 'declined', code: 'insufficient_funds', ...known };
    captures.push({
      intention,
      key: idempotencyKey,
      amount,
      transactionNumber: known.transactionNumber,
      saved: 'reference' in charge,
    });
    return { status: 'approved', ...known };
  };

  const executeOnce = (token: string, charge: Charge | StoredCardCharge, storeFor?: string): Promise<ChargeResult> => {
    const { idempotencyKey } = charge;
    const known = byKey.get(idempotencyKey);
    if (known && clock.now() - known.at < keyLifetime) return known.result;
    const result = execute(token, charge).then((made) =>
      made.status === 'declined' || storeFor === undefined
        ? made
        : { ...made, stored: { reference: `kept-${storeFor}`, expiryMonth: 12, expiryYear: 2030 } },
    );
    byKey.set(idempotencyKey, { result, at: clock.now() });
    void result.then((made) => {
      clock.schedule(dice.between(0, LOOK_UP_DELAY / 4), () => findable.set(idempotencyKey, made));
    });
    return result;
  };

  return {
    captures,
    misuse,
    keyLifetime,
    lookUpDelay: LOOK_UP_DELAY,
    async describe(token) {
      const [, , account = '', , kind] = token.split('.');
      await clock.sleep(dice.between(5, 50));
      described += 1;
      const fingerprint = kind === 'wallet' ? `wallet-${described}` : `card-${account}`;
      return { brand: 'visa', lastFour: '4242', fingerprint };
    },
    async lookUp(key) {
      const scope = scopes.current();
      const isStrange = scope && (scope.key === null ? !scopes.isOf(scope.account, key) : scope.key !== key);
      if (isStrange) misuse.strangeLookUps += 1;
      const fails = dice.chance(faults.processor);
      await clock.sleep(dice.between(50, 500));
      if (isDown() || fails) throw new ProcessorUnavailable('Not reached.');
      return findable.get(key) ?? null;
    },
    charge: (charge) => answer(charge.token, charge, charge.storeFor),
    vault: {
      // The entered code says what the card was entered for.
      charge: (charge) => answer(charge.securityCodeToken ?? '', charge),
      forget: () => Promise.resolve(),
    },
  };

  async function answer(token: string, charge: Charge | StoredCardCharge, storeFor?: string): Promise<ChargeResult> {
    const scope = scopes.current();
    if (!scope?.sendsPayment || scope.account !== token.split('.')[2]) misuse.chargesWithoutCall += 1;
    if (clock.now() - enteredAt(token) > PAYMENT_DEADLINE + DELIVERY) misuse.chargesAfterDeadline += 1;

    // All at once and always the same number, so that what happens to one charge changes nothing for another.
    const [fails, fate, delay] = [
      dice.chance(faults.processor),
      dice.between(0, 2),
      dice.between(0, LOOK_UP_DELAY / 2),
    ];
    if (isDown() || (fails && fate === 0)) throw new ProcessorUnavailable('Not reached.');
    if (fails && fate === 1) {
      clock.schedule(delay, () => void executeOnce(token, charge, storeFor));
      throw new ProcessorUnavailable('Not reached yet.');
    }
    const result = await executeOnce(token, charge, storeFor);
    if (!fails) return result;
    await clock.sleep(5_000);
    throw new ProcessorUnavailable('The answer was lost.');
  }
}
