import { isExact, type EndpointName, type Reader, type WireEndpoint } from '../contract/index.ts';
import type { CallOptions } from './client.ts';
import { ContractError, isDuecareError } from './errors.ts';
import type { OnInvalidAnswer } from './invalid-answer.ts';

/** A part of the contract: its endpoints, and how to read what they are sent and answer. */
export interface WirePart<Endpoints extends Readonly<Record<string, WireEndpoint>>> {
  endpoints: Endpoints;
  read: Reader;
}

export interface CheckOptions {
  onInvalidAnswer: OnInvalidAnswer;
  /** A method threw or rejected with something else than an error of `errors.ts`. */
  onFailure: (cause: unknown) => void;
}

/** Methods that a host's own client may leave out. */
const optional: readonly string[] = ['findReceipt', 'resendLink'];

/**
 * A host's own client with the answers of its methods read by the contract, as those of a backend are. What does not fit rejects
 * with `ContractError`; so no caller meets an answer of another shape, and no method that throws where it should reject.
 */
export function checkAnswers<Client extends object>(
  client: Client,
  { endpoints, read }: WirePart<Readonly<Record<string, WireEndpoint>>>,
  { onInvalidAnswer, onFailure }: CheckOptions,
): Client {
  const methods = client as Readonly<Record<string, (...args: unknown[]) => unknown>>;

  async function call(name: string, { method, response }: WireEndpoint, args: unknown[]): Promise<unknown> {
    let answer: unknown;
    try {
      if (!methods[name]) throw new TypeError(`The client has no ${name}.`);
      answer = await methods[name](...args);
    } catch (cause) {
      const { signal } = (args.at(-1) ?? {}) as CallOptions;
      if (!isDuecareError(cause) && !signal?.aborted) onFailure(cause);
      throw cause;
    }
    if (response === undefined) return undefined;
    const reading = read(response, answer);
    const { value, issues } = reading;
    if (!isExact(reading)) onInvalidAnswer(name as EndpointName, reading);
    if (issues.length === 0) return value;
    throw new ContractError({
      code: 'invalid_response',
      status: null,
      paths: issues.map(({ path }) => path),
      requestId: null,
      outcomeKnown: method === 'GET',
    });
  }

  const checked = Object.entries(endpoints)
    .filter(([name]) => methods[name] !== undefined || !optional.includes(name))
    .map(([name, endpoint]) => [name, (...args: unknown[]) => call(name, endpoint, args)]);
  return Object.fromEntries(checked) as Client;
}
