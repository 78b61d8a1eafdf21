import type { payNow as english } from '../en/pay-now.ts';
import type { Translation } from '../texts.ts';

/** Spanish of Pay Now. */
export const payNow = {
  'payNow.label': 'Pagar ahora',
  'payNow.dialog': 'Pague su cuenta',
} as const satisfies Translation<typeof english>;
