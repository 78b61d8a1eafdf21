import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DuecareClient } from '../../client/index.ts';
import { createPaymentRunner, type PaymentRunner, type PaymentState } from '../../payment/index.ts';
import { initialPayment } from '../../payment/payment.flow.ts';

interface Account {
  client: DuecareClient;
  accountKey: string;
}

/** One runner for the account whose bill is open; its state, for the host to render. */
export class Paying implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (before: PaymentState, after: PaymentState) => void;
  #account: Account | undefined;
  #runner: PaymentRunner | undefined;
  #unsubscribe: (() => void) | undefined;
  #state: PaymentState = initialPayment;
  #cleared = false;

  constructor(host: ReactiveControllerHost, onChange: (before: PaymentState, after: PaymentState) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get state(): PaymentState {
    return this.#state;
  }

  /** It is known whether a payment of earlier is open. */
  get cleared(): boolean {
    return this.#cleared;
  }

  get runner(): PaymentRunner | undefined {
    return this.#runner;
  }

  /** Nothing is lost: what was under way is on record and is taken up again. */
  hostDisconnected(): void {
    this.#dispose();
  }

  /** A session of this account has been opened: takes up what was left in the middle before anything can be paid. */
  use(account: Account): void {
    if (this.#account?.client !== account.client || this.#account.accountKey !== account.accountKey) {
      this.#dispose();
      this.#account = account;
      this.#runner = createPaymentRunner(account);
      this.#unsubscribe = this.#runner.subscribe(this.#take);
      this.#take(this.#runner.state);
    }
    this.resume();
  }

  /** Asks again at once how a payment ended; does nothing when none is under way. */
  resume(): void {
    void this.#clear(this.#runner);
  }

  async #clear(runner: PaymentRunner | undefined): Promise<void> {
    await runner?.resume();
    if (runner === undefined || runner !== this.#runner) return;
    this.#cleared = true;
    this.#host.requestUpdate();
  }

  readonly #take = (after: PaymentState) => {
    const before = this.#state;
    if (before === after) return;
    this.#state = after;
    this.#onChange(before, after);
    this.#host.requestUpdate();
  };

  #dispose(): void {
    this.#unsubscribe?.();
    this.#runner?.dispose();
    this.#runner = undefined;
    this.#account = undefined;
    this.#state = initialPayment;
    this.#cleared = false;
  }
}
