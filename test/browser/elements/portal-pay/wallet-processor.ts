import type { Wallet } from '../../../../src/contract/index.ts';
import {
  CardFieldError,
  type CardField,
  type CardFieldOptions,
  type CardToken,
  type KnownCard,
  type TokenRequest,
  type WalletContext,
} from '../../../../src/processors/index.ts';
import { FakeProcessor } from '../quickpay-form/fake-processor.ts';

/** A processor that knows security codes of saved cards and wallets, with fields and buttons in the page for a test to use. */
export class WalletProcessor extends FakeProcessor {
  /** For which cards a code was asked for, in order. */
  readonly codes: KnownCard[] = [];
  /** What the wallets were asked about. */
  readonly contexts: WalletContext[] = [];
  /** Those of the device. */
  device: readonly Wallet[] = ['apple-pay'];
  readonly sheets: TokenRequest[] = [];

  async mountSecurityCode(card: KnownCard, options: CardFieldOptions): Promise<CardField> {
    this.codes.push(card);
    const label = document.createElement('label');
    label.textContent = 'Security code ';
    const input = document.createElement('input');
    label.append(input);
    options.container.append(label);
    input.addEventListener('input', () =>
      options.onChange({ complete: input.value !== '', empty: input.value === '', brand: card.brand }),
    );
    return {
      tokenize: (request) => {
        this.requests.push(request);
        if (input.value === '') throw new CardFieldError('incomplete', 'No code.', 'Enter it.');
        return Promise.resolve({ token: `mockcode.${this.requests.length}`, ...card });
      },
      focus: () => input.focus(),
      clear: () => undefined,
      setAppearance: () => undefined,
    };
  }

  wallets(context: WalletContext): Promise<readonly Wallet[]> {
    this.contexts.push(context);
    return Promise.resolve(context.accepted.filter((wallet) => this.device.includes(wallet)));
  }

  payWithWallet(
    _wallet: Wallet,
    request: TokenRequest,
    { container, signal }: Omit<CardFieldOptions, 'onChange'>,
  ): Promise<CardToken> {
    this.sheets.push(request);
    const button = (name: string) => {
      const made = document.createElement('button');
      made.textContent = name;
      container.append(made);
      return made;
    };
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('gone')));
      button('Confirm').addEventListener('click', () =>
        resolve({ token: `mocktok.wallet.${this.sheets.length}`, brand: 'visa', lastFour: '4242' }),
      );
      button('Cancel').addEventListener('click', () => reject(new CardFieldError('cancelled', 'Closed.', 'Again.')));
    });
  }
}
