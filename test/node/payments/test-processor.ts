import {
  CardTokenRefused,
  ProcessorUnavailable,
  type CardTokenRefusal,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type StoredCardCharge,
} from '../../../mock-server/payments/index.ts';

/** What goes wrong with the next charge: the processor is not reached, or charges and its answer is lost. */
export type ProcessorFault = 'lost-before' | 'lost-after';

export interface TestProcessor extends ChargeProcessor {
  /** Cards charged or declined: one for each key at most. */
  readonly results: readonly (ChargeResult & { amount: number; intentId: string })[];
  /** How often it was asked to charge. */
  readonly asked: number;
  /** How often it was asked for a charge that was made. */
  readonly lookedUp: number;
  fail(fault: ProcessorFault): void;
  refuse(reason: CardTokenRefusal): void;
  /** Forgets which keys were used; what was charged can still be looked up. */
  forgetKeys(): void;
  /** Keeps the card of a token; its reference. */
  keep(token: string): string;
}

/** Declines tokens that say so; brand and last four are those in the token: `visa.4242.ok.1`. */
export function testProcessor(): TestProcessor {
  const byKey = new Map<string, ChargeResult>();
  const known = new Set<string>();
  const results: (ChargeResult & { amount: number; intentId: string })[] = [];
  const faults: ProcessorFault[] = [];
  const refusals: CardTokenRefusal[] = [];
  let asked = 0;
  let lookedUp = 0;

  const cardOf = (token: string) => {
    const [brand, lastFour = ''] = token.split('.');
    return { brand: brand === 'amex' ? 'amex' : 'visa', lastFour } as const;
  };

  const kept = new Set<string>();
  const keep = (token: string) => {
    const reference = token.slice(0, token.lastIndexOf('.'));
    kept.add(reference);
    return reference;
  };

  const decide = (token: string, { amount, intentId }: Charge | StoredCardCharge): ChargeResult => {
    const known = { ...cardOf(token), transactionNumber: `T${results.length + 1}` };
    const result: ChargeResult = token.includes('.declined.')
      ? { status: 'declined', code: 'insufficient_funds', ...known }
      : { status: 'approved', ...known };
    results.push({ ...result, amount, intentId });
    return result;
  };

  return {
    results,
    get asked() {
      return asked;
    },
    get lookedUp() {
      return lookedUp;
    },
    keyLifetime: 24 * 60 * 60_000,
    lookUpDelay: 0,
    lookUp: (key) => {
      lookedUp += 1;
      return Promise.resolve(byKey.get(key) ?? null);
    },
    fail: (fault) => void faults.push(fault),
    forgetKeys: () => known.clear(),
    refuse: (reason) => void refusals.push(reason),
    describe: (token) => Promise.resolve(cardOf(token)),
    keep,
    charge: (charge) =>
      answer(charge, () => {
        const result = decide(charge.token, charge);
        if (result.status === 'declined' || charge.storeFor === undefined) return result;
        return { ...result, stored: { reference: keep(charge.token), expiryMonth: 12, expiryYear: 2028 } };
      }),
    vault: {
      charge: (charge) =>
        answer(charge, () => {
          if (!kept.has(charge.reference)) throw new CardTokenRefused('forgotten');
          return decide(`${charge.reference}.`, charge);
        }),
      forget: (reference) => Promise.resolve(void kept.delete(reference)),
    },
  };

  async function answer(
    { idempotencyKey }: Charge | StoredCardCharge,
    charge: () => ChargeResult,
  ): Promise<ChargeResult> {
    asked += 1;
    await Promise.resolve();
    const refusal = refusals.shift();
    if (refusal) throw new CardTokenRefused(refusal);
    const fault = faults.shift();
    if (fault === 'lost-before') throw new ProcessorUnavailable('Not reached.');
    const result = (known.has(idempotencyKey) ? byKey.get(idempotencyKey) : undefined) ?? charge();
    known.add(idempotencyKey);
    byKey.set(idempotencyKey, result);
    await Promise.resolve();
    if (fault === 'lost-after') throw new ProcessorUnavailable('The answer was lost.');
    return result;
  }
}
