import type { Wallet } from '../../src/contract/index.ts';
import { displayMoney } from '../outbox/display-money.ts';
import { walletCards } from '../processor/test-cards.ts';
import type { TokenBinding } from '../processor/token-content.ts';
import { byId } from './dom.ts';
import type { FrameAnswer, FrameForm } from './frame-form.ts';
import type { FrameTexts } from './texts.ts';
import type { TokenSource } from './token-source.ts';

export interface WalletSheetOptions {
  wallet: Wallet;
  texts: FrameTexts;
  tokens: TokenSource;
}

/** Mock Pay: a few cards to choose from, the amount, and a button that confirms. */
export class WalletSheet implements FrameForm {
  readonly element = byId('wallet', HTMLFormElement);
  readonly #options: WalletSheetOptions;
  readonly #confirm = byId('wallet-confirm', HTMLButtonElement);
  readonly #cancel = byId('wallet-cancel', HTMLButtonElement);
  readonly #amount = byId('wallet-amount', HTMLElement);
  #answer: (isConfirmed: boolean) => void = () => undefined;

  constructor(options: WalletSheetOptions) {
    this.#options = options;
    this.speak(options.texts);
    this.#cancel.addEventListener('click', () => this.#answer(false));
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#answer(false);
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(true);
    });
    byId('wallet-cards', HTMLElement).append(...walletCards.map((_, at) => this.#choice(at)));
  }

  async tokenize(binding: TokenBinding): Promise<FrameAnswer> {
    this.#amount.textContent = displayMoney(binding.amount, binding.currency);
    const isConfirmed = await new Promise<boolean>((resolve) => (this.#answer = resolve));
    if (!isConfirmed) return 'cancelled';
    this.#confirm.disabled = true;
    const { wallet, tokens } = this.#options;
    const chosen = this.element.querySelector<HTMLInputElement>('input:checked');
    const lastFour = chosen?.value ?? '';
    try {
      return await tokens.forWallet(wallet, lastFour, binding);
    } finally {
      this.#confirm.disabled = false;
    }
  }

  focus(): void {
    this.#confirm.focus();
  }

  clear(): void {
    this.element.reset();
  }

  speak({ wallet: { title, standsFor, choose, confirm, cancel } }: FrameTexts): void {
    byId('wallet-title', HTMLElement).textContent = title;
    byId('wallet-note', HTMLElement).textContent = standsFor[this.#options.wallet];
    byId('wallet-legend', HTMLElement).textContent = choose;
    this.#confirm.textContent = confirm;
    this.#cancel.textContent = cancel;
  }

  #choice(at: number): HTMLElement {
    const { brand = 'other', lastFour = '' } = walletCards[at] ?? {};
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'card', value: lastFour, defaultChecked: at === 0 });
    const label = document.createElement('label');
    label.append(input, `${this.#options.texts.brands[brand]} •••• ${lastFour}`);
    return label;
  }
}
