import type { EndpointName } from '../contract/index.ts';
import type { Clock } from './clock.ts';

export interface Timeouts {
  /** Milliseconds for one try, its body included. Default 10,000. */
  attempt: number;
  /** The same for a try of a payment. Default 30,000. */
  payment: number;
  /** Milliseconds for a call with all its tries and waits. Default 60,000. */
  total: number;
}

export interface RetryOptions {
  /** How often a call may be tried again, 0 to 10. Default 3; 0 turns retries off. */
  limit: number;
  /** Upper bound in milliseconds of the first wait; it doubles with every try. Default 500. */
  base: number;
  /** Upper bound in milliseconds of any wait. Default 5,000. */
  cap: number;
  /** How many retries all calls together may use until a call succeeds again. Default 10. */
  budget: number;
}

export interface ClientOptions {
  /** Where the backend lives, for example `https://billing.example.com`. `https`, or `http` on localhost. */
  baseUrl: string;
  /** The bearer token of the session, or null without one. Asked before every try. Default: none. */
  getToken?: () => string | null | Promise<string | null>;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  timeout?: Partial<Timeouts>;
  retry?: Partial<RetryOptions>;
  /** BCP 47 language for the backend's texts, sent as `Accept-Language`. Default: what the browser sends. */
  locale?: string;
  /** Other paths below the base URL, with the same `{parameters}`. */
  paths?: Partial<Record<EndpointName, string>>;
  /** Default: the system's clock and timers. */
  clock?: Clock;
  /** Numbers from 0 up to 1 for the jitter of waits. Default `Math.random`. */
  random?: () => number;
}
