import type { SavedCard } from '../../../../src/contract/index.ts';

export const visa: SavedCard = { id: 'card-1', brand: 'visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2098 };
export const amex: SavedCard = { id: 'card-2', brand: 'amex', lastFour: '0005', expiryMonth: 1, expiryYear: 2097 };
/** Its last month is over. */
export const oldCard: SavedCard = { ...visa, id: 'card-3', lastFour: '1881', expiryMonth: 3, expiryYear: 2026 };
