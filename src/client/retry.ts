import type { RetryRule } from '../contract/index.ts';

const transientStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** How a try ended, as far as trying again is concerned. */
export interface TryResult {
  /** HTTP status; null when no complete answer came. */
  status: number | null;
  /** What the problem says of itself; null when the answer is no problem of the contract. */
  retryable: boolean | null;
}

/** Whether the backend may answer the same request differently a moment later. What the server says of itself wins. */
export function isTransient({ status, retryable }: TryResult): boolean {
  if (status === null) return true;
  if (status === 409) return retryable === true;
  return transientStatuses.includes(status) && retryable !== false;
}

/** A write is repeated only under a key that keeps it from having a second effect. */
export function mayRepeat(rule: RetryRule, hasKey: boolean): boolean {
  return rule === 'always' || (rule === 'with-key' && hasKey);
}

/** Full jitter: anything from 0 to a bound that doubles with every try, so that clients that failed together part. */
export function backoff(tries: number, random: () => number, { base, cap }: { base: number; cap: number }): number {
  return random() * Math.min(cap, base * 2 ** (tries - 1));
}

const DAY = 86_400_000;

/**
 * Milliseconds that `Retry-After` asks for; null when it says nothing usable. A date is taken against the server's own
 * `Date`, because the device's clock may be wrong.
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, DAY);
  const at = httpDate(value);
  return at === null ? null : Math.min(Math.max(0, at - (httpDate(headers.get('Date')) ?? now)), DAY);
}

function httpDate(value: string | null): number | null {
  const at = value?.endsWith('GMT') ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** Keeps all calls of a client together from hammering a backend that is down: answers pay for retries. */
export interface RetryBudget {
  take(): boolean;
  giveBack(): void;
}

export function retryBudget(size: number): RetryBudget {
  let left = size;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    giveBack() {
      left = Math.min(size, left + 1);
    },
  };
}
