import { isDuecareError, type DuecareClient } from '../../src/client/index.ts';
import { headers } from '../../src/contract/index.ts';
import type { PaymentHooks } from '../../mock-server/backend.ts';
import type { PaymentParts } from '../../mock-server/payments/index.ts';
import type { Scheduler } from '../support/scheduler.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './faults.ts';

/** A design that is wrong in one place. The run has to notice. */
export interface Mutant {
  name: string;
  /** More of what the right design stands and this one does not. */
  faults?: Partial<Faults>;
  /** A client that sends otherwise. */
  fetch?: (fetch: typeof globalThis.fetch, dice: Dice) => typeof globalThis.fetch;
  /** A client that tells the page otherwise. */
  client?: (client: DuecareClient) => DuecareClient;
  /** A page on which every click makes a payment of its own. */
  keyPerClick?: boolean;
  /** A backend with another part. */
  parts?: (clock: Scheduler, dice: Dice) => NonNullable<PaymentHooks['parts']>;
}

export const mutants: readonly Mutant[] = [
  { name: 'key per attempt', fetch: keyPerAttempt },
  { name: 'key per click', keyPerClick: true },
  { name: 'unknown taken for failed', client: unknownTakenForFailed },
  {
    name: 'check-then-act',
    faults: { duplicate: 0.3, dropResponse: 0.2 },
    parts: (clock) => ({ claim: checkThenAct(clock) }),
  },
  { name: 'cached 500', parts: () => ({ isFinal: () => true }) },
  {
    name: 'no key to the processor',
    faults: { crash: 0.05 },
    parts: (_, dice) => ({ processorKey: () => dice.uuid() }),
  },
  { name: 'ledger before charge', parts: () => ({ collect: ledgerBeforeCharge }) },
  {
    name: 'no balance guard',
    faults: { secondTab: 0.4 },
    parts: () => ({ balanceGuard: { refuse: () => null, isOwed: () => true, reserve: () => null } }),
  },
  { name: 'recovers for ever', faults: { abandon: 0.3, outage: 0.15 }, parts: () => ({ nextStep: () => 'charge' }) },
  {
    name: 'poll recovers all',
    faults: { abandon: 0.2, processor: 0.1 },
    parts: () => ({ recoveredBy: (claims) => claims.unfinished() }),
  },
  { name: 'no look-up', faults: { processor: 0.1 }, parts: () => ({ lookUp: () => Promise.resolve(null) }) },
];

/** Every try of a payment goes out under a new key; the page does not notice. */
function keyPerAttempt(fetch: typeof globalThis.fetch, dice: Dice): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const sent = new Headers(init.headers);
    const key = sent.get(headers.idempotencyKey);
    if (key === null) return fetch(input, init);
    const other = dice.uuid();
    sent.set(headers.idempotencyKey, other);
    const answer = await fetch(input, { ...init, headers: sent });
    const text = (await answer.text()).replaceAll(other, key);
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
}

/** Whatever went wrong, the payer is told that the payment failed. */
function unknownTakenForFailed(client: DuecareClient): DuecareClient {
  return {
    ...client,
    createPayment: (...call) =>
      client.createPayment(...call).catch((error: unknown) => {
        throw isDuecareError(error) ? Object.assign(error, { outcomeKnown: true }) : error;
      }),
  };
}

/** Looks whether the key is free, waits for the database, and then writes. */
function checkThenAct(clock: Scheduler): PaymentParts['claim'] {
  return async (claims, call) => {
    const seen = claims.look(call);
    await clock.sleep(20);
    return seen ?? claims.insert(call);
  };
}

/** Books the payment as if it had succeeded, and charges the card afterwards. */
const ledgerBeforeCharge: PaymentParts['collect'] = async ({ charge, post }) => {
  const answer = post({ status: 'approved', transactionNumber: 'T0', brand: 'visa', lastFour: '4242' });
  await charge();
  return answer;
};
