import type { Practice, SavedCard, Wallet } from '../../contract/index.ts';
import { isExpired } from '../../format/index.ts';

/** One way to pay. */
export type Way =
  | { id: string; kind: 'saved'; card: SavedCard; expired: boolean }
  | { id: string; kind: 'card' }
  | { id: string; kind: 'wallet'; wallet: Wallet };

export interface Offer {
  practice: Practice;
  /** Empty where none may be used. */
  saved: readonly SavedCard[];
  /** Those that device and processor can pay with. */
  wallets: readonly Wallet[];
  /** In milliseconds since 1970. */
  now: number;
}

/** Saved cards first, then what the practice takes in its order. */
export function waysToPay({ practice, saved, wallets, now }: Offer): Way[] {
  const { paymentMethods } = practice.options;
  const cards = paymentMethods.includes('card') ? saved : [];
  return [
    ...cards.map((card): Way => ({ id: `saved-${card.id}`, kind: 'saved', card, expired: isExpired(card, now) })),
    ...paymentMethods.flatMap((method): Way[] => {
      if (method === 'card') return [{ id: method, kind: 'card' }];
      return wallets.includes(method) ? [{ id: method, kind: 'wallet', wallet: method }] : [];
    }),
  ];
}

/** The way that is picked, if it is still there; else the first that has not just been declined. */
export function pickedWay(ways: readonly Way[], picked: string | null, declined: string | null): Way | null {
  const usable = ways.filter((way) => way.kind !== 'saved' || !way.expired);
  return usable.find(({ id }) => id === picked) ?? usable.find(({ id }) => id !== declined) ?? usable[0] ?? null;
}
