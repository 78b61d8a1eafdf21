import type { CardBrand } from '../../src/contract/index.ts';
import type { StoredCard } from '../payments/charge-processor.ts';
import { sha256 } from '../sha256.ts';
import type { Month } from './card-rules.ts';
import type { CardOutcome } from './test-cards.ts';

/** A test card in the vault. It has no number, and a security code is never kept. */
export interface KeptCard {
  practiceId: string;
  outcome: CardOutcome;
  brand: CardBrand;
  lastFour: string;
  fingerprint: string;
  expiry: Month;
}

/** The vault: cards by references that are good for one practice and one of its payers. */
export class KeptCards {
  readonly #cards = new Map<string, KeptCard>();

  /** Keeps a card, or keeps it still. */
  keep(card: KeptCard, payer: string): StoredCard {
    const { practiceId, fingerprint, expiry } = card;
    const reference = `vault_${sha256(`${practiceId} ${payer} ${fingerprint}`).slice(0, 32)}`;
    this.#cards.set(reference, card);
    return { reference, expiryMonth: expiry.month, expiryYear: expiry.year };
  }

  find(reference: string): KeptCard | undefined {
    return this.#cards.get(reference);
  }

  forget(reference: string): void {
    this.#cards.delete(reference);
  }
}
