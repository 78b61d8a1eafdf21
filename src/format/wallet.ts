import type { Wallet } from '../contract/index.ts';

const names: Readonly<Record<Wallet, string>> = { 'apple-pay': 'Apple Pay', 'google-pay': 'Google Pay' };

/** The wallet's own name, the same in every language. */
export function walletName(wallet: Wallet): string {
  return names[wallet];
}
