import type { DeclineCode } from '../../../src/contract/index.ts';
import {
  CardTokenRefused,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type DescribedCard,
} from '../../../mock-server/payments/index.ts';

export type TestOutcome = 'approved' | DeclineCode | 'refused';

export interface TestProcessor extends ChargeProcessor {
  /** A new token of a card that will come out so. Cards of another number are other cards. */
  token(outcome?: TestOutcome, card?: number): string;
  /** Every charge that was approved or declined. */
  readonly charges: readonly Charge[];
}

/** A processor whose tokens say what will happen: `tok.<outcome>.<last four>.<number of the token>`. */
export function testProcessor(): TestProcessor {
  const charges: Charge[] = [];
  const results = new Map<string, ChargeResult>();
  let tokens = 0;

  return {
    charges,
    token: (outcome = 'approved', card = 4242) => `tok.${outcome}.${card}.${(tokens += 1)}`,
    describe: async (token) => cardOf(token),
    charge: async (charge) => {
      const known = results.get(charge.idempotencyKey);
      if (known) return known;
      const [, outcome] = charge.token.split('.');
      const { brand, lastFour } = cardOf(charge.token);
      const common = { brand, lastFour, transactionNumber: `T${charges.length + 1}` };
      const result: ChargeResult =
        outcome === 'approved'
          ? { status: 'approved', ...common }
          : { status: 'declined', code: outcome as DeclineCode, ...common };
      results.set(charge.idempotencyKey, result);
      charges.push(charge);
      return result;
    },
  };
}

function cardOf(token: string): DescribedCard {
  const [, outcome, lastFour = ''] = token.split('.');
  if (outcome === 'refused' || lastFour === '') throw new CardTokenRefused('invalid');
  return { brand: 'visa', lastFour, fingerprint: `card-${lastFour}` };
}
