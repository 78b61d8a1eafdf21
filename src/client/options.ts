import { fits, readLocale, type EndpointName, type WireEndpoint } from '../contract/index.ts';
import { systemClock, type Clock } from './clock.ts';
import { NotConfiguredError } from './errors.ts';
import { describeInvalidAnswer, type OnInvalidAnswer } from './invalid-answer.ts';

export interface Timeouts {
  /** Milliseconds for one try, its body included. Default 10,000. */
  attempt: number;
  /** The same for a try of a payment. Default 30,000. */
  payment: number;
  /** Milliseconds for a call with all its tries and waits. Default 60,000. */
  total: number;
}

export interface RetryOptions {
  /** How often a call may be tried again. Default 3; 0 turns retries off. */
  limit: number;
  /** Upper bound in milliseconds of the first wait; it doubles with every try. Default 500. */
  base: number;
  /** Upper bound in milliseconds of any wait that the server did not ask for. Default 5,000. */
  cap: number;
  /** How many retries all calls together may use up before an answer comes; each answer gives one back. Default 10. */
  budget: number;
}

export interface ClientOptions {
  /** Where the backend lives, for example `https://billing.example.com`. `https`, or `http` on localhost. */
  baseUrl: string;
  /** The id of the practice, sent as `Duecare-Practice` with every request to a backend that serves several. Default: none. */
  practice?: string;
  /** The bearer token of the session, or null without one. Asked once for every call that needs a session. Default: none. */
  getToken?: () => string | null | Promise<string | null>;
  /** Called when `getToken` threw, rejected, gave no token, or took too long. The call then rejects. Default: nothing. */
  onTokenFailure?: (cause: unknown) => void;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  timeout?: Partial<Timeouts>;
  retry?: Partial<RetryOptions>;
  /**
   * BCP 47 language for the backend's texts, sent as `Accept-Language`; read at every call. Default, also for what names no language:
   * what the browser sends.
   */
  locale?: string;
  /** Called with every answer that does not fit the contract in every place. Default: one line in the console. */
  onInvalidAnswer?: OnInvalidAnswer;
  /** Other paths below the base URL, with the same `{parameters}` as the contract's. */
  paths?: Partial<Record<EndpointName, string>>;
  /** Default: the system's clock and timers. */
  clock?: Clock;
  /** Numbers from 0 up to 1 for the jitter of waits. Default `Math.random`. */
  random?: () => number;
}

/** Endpoints by their names. */
export type WireEndpoints = Readonly<Record<string, WireEndpoint>>;

/** The options, checked and complete. */
export interface ClientConfig {
  /** The address of an endpoint of the client, its `{parameters}` still in place. */
  address(name: string): string;
  practice: string | undefined;
  getToken: NonNullable<ClientOptions['getToken']>;
  onTokenFailure: NonNullable<ClientOptions['onTokenFailure']>;
  fetch: typeof fetch;
  timeout: Timeouts;
  retry: RetryOptions;
  readonly locale: string | undefined;
  onInvalidAnswer: OnInvalidAnswer;
  clock: Clock;
  random: () => number;
}

/**
 * Throws `NotConfiguredError` for the first option that is missing or unsafe.
 *
 * @param endpoints - those that the client calls
 */
export function checkOptions(options: ClientOptions, endpoints: WireEndpoints): ClientConfig {
  const { getToken = () => null, fetch = globalThis.fetch, clock = systemClock, random = Math.random } = options;
  if (typeof fetch !== 'function')
    throw new NotConfiguredError('fetch', 'Pass a fetch function: there is no global one.');
  if (typeof getToken !== 'function') {
    throw noToken();
  }
  if (options.practice !== undefined && !fits('Id', options.practice)) {
    throw new NotConfiguredError('practice', 'Set it to the id of the practice, which its backend knows.');
  }
  return {
    address: addresses(checkBaseUrl(options.baseUrl), options.paths ?? {}, endpoints),
    practice: options.practice,
    getToken,
    onTokenFailure: options.onTokenFailure ?? (() => undefined),
    fetch: (input, init) => fetch(input, init),
    timeout: checkNumbers('timeout', { attempt: 10_000, payment: 30_000, total: 60_000 }, options.timeout, 1),
    retry: checkNumbers('retry', { limit: 3, base: 500, cap: 5_000, budget: 10 }, options.retry, 0),
    get locale() {
      return options.locale === undefined ? undefined : readLocale(options.locale);
    },
    onInvalidAnswer: options.onInvalidAnswer ?? ((...answer) => console.warn(describeInvalidAnswer(...answer))),
    clock,
    random,
  };
}

/** `getToken` is no function, failed, or answered with something else than a token. */
export function noToken(cause?: unknown): NotConfiguredError {
  return new NotConfiguredError(
    'getToken',
    'Pass a function that answers with the token of the session, or null.',
    cause,
  );
}

function checkBaseUrl(baseUrl: unknown): string {
  if (!fits('HttpsUrl', baseUrl) || /[?#]/.test(baseUrl)) {
    throw new NotConfiguredError('baseUrl', 'Set it to the https address of the billing backend.');
  }
  return baseUrl.replace(/\/+$/, '');
}

function checkNumbers<T extends object>(option: string, defaults: T, given: Partial<T> = {}, least: number): T {
  for (const [name, value] of Object.entries(given)) {
    if (!(Number.isFinite(value) && Number(value) >= least)) {
      throw new NotConfiguredError(`${option}.${name}`, `Set it to a number of at least ${least}.`);
    }
  }
  return { ...defaults, ...given };
}

function addresses(
  baseUrl: string,
  paths: Readonly<Record<string, string>>,
  endpoints: WireEndpoints,
): ClientConfig['address'] {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = paths[name];
    if (path === undefined) continue;
    if (!path.startsWith('/') || parameters(path) !== parameters(endpoint.path)) {
      throw new NotConfiguredError(`paths.${name}`, `Set it to a path with the parameters of ${endpoint.path}.`);
    }
  }
  return (name) => baseUrl + (paths[name] ?? endpoints[name]?.path ?? '');
}

function parameters(path: string): string {
  return (path.match(/\{\w+\}/g) ?? []).sort().join();
}
