import { fits, headers, isExact, type EndpointName, type Reader, type WireEndpoint } from '../contract/index.ts';
import { readAnswer, type Answer, type EndpointAnswer, type Verdict } from './answer.ts';
import type { WirePart } from './check-answers.ts';
import type { CallOptions } from './client.ts';
import { ContractError, NetworkError, TimeoutError } from './errors.ts';
import { checkOptions, noToken, type ClientConfig, type ClientOptions, type WireEndpoints } from './options.ts';
import { backoff, isTransient, mayRepeat, retryBudget } from './retry.ts';
import { pause, TimeUp, within } from './within.ts';

export interface CallInput extends CallOptions {
  params?: Readonly<Record<string, string>>;
  /** What is undefined is not sent. */
  query?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
  /** The idempotency key. */
  key?: string;
}

/**
 * Makes the function that every method of a client goes through: one call, with all its tries. Throws `NotConfiguredError` when
 * an option is missing or unsafe.
 */
export function createCall<Endpoints extends WireEndpoints>(
  options: ClientOptions,
  { endpoints, read }: WirePart<Endpoints>,
) {
  const config = checkOptions(options, endpoints);
  const { clock, random, retry, timeout } = config;
  const budget = retryBudget(retry.budget);

  return async function call<Name extends keyof Endpoints & EndpointName>(
    name: Name,
    input: CallInput = {},
  ): Promise<EndpointAnswer<Endpoints[Name]>> {
    const { signal, key } = input;
    const endpoint: Endpoints[Name] = endpoints[name];
    const end = clock.now() + timeout.total;
    const perTry = endpoint.retry === 'with-key' ? timeout.payment : timeout.attempt;
    const url = config.address(name);
    const request = await prepare(config, { url, endpoint, read }, input);
    // A try without a settled answer may have had an effect, and no later refusal can tell that it had none.
    let unsure = false;

    for (let tries = 1; ; tries++) {
      const limit = Math.max(1, Math.min(perTry, end - clock.now()));
      const verdict = await attempt(config, { ...request, tries, limit, signal }, (answer) =>
        readAnswer(answer, endpoint, read, clock.now()),
      );
      if (verdict.reading && !isExact(verdict.reading)) config.onInvalidAnswer(name, verdict.reading);
      if (verdict.ok || !isTransient(verdict)) budget.giveBack();
      if (verdict.ok) return verdict.data;

      const outcomeKnown = endpoint.method === 'GET' || (verdict.settled && !unsure);
      unsure ||= !verdict.settled;
      const wait = (verdict.retryAfter ?? 0) + backoff(tries, random, retry);
      const again =
        tries <= retry.limit &&
        isTransient(verdict) &&
        mayRepeat(endpoint.retry, key !== undefined) &&
        clock.now() + wait < end &&
        budget.take();
      if (!again) throw verdict.error(outcomeKnown);
      await pause(wait, clock, signal);
    }
  };
}

interface PreparedRequest {
  url: string;
  method: WireEndpoint['method'];
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

interface Try extends PreparedRequest {
  /** Which one it is, from 1. */
  tries: number;
  /** Milliseconds for all of it. */
  limit: number;
  signal: AbortSignal | undefined;
}

/** Checks what is to be sent; throws before anything leaves. */
async function prepare(
  config: ClientConfig,
  { url, endpoint, read }: { url: string; endpoint: WireEndpoint; read: Reader },
  input: CallInput,
): Promise<PreparedRequest> {
  const { params = {}, query = {}, body, key, signal } = input;
  const wrong = [
    ...(endpoint.query === undefined ? [] : read(endpoint.query, query).issues.map(({ path }) => `query.${path}`)),
    ...(endpoint.request === undefined ? [] : read(endpoint.request, body).issues.map(({ path }) => `body.${path}`)),
    ...Object.keys(params).filter((param) => !fits('Id', params[param])),
    ...(key === undefined || fits('IntentId', key) ? [] : [headers.idempotencyKey]),
  ];
  if (wrong.length > 0) {
    const facts = { status: null, requestId: null, outcomeKnown: true };
    throw new ContractError({ code: 'invalid_request', paths: wrong, ...facts });
  }
  const token = endpoint.open ? null : await readToken(config, signal);
  return {
    url: url.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '') + search(query),
    method: endpoint.method,
    headers: {
      Accept: 'application/json',
      ...(config.locale === undefined ? {} : { 'Accept-Language': config.locale }),
      ...(endpoint.request === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(config.practice === undefined ? {} : { [headers.practice]: config.practice }),
      ...(key === undefined ? {} : { [headers.idempotencyKey]: key }),
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: endpoint.request === undefined ? null : JSON.stringify(body),
  };
}

/** The query part of an address, with its question mark; empty when there is nothing to ask for. */
function search(query: NonNullable<CallInput['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

async function readToken(config: ClientConfig, signal: AbortSignal | undefined): Promise<string | null> {
  const { clock, timeout, getToken } = config;
  try {
    const token: unknown = await within(timeout.attempt, clock, signal, async () => (await getToken()) ?? null);
    // The platform's own error about a header that cannot be sent would quote the token.
    if (token === null || (typeof token === 'string' && /^[!-~]+$/.test(token))) return token;
    throw new TypeError('getToken gave something other than a token or null.');
  } catch (cause) {
    signal?.throwIfAborted();
    config.onTokenFailure(cause);
    throw noToken(cause);
  }
}

async function attempt<T>(
  { fetch, clock }: ClientConfig,
  { url, tries, limit, signal, ...request }: Try,
  read: (answer: Answer) => Verdict<T>,
): Promise<Verdict<T>> {
  try {
    const answer = await within(limit, clock, signal, async (own) => {
      const response = await fetch(url, {
        ...request,
        headers: { ...request.headers, [headers.attempt]: String(tries) },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: own,
      });
      return { response, text: await response.text() };
    });
    return read(answer);
  } catch (cause) {
    signal?.throwIfAborted();
    return {
      ok: false,
      status: null,
      retryable: null,
      settled: false,
      retryAfter: null,
      error: (known) => (cause instanceof TimeUp ? new TimeoutError(limit, known) : new NetworkError(known, cause)),
    };
  }
}
