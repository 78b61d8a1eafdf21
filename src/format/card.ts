import type { CardBrand } from '../contract/index.ts';

const brandNames: Readonly<Record<CardBrand, string | null>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  other: null,
};

/** The brand's own name, the same in every language; null for `other`. */
export function cardBrandName(brand: CardBrand): string | null {
  return brandNames[brand];
}

/** `Visa •••• 4242`; without a known brand `•••• 4242`. */
export function cardLabel({ brand, lastFour }: { brand: CardBrand; lastFour: string }): string {
  return [brandNames[brand], '••••', lastFour].filter(Boolean).join(' ');
}
