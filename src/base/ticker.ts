import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type Clock } from '../client/index.ts';

const SECOND = 1_000;

/** Lets its host update every second until an instant, which it counts towards. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  readonly #onOver: () => void;
  #until: number | null = null;
  #stop: (() => void) | undefined;

  /** `onOver` is called once the instant has come. */
  constructor(host: ReactiveControllerHost, onOver: () => void = () => undefined, clock: Clock = systemClock) {
    this.#host = host;
    this.#onOver = onOver;
    this.#clock = clock;
    host.addController(this);
  }

  /** Milliseconds since 1970; null, and an instant that has been, counts towards nothing. */
  countTo(until: number | null): void {
    if (until === this.#until) return;
    this.#stop?.();
    this.#until = until;
    if (until !== null && until > this.#clock.now()) this.#wait(until);
  }

  hostDisconnected(): void {
    this.countTo(null);
  }

  #wait(until: number): void {
    const left = until - this.#clock.now();
    this.#stop = this.#clock.schedule(left % SECOND || SECOND, () => {
      this.#host.requestUpdate();
      if (this.#clock.now() < until) this.#wait(until);
      else this.#onOver();
    });
  }
}
