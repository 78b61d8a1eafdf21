import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblemError, systemClock, type Clock } from '../../client/index.ts';
import type { StatementLink } from '../../contract/index.ts';

export type RenewalStatus = 'none' | 'busy' | 'done' | 'failed' | 'unavailable';

/** Has a statement's link made anew, once however often it is asked for. */
export class Renewal implements ReactiveController {
  status: RenewalStatus = 'none';
  link: StatementLink | null = null;
  /** The server made it just now, and this device's clock says that it has expired: the clock is wrong. */
  outlivesClock = false;
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  #run: AbortController | undefined;
  #news = false;

  constructor(host: ReactiveControllerHost, clock: Clock = systemClock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  start(create: (signal: AbortSignal) => Promise<StatementLink>): void {
    if (this.#run) return;
    const run = (this.#run = new AbortController());
    const settle = (status: RenewalStatus, link: StatementLink | null) => {
      if (run !== this.#run) return;
      this.#run = undefined;
      this.#news = status !== 'failed';
      this.outlivesClock = link !== null && Date.parse(link.expiresAt) <= this.#clock.now();
      this.#set(status, link);
    };
    this.#set('busy', null);
    create(run.signal).then(
      (link) => settle('done', link),
      (error: unknown) => settle(isProblemError(error, 'link_unavailable') ? 'unavailable' : 'failed', null),
    );
  }

  /** True once after it has ended with something else in the place of the button. */
  isNews(): boolean {
    const news = this.#news;
    this.#news = false;
    return news;
  }

  /** What was made is no longer wanted, for another statement or nobody is looked at. */
  forget(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.status = 'none';
    this.link = null;
  }

  hostDisconnected(): void {
    if (this.#run) this.forget();
  }

  #set(status: RenewalStatus, link: StatementLink | null): void {
    this.status = status;
    this.link = link;
    this.#host.requestUpdate();
  }
}
