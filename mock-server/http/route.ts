import * as z from 'zod/mini';
import { endpoints, type Endpoint } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import type { SessionRecord } from '../sessions/session.ts';
import { authenticate } from './authenticate.ts';
import { readBody } from './body.ts';
import { readQuery } from './query.ts';

/** What an adapter knows of a request beside the request. */
export interface Incoming {
  request: Request;
  requestId: string;
  /** Who sent it, `unknown` when the adapter cannot tell. */
  remoteAddress: string;
  /** Of the path, decoded. */
  params: Readonly<Record<string, string>>;
}

/** One request to a public endpoint. */
export interface Call<Body, Query = unknown> extends Incoming {
  backend: Backend;
  /** Reads the body and checks it by the contract. Throws the problem `invalid_request`. */
  readonly body: () => Promise<Body>;
  /** Checks the query by the contract. Throws the problem `invalid_request`. */
  readonly query: () => Query;
}

/** One request of a session that may reach the endpoint. */
export interface SessionCall<Body, Query = unknown> extends Call<Body, Query> {
  session: SessionRecord;
}

/** What a handler answers; the contract's schema takes away whatever it does not name. */
export interface Reply<Result> {
  body?: Result;
  headers?: Readonly<Record<string, string>>;
}

/** An endpoint of the contract with its implementation. */
export interface Route {
  readonly endpoint: Endpoint;
  /** Throws `ProblemError` for every refusal. */
  answer(incoming: Incoming, backend: Backend): Promise<Response>;
}

type TypedEndpoint<Body, Result, Query = unknown> = Omit<Endpoint, 'query' | 'request' | 'response'> & {
  query?: z.ZodMiniType<Query>;
  request?: z.ZodMiniType<Body>;
  response?: z.ZodMiniType<unknown, Result>;
};

/** Calls that are no activity of the person: looking at the clock, and the extension, which counts by itself. */
const passive: ReadonlySet<unknown> = new Set([endpoints.getSession, endpoints.extendSession]);

type Handler<C, Result> = (call: C) => Promise<Reply<Result>> | Reply<Result>;

/** Implements an endpoint that needs no session. */
export function publicRoute<Body, Result, Query>(
  endpoint: TypedEndpoint<Body, Result, Query>,
  handle: Handler<Call<Body, Query>, Result>,
): Route {
  if (!endpoint.scopes.includes('public')) throw new TypeError(`${endpoint.path} needs a session.`);
  return {
    endpoint,
    answer: async (incoming, backend) => {
      const reply = await handle({ ...incoming, backend, ...readers(endpoint, incoming.request) });
      return respond(endpoint, reply);
    },
  };
}

/** Implements an endpoint for the scopes in its table entry: 401 without a session, 403 for one of another scope. */
export function sessionRoute<Body, Result, Query>(
  endpoint: TypedEndpoint<Body, Result, Query>,
  handle: Handler<SessionCall<Body, Query>, Result>,
): Route {
  if (endpoint.scopes.includes('public')) throw new TypeError(`${endpoint.path} is public.`);
  return {
    endpoint,
    answer: async (incoming, backend) => {
      const session = authenticate(incoming.request, endpoint.scopes, backend.sessions);
      if (!passive.has(endpoint)) backend.sessions.touch(session);
      const reply = await handle({ ...incoming, backend, session, ...readers(endpoint, incoming.request) });
      return respond(endpoint, reply);
    },
  };
}

function readers<Body, Query>(
  { path, request: bodySchema, query: querySchema }: TypedEndpoint<Body, unknown, Query>,
  request: Request,
): Pick<Call<Body, Query>, 'body' | 'query'> {
  return {
    body: () => {
      if (!bodySchema) throw new TypeError(`${path} takes no body.`);
      return readBody(request, bodySchema);
    },
    query: () => {
      if (!querySchema) throw new TypeError(`${path} takes no query.`);
      return readQuery(request, querySchema);
    },
  };
}

/** A result that does not fit the contract throws: it is a mistake of this backend and never leaves it. */
function respond<Result>({ status, response }: TypedEndpoint<unknown, Result>, reply: Reply<Result>): Response {
  const headers = { ...reply.headers };
  if (!response) return new Response(null, { status, headers });
  return Response.json(z.parse(response, reply.body), { status, headers });
}
