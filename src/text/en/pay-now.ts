/** English of Pay Now. */
export const payNow = {
  'payNow.label': 'Pay now',
  'payNow.dialog': 'Pay your bill',
} as const;
