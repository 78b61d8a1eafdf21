import type { DeclineCode, Wallet } from '../../../src/contract/index.ts';
import {
  CardTokenRefused,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type DescribedCard,
  ProcessorUnavailable,
  type StoredCardCharge,
} from '../../../mock-server/payments/index.ts';
import { faultQueue, type ProcessorFaults } from '../../../mock-server/processor/processor-faults.ts';

export type TestOutcome = 'approved' | DeclineCode | 'refused';

export interface TestProcessor extends ChargeProcessor {
  /** A new token of a card that will come out so. Cards of another number are other cards. */
  token(outcome?: TestOutcome, card?: number, wallet?: Wallet): string;
  /** A new token of an entered security code. */
  codeToken(): string;
  /** Every charge that was approved or declined. */
  readonly charges: readonly (Charge | StoredCardCharge)[];
  /** The keys of the charges that were looked up. */
  readonly lookUps: readonly string[];
  /** From now on the tokens that were issued so far are too old to be charged. */
  expireTokens(): void;
  /** A time-out ends at once. */
  faults: ProcessorFaults;
}

/** A processor whose tokens say what will happen: `tok.<outcome>.<last four>.<number of the token>`, and the wallet. */
export function testProcessor(): TestProcessor {
  const charges: (Charge | StoredCardCharge)[] = [];
  const results = new Map<string, ChargeResult>();
  const kept = new Set<string>();
  const lookUps: string[] = [];
  const faults = faultQueue();
  let tokens = 0;
  let oldest = 0;

  const settle = (
    charge: Charge | StoredCardCharge,
    { brand, lastFour }: DescribedCard,
    outcome = '',
  ): ChargeResult => {
    const common = { brand, lastFour, transactionNumber: `T${charges.length + 1}` };
    charges.push(charge);
    return outcome === 'approved'
      ? { status: 'approved', ...common }
      : { status: 'declined', code: outcome as DeclineCode, ...common };
  };
  const once = (key: string, charge: () => ChargeResult): Promise<ChargeResult> => {
    const fault = faults.next();
    if (fault && fault !== 'timeout-after') throw new ProcessorUnavailable('Not reached.');
    const result = results.get(key) ?? charge();
    results.set(key, result);
    if (fault) throw new ProcessorUnavailable('The answer was lost.');
    return Promise.resolve(result);
  };
  const refuseOld = (token: string) => {
    if (Number(token.split('.')[3]) <= oldest) throw new CardTokenRefused('expired');
  };

  return {
    charges,
    lookUps,
    faults,
    lookUpDelay: 0,
    expireTokens: () => void (oldest = tokens),
    token: (outcome = 'approved', card = 4242, wallet) =>
      ['tok', outcome, card, (tokens += 1), ...(wallet ? [wallet] : [])].join('.'),
    codeToken: () => `code.${(tokens += 1)}.of.a.card`,
    describe: async (token) => {
      refuseOld(token);
      return cardOf(token);
    },
    lookUp: (key) => {
      lookUps.push(key);
      const fault = faults.nextLookUp();
      if (fault) return Promise.reject(new ProcessorUnavailable('Not reached.'));
      return Promise.resolve(results.get(key) ?? null);
    },
    charge: async (charge) =>
      once(charge.idempotencyKey, () => {
        const { token, storeFor, practiceId } = charge;
        refuseOld(token);
        const result = settle(charge, cardOf(token), token.split('.')[1]);
        if (result.status === 'declined' || storeFor === undefined) return result;
        const reference = [practiceId, storeFor, result.lastFour].join(' ');
        kept.add(reference);
        return { ...result, stored: { reference, expiryMonth: 12, expiryYear: 2028 } };
      }),
    vault: {
      charge: async (charge) =>
        once(charge.idempotencyKey, () => {
          const { reference, securityCodeToken } = charge;
          if (!kept.has(reference)) throw new CardTokenRefused('forgotten');
          if (securityCodeToken?.startsWith('code.') === false) throw new CardTokenRefused('invalid');
          return settle(charge, { brand: 'visa', lastFour: reference.slice(-4) }, 'approved');
        }),
      forget: (reference) => Promise.resolve(void kept.delete(reference)),
    },
  };
}

function cardOf(token: string): DescribedCard {
  const [, outcome, lastFour = '', , wallet] = token.split('.');
  if (outcome === 'refused' || lastFour === '') throw new CardTokenRefused('invalid');
  const known = (['apple-pay', 'google-pay'] as const).find((name) => name === wallet);
  return { brand: 'visa', lastFour, fingerprint: `card-${lastFour}${wallet ?? ''}`, ...(known && { wallet: known }) };
}
