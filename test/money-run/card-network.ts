import {
  ProcessorUnavailable,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type StoredCardCharge,
} from '../../mock-server/payments/index.ts';
import type { Scheduler } from '../support/scheduler.ts';
import type { Dice } from './dice.ts';

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

export interface CardNetwork extends ChargeProcessor {
  readonly captures: readonly Capture[];
}

/** A card as the payer's page hands it on: for what, whether it will be declined, and whether it looks new every time. */
export interface SimulatedCard {
  intention: string;
  account: string;
  declined: boolean;
  /** A wallet makes a new card number for every payment, so that nobody can recognise a repeat by the card. */
  wallet: boolean;
}

export function tokenOf({ intention, account, declined, wallet }: SimulatedCard): string {
  return ['sim', intention, account, declined ? 'declined' : 'approved', wallet ? 'wallet' : 'card'].join('.');
}

/**
 * A processor that keeps nothing but its promise about keys: its tokens can be charged any number of times and for any
 * intent, so that only the keys stand between a payer and a second charge.
 */
export function cardNetwork(clock: Scheduler, dice: Dice, faultRate: number): CardNetwork {
  const byKey = new Map<string, Promise<ChargeResult>>();
  const captures: Capture[] = [];
  let described = 0;

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

  return {
    captures,
    async describe(token) {
      const [, , account = '', , kind] = token.split('.');
      await clock.sleep(dice.between(5, 50));
      described += 1;
      const fingerprint = kind === 'wallet' ? `wallet-${described}` : `card-${account}`;
      return { brand: 'visa', lastFour: '4242', fingerprint };
    },
    charge: (charge) => answer(charge.token, charge, charge.storeFor),
    vault: {
      // The entered code says what the card was entered for.
      charge: (charge) => answer(charge.securityCodeToken ?? '', charge),
      forget: () => Promise.resolve(),
    },
  };

  async function answer(token: string, charge: Charge | StoredCardCharge, storeFor?: string): Promise<ChargeResult> {
    const [fails, charged] = [dice.chance(faultRate), dice.chance(0.5)];
    if (fails && !charged) throw new ProcessorUnavailable('Not reached.');
    const known = byKey.get(charge.idempotencyKey) ?? execute(token, charge);
    byKey.set(charge.idempotencyKey, known);
    const result = await known;
    if (fails) {
      await clock.sleep(5_000);
      throw new ProcessorUnavailable('The answer was lost.');
    }
    if (result.status === 'declined' || storeFor === undefined) return result;
    return { ...result, stored: { reference: `kept-${storeFor}`, expiryMonth: 12, expiryYear: 2030 } };
  }
}
