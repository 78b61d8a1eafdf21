/** English of Pay Now. */
export const payNow = {
  'payNow.label': 'Pay now',
  'payNow.label.amount': 'Pay {amount}',
  'payNow.dialog': 'Pay your bill',
} as const;
