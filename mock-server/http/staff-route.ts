import type * as z from 'zod/mini';
import type { Backend } from '../backend.ts';
import type { Control } from '../control.ts';
import { headers } from '../../src/contract/index.ts';
import { readBody } from './body.ts';
import { idempotencyKeyOf, type CommandResult } from './command-replays.ts';
import type { Incoming } from './route.ts';

/** One request of the back office. */
export interface StaffCall<Body> extends Incoming {
  backend: Backend;
  control: Control;
  query: URLSearchParams;
  /** Reads the body and checks it. Throws the problem `invalid_request` with what does not fit. */
  readonly body: () => Promise<Body>;
}

export interface StaffEndpoint<Body> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/staff/v1`, with `{name}` for parameters. */
  path: string;
  /** One sentence, shown by `GET /staff/v1`. */
  summary: string;
  request?: z.ZodMiniType<Body>;
  /** How large a body may be. Default 16 kB. */
  maxBytes?: number;
  /**
   * Needs an `Idempotency-Key`, a UUID version 4: the same key with the same body is executed once and answered alike, with
   * another body it is refused. For whatever writes to the journal. Default false.
   */
  once?: boolean;
  /** Default 200; 204 where the handler returns nothing. */
  status?: 200 | 201;
}

export interface StaffRoute {
  readonly endpoint: Omit<StaffEndpoint<unknown>, 'request'>;
  answer(incoming: Incoming, control: Control): Promise<Response>;
}

/** An endpoint of the back office. What the handler returns is the answer's JSON, or the whole answer. */
export function staffRoute<Body>(
  endpoint: StaffEndpoint<Body>,
  handle: (call: StaffCall<Body>) => unknown,
): StaffRoute {
  const { request: schema, status = 200, maxBytes, once = false } = endpoint;

  async function execute(incoming: Incoming, control: Control, body: () => Promise<Body>): Promise<Response> {
    const query = new URL(incoming.request.url).searchParams;
    const result: unknown = await handle({ ...incoming, backend: control.backend(), control, query, body });
    if (result instanceof Response) return result;
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result, { status });
  }

  async function executeOnce(incoming: Incoming, control: Control, body: () => Promise<Body>): Promise<Response> {
    const { request } = incoming;
    const key = idempotencyKeyOf(request);
    const read = await body();
    const command = { method: request.method, path: new URL(request.url).pathname, body: read };
    const { text, replayed, ...init } = await control
      .backend()
      .commandReplays.execute(key, command, async () =>
        resultOf(await execute(incoming, control, () => Promise.resolve(read))),
      );
    const type = text === null ? {} : { 'Content-Type': 'application/json' };
    return new Response(text, {
      ...init,
      headers: { ...type, ...(replayed && { [headers.idempotencyReplayed]: 'true' }) },
    });
  }

  return {
    endpoint,
    answer: (incoming, control) => {
      const body = () => {
        if (!schema) throw new TypeError(`${endpoint.path} takes no body.`);
        return readBody(incoming.request, schema, maxBytes);
      };
      return once ? executeOnce(incoming, control, body) : execute(incoming, control, body);
    },
  };
}

async function resultOf(response: Response): Promise<CommandResult> {
  const { status } = response;
  return { status, text: status === 204 ? null : await response.text() };
}
