import * as z from 'zod/mini';
import { headers, IdSchema, isProblemCode, problems, ProblemSchema, type Problem } from '../contract/index.ts';
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

export type Verdict<T> = { ok: true; data: T } | Failure;

/** Reads an answer by the contract. What does not fit is a failure: never a success and never an exception. */
export function readAnswer<Schema extends z.ZodMiniType>(
  { response, text }: Answer,
  schema: Schema,
  now: number,
): Verdict<z.output<Schema>> {
  const { ok, status } = response;
  const json = readJson(text);
  const parsed = z.safeParse(schema, json);
  if (ok && parsed.success) return { ok, data: parsed.data };

  const requestId = readId(response.headers.get(headers.requestId));
  const wait = retryAfter(response.headers, now);
  const problem = z.safeParse(ProblemSchema, json);
  if (!ok && problem.success) return refusal(status, problem.data, requestId, wait);

  const paths = ok && parsed.error ? issuePaths(parsed.error) : [];
  return {
    ok: false,
    status,
    retryable: null,
    settled: false,
    retryAfter: wait,
    error: (outcomeKnown) => new ContractError({ code: 'invalid_response', status, paths, requestId, outcomeKnown }),
  };
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

/** Statuses of the 4xx that do not say that the request was refused for good. */
const undecidedStatuses: readonly number[] = [401, 408, 409, 410, 425, 429];

/** A code this version does not know, or one that comes with a strange status, is judged by the status. */
function isSettled(code: string, status: number): boolean {
  if (isProblemCode(code) && problems[code].status === status) return problems[code].settled;
  return status >= 400 && status < 500 && !undecidedStatuses.includes(status);
}

/** Where a value departs from its schema, as dotted paths: names of the contract only, no values. */
export function issuePaths({ issues }: z.core.$ZodError): string[] {
  return issues
    .map((issue) => issue.path.join('.'))
    .filter(Boolean)
    .slice(0, 5);
}

/** A short opaque name, or null: nothing else that a server writes gets into an error. */
function readId(value: string | null): string | null {
  return IdSchema.safeParse(value).data ?? null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
