import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type Clock } from '../../client/index.ts';

/** Timers of browsers count no further than 24 days. */
const LONGEST_WAIT = 86_400_000;

/**
 * Updates its host when a moment has come: by a timer, and when the page is looked at again, because timers stand still while
 * a device sleeps.
 */
export class Deadline implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #at: () => string | null;
  readonly #clock: Clock;
  #stopTimer: (() => void) | undefined;

  /** `at` is asked at every update of the host: an instant, or null for never. */
  constructor(host: ReactiveControllerHost, at: () => string | null, clock: Clock = systemClock) {
    this.#host = host;
    this.#at = at;
    this.#clock = clock;
    host.addController(this);
  }

  get passed(): boolean {
    const at = this.#at();
    return at !== null && Date.parse(at) <= this.#clock.now();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pageshow', this.#look);
    this.#look();
  }

  hostUpdated(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    const at = this.#at();
    if (at === null || this.passed) return;
    const wait = Math.min(Date.parse(at) - this.#clock.now(), LONGEST_WAIT);
    this.#stopTimer = this.#clock.schedule(wait, this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pageshow', this.#look);
    this.#stopTimer?.();
  }

  readonly #look = () => this.#host.requestUpdate();
}
