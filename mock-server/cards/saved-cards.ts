import type { SavedCard } from '../../src/contract/index.ts';
import type { Ids } from '../environment.ts';
import { listAt } from '../list-at.ts';

/** A stored card: what the payer sees of it, and the name by which the processor knows it. */
export interface SavedCardRecord extends SavedCard {
  readonly accountNumber: string;
  /** Never leaves the backend. */
  readonly processorReference: string;
  /** Tells one card from another; nor does it leave. */
  readonly fingerprint?: string;
}

/** Cards that payers stored for later. */
export class SavedCards {
  private readonly ids: Ids;
  private readonly byAccount = new Map<string, SavedCardRecord[]>();

  constructor(ids: Ids) {
    this.ids = ids;
  }

  /** The same card of the processor is kept once for an account. */
  add(card: Omit<SavedCardRecord, 'id'>): SavedCardRecord {
    const cards = listAt(this.byAccount, card.accountNumber);
    const known = cards.findIndex(({ processorReference }) => processorReference === card.processorReference);
    const [earlier] = known < 0 ? [] : cards.splice(known, 1);
    const record = Object.freeze({ ...card, id: earlier?.id ?? this.ids.next('card') });
    cards.push(record);
    return record;
  }

  /** Stored last first. */
  of(accountNumber: string): readonly SavedCardRecord[] {
    return (this.byAccount.get(accountNumber) ?? []).toReversed();
  }

  find(accountNumber: string, id: string): SavedCardRecord | null {
    return this.of(accountNumber).find((card) => card.id === id) ?? null;
  }

  /** Nothing happens when the account has no such card. */
  remove(accountNumber: string, id: string): void {
    const cards = this.byAccount.get(accountNumber) ?? [];
    const at = cards.findIndex((card) => card.id === id);
    if (at >= 0) cards.splice(at, 1);
  }
}
