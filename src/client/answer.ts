import {
  fits,
  headers,
  isSettled,
  readPay,
  type Issue,
  type Problem,
  type Reader,
  type Reading,
  type WireEndpoint,
  type WireName,
  type WireTypes,
} from '../contract/index.ts';
import { ContractError, ProblemError, type DuecareError } from './errors.ts';
import { retryAfter, type TryResult } from './retry.ts';

/** An answer with its body read to the end. */
export interface Answer {
  response: Response;
  text: string;
}

/** A try that did not succeed, and the error to throw if it was the last. */
export interface Failure extends TryResult {
  ok: false;
  /** The answer alone proves that this try collected nothing and never will. */
  settled: boolean;
  /** Milliseconds the server asks to wait; null when it does not say. */
  retryAfter: number | null;
  error(outcomeKnown: boolean): DuecareError;
}

/** `reading`: of the body of a success, whether it was refused or not. */
export type Verdict<T> = ({ ok: true; data: T } | Failure) & { reading?: Reading };

/** What an endpoint answers with. */
export type EndpointAnswer<E extends WireEndpoint> = E extends { response: infer Schema extends WireName }
  ? WireTypes[Schema]
  : undefined;

/** Reads an answer by the contract. What does not fit is a failure: never a success and never an exception. */
export function readAnswer<E extends WireEndpoint>(
  { response, text }: Answer,
  endpoint: E,
  read: Reader,
  now: number,
): Verdict<EndpointAnswer<E>> {
  const { ok, status } = response;
  const json = readJson(text);
  const reading: Reading =
    endpoint.response === undefined ? { value: undefined, issues: [], repairs: [] } : read(endpoint.response, json);
  const { value: data, issues } = reading;
  if (ok && isAnswer<E>(data, issues)) return { ok, data, reading };

  const requestId = readId(response.headers.get(headers.requestId));
  const wait = retryAfter(response.headers, now);
  const problem = ok ? null : readProblem(json);
  if (problem) return refusal(status, problem, requestId, wait);

  return {
    ok: false,
    ...(ok && { reading }),
    status,
    retryable: null,
    settled: false,
    retryAfter: wait,
    error: (outcomeKnown) =>
      new ContractError({
        code: 'invalid_response',
        status,
        paths: ok ? issues.slice(0, 5).map(({ path }) => path) : [],
        requestId,
        outcomeKnown,
      }),
  };
}

function isAnswer<E extends WireEndpoint>(_data: unknown, issues: readonly Issue[]): _data is EndpointAnswer<E> {
  return issues.length === 0;
}

function readProblem(json: unknown): Problem | null {
  const { value, issues } = readPay('Problem', json);
  return issues.length === 0 ? (value as Problem) : null;
}

function refusal(status: number, problem: Problem, headerId: string | null, wait: number | null): Failure {
  const { retryable, accepts = null, attemptsLeft = null } = problem;
  const code = readId(problem.code) ?? 'unknown';
  const requestId = headerId ?? readId(problem.requestId);
  return {
    ok: false,
    status,
    retryable,
    settled: isSettled(code, status),
    retryAfter: wait,
    error: (outcomeKnown) =>
      new ProblemError({ status, code, requestId, outcomeKnown, retryable, retryAfter: wait, accepts, attemptsLeft }),
  };
}

/** A short opaque name, or null: nothing else that a server writes gets into an error. */
function readId(value: string | null): string | null {
  return fits('Id', value) ? value : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
