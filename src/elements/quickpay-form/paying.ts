import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DuecareClient } from '../../client/index.ts';
import { createPaymentRunner, type PaymentRunner, type PaymentState } from '../../payment/index.ts';
import { initialPayment } from '../../payment/payment.flow.ts';
import { isUnderWay } from './quickpay-form.flow.ts';

/** One runner for the account whose bill is open; its state, for the host to render. */
export class Paying implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (before: PaymentState, after: PaymentState) => void;
  #client: DuecareClient | undefined;
  #accountKey: string | undefined;
  #runner: PaymentRunner | undefined;
  #state: PaymentState = initialPayment;
  #cleared = false;
  #sentHere = false;

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

  /** The payer has seen the present payment go out, and it has not ended. */
  get sentHere(): boolean {
    return this.#sentHere;
  }

  get runner(): PaymentRunner | undefined {
    return this.#runner;
  }

  /** Nothing is lost: what was under way is on record and is taken up again, and an outcome stays in sight. */
  hostDisconnected(): void {
    this.#dispose();
    if (isUnderWay(this.#state)) this.#state = initialPayment;
  }

  /**
   * A session of this account has been opened: takes up what was left in the middle before anything can be paid. Answers
   * whether it is another account than before. `showPaid`: its last payment on this device is shown again, once.
   */
  use(client: DuecareClient, accountKey: string, showPaid: boolean): boolean {
    const another = accountKey !== this.#accountKey;
    if (another) this.#state = initialPayment;
    if (another || client !== this.#client || !this.#runner) {
      this.#dispose();
      this.#client = client;
      this.#accountKey = accountKey;
      this.#runner = createPaymentRunner({ client, accountKey });
      this.#runner.subscribe((state) => this.#take(state));
    }
    void this.#clear(this.#runner, another && showPaid);
    return another;
  }

  /** Asks again at once how a payment ended; does nothing when none is under way. */
  resume(): void {
    void this.#clear(this.#runner, false);
  }

  /** After an outcome: a new payment can begin. */
  startOver(): void {
    if (!this.#runner || this.#state.status === 'draft') return;
    this.#runner.startOver();
    this.#take(this.#runner.state);
  }

  /** Takes the outcome of a payment off the page. One that is under way stays: it shows nothing personal. */
  forgetOutcome(): void {
    if (!isUnderWay(this.#state)) this.startOver();
  }

  async #clear(runner: PaymentRunner | undefined, showPaid: boolean): Promise<void> {
    await runner?.resume({ showPaid });
    if (runner === undefined || runner !== this.#runner) return;
    this.#cleared = true;
    this.#host.requestUpdate();
  }

  #take(after: PaymentState): void {
    const before = this.#state;
    if (before === after) return;
    this.#state = after;
    if (after.status === 'submitting') this.#sentHere = true;
    else if (!isUnderWay(after) && (after.status !== 'draft' || after.duplicate)) this.#sentHere = false;
    this.#onChange(before, after);
    this.#host.requestUpdate();
  }

  #dispose(): void {
    this.#runner?.dispose();
    this.#runner = undefined;
    this.#cleared = false;
  }
}
