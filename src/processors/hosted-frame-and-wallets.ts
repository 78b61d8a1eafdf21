import type { Wallet } from '../contract/index.ts';
import { CardFieldError, isCardFieldError } from './errors.ts';
import { hostedFrame, mountFrame, type HostedFrameOptions } from './hosted-frame.ts';
import type { ProcessorAdapter } from './processor.ts';

export interface WalletFrameOptions extends HostedFrameOptions {
  /** Wallets of this device. Default: Google Pay everywhere, and Apple Pay before it on Apple's devices. */
  deviceWallets?: () => readonly Wallet[];
}

/** A token lives as long: a wallet left open for longer could not pay any more. In milliseconds. */
const SHEET_TIMEOUT = 600_000;

/**
 * What `hostedFrame` does, and with it the security code of saved cards and wallets, for processors whose frame knows these
 * `fields` of the protocol. The mock processor's does.
 */
export function hostedFrameAndWallets({
  deviceWallets = walletsOfDevice,
  ...settings
}: WalletFrameOptions): Required<ProcessorAdapter> {
  return {
    ...hostedFrame(settings),
    mountSecurityCode: ({ brand, lastFour }, options) =>
      mountFrame(options, settings, { fields: 'security-code', brand, lastFour }),
    wallets({ accepted }) {
      const own = deviceWallets();
      return Promise.resolve(accepted.filter((wallet) => own.includes(wallet)));
    },
    async payWithWallet(wallet, request, { signal, ...options }) {
      const sheet = new AbortController();
      const close = () => sheet.abort(signal.reason);
      signal.throwIfAborted();
      signal.addEventListener('abort', close);
      try {
        const mounting = { ...options, onChange: () => undefined, signal: sheet.signal };
        const field = await mountFrame(mounting, { ...settings, tokenTimeout: SHEET_TIMEOUT }, { fields: wallet });
        const token = field.tokenize(request);
        field.focus();
        return await token.catch(sayWhy);
      } finally {
        signal.removeEventListener('abort', close);
        sheet.abort();
      }
    },
  };
}

function sayWhy(error: unknown): never {
  const isCancelled = isCardFieldError(error) && error.code === 'cancelled';
  if (!isCancelled) throw error;
  throw new CardFieldError('cancelled', 'The payer closed the wallet.', 'Offer the ways to pay again.');
}

function walletsOfDevice(): readonly Wallet[] {
  return /Macintosh|iPhone|iPad/.test(navigator.userAgent) ? ['apple-pay', 'google-pay'] : ['google-pay'];
}
