import type { CardBrand, DeclineCode, Wallet } from '../../src/contract/index.ts';

export interface Charge {
  /** The single-use token of the card, or of a card in a wallet. */
  token: string;
  /** Keep the card too if the charge is approved, for this payer: a name of the caller's own. Needs a `vault`. */
  storeFor?: string;
  /** Minor units, above 0. */
  amount: number;
  currency: string;
  intentId: string;
  practiceId: string;
  /**
   * The same for every try of one payment, and never that of another. The charge can be looked up by it for good. For as long
   * as its `keyLifetime` the processor charges at most once per key, answers a repeated key with the first answer, and lets a
   * repeat that comes while the first is under way wait for it. It looks for the key before it looks at the token, so a repeat
   * is answered even after the token was used up or has expired.
   */
  idempotencyKey: string;
}

export interface ChargedCard {
  brand: CardBrand;
  lastFour: string;
}

export type DescribedCard = ChargedCard & {
  /** The same for the same card, and no way back to its number. A processor without such a thing leaves it out. */
  fingerprint?: string;
  /** The wallet that the token came out of, if it came out of one. */
  wallet?: Wallet;
};

/** A card that the processor keeps. Its number stays there. */
export interface StoredCard {
  /** The same whenever the same payer has the same card kept for the same practice. */
  reference: string;
  /** 1 to 12. */
  expiryMonth: number;
  expiryYear: number;
}

export interface StoredCardCharge extends Omit<Charge, 'token' | 'storeFor'> {
  reference: string;
  /** The single-use token of the security code, entered again. */
  securityCodeToken?: string;
}

export type ChargeResult =
  | ({ status: 'approved'; transactionNumber: string; stored?: StoredCard } & ChargedCard)
  | ({ status: 'declined'; code: DeclineCode; transactionNumber: string } & ChargedCard);

/** What the backend needs of a payment processor. */
export interface ChargeProcessor {
  /**
   * Milliseconds for which a repeated idempotency key is answered with the first answer. Default 0: the processor has no keys,
   * and a charge is repeated only when `lookUp` is certain that there was none.
   */
  readonly keyLifetime?: number;
  /**
   * Milliseconds after its sending within which a charge is made and can be found by `lookUp`; one that cannot be found by then
   * is never made. Default 120,000.
   */
  readonly lookUpDelay?: number;
  /**
   * Whose card a token stands for; it uses nothing up. Rejects with `CardTokenRefused` or `ProcessorUnavailable`.
   */
  describe(token: string): Promise<DescribedCard>;
  /**
   * The charge, approved or declined, that was made under an idempotency key; waits for one that is under way. Null when there is
   * none, which is certain `lookUpDelay` after the last one was sent. Forgets nothing. Rejects with `ProcessorUnavailable` when
   * nobody knows.
   */
  lookUp(idempotencyKey: string): Promise<ChargeResult | null>;
  /**
   * Charges once per idempotency key, for its `keyLifetime`. Rejects with `CardTokenRefused` when nothing was charged under this key and never
   * will be, and with `ProcessorUnavailable` when nobody knows.
   */
  charge(charge: Charge): Promise<ChargeResult>;
  /** Cards kept for later. A processor without it keeps none. */
  vault?: CardVault;
}

export interface CardVault {
  /** As `charge`. Rejects with `CardTokenRefused` `forgotten` for a card that is not kept, unless the key was answered before. */
  charge(charge: StoredCardCharge): Promise<ChargeResult>;
  /** The card is charged no more. Nothing happens when it is not kept. Rejects with `ProcessorUnavailable`. */
  forget(reference: string): Promise<void>;
}

/** The processor did not answer, or not so that the outcome is known. Ask again with the same key. */
export class ProcessorUnavailable extends Error {
  override readonly name = 'ProcessorUnavailable';
}

export type CardTokenRefusal =
  'expired' | 'used' | 'wrong-intent' | 'wrong-practice' | 'amount-above-cap' | 'forgotten' | 'invalid';

/** The token cannot be charged and nothing was: the card has to be entered again. */
export class CardTokenRefused extends Error {
  override readonly name = 'CardTokenRefused';
  readonly reason: CardTokenRefusal;

  constructor(reason: CardTokenRefusal) {
    super(`The card token was refused: ${reason}.`);
    this.reason = reason;
  }
}
