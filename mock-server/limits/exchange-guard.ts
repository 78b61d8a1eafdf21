import type { Clock } from '../environment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Limits } from './limits.ts';
import { SlidingWindow } from './sliding-window.ts';

const MINUTE = 60_000;
const EVERYWHERE = 'everywhere';

/** Slows those down who guess links and codes. It looks at the sender alone, so its refusals tell nothing about a link. */
export class ExchangeGuard {
  private readonly tries: SlidingWindow;
  private readonly failures: SlidingWindow;
  private readonly allFailures: SlidingWindow;

  constructor(clock: Clock, limits: Limits) {
    this.tries = new SlidingWindow(clock, { limit: limits.exchangesPerAddress, window: MINUTE });
    this.failures = new SlidingWindow(clock, { limit: 1, window: MINUTE });
    this.allFailures = new SlidingWindow(clock, { limit: limits.failedExchanges, window: MINUTE });
  }

  /** Counts one try. Throws the problem `rate_limited`, which neither counts nor says whether the link is alive. */
  admit(address: string): void {
    if (this.tries.isFull(address)) throw tooSoon(this.tries.secondsLeft(address));
    if (this.isAnomalous() && this.failures.isFull(address)) throw tooSoon(this.failures.secondsLeft(address));
    this.tries.add(address);
  }

  failed(address: string): void {
    this.failures.add(address);
    this.allFailures.add(EVERYWHERE);
  }

  /** More links fail than people can mistype: shown to staff. */
  isAnomalous(): boolean {
    return this.allFailures.isFull(EVERYWHERE);
  }
}

const tooSoon = (retryAfter: number) => new ProblemError('rate_limited', { retryAfter });
