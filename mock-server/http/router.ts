import { Hono, type Context } from 'hono';
import { headers } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import type { Control } from '../control.ts';
import { DroppedConnection } from '../faults/dropped-connection.ts';
import { withFaults } from '../faults/with-faults.ts';
import { routes } from '../routes/index.ts';
import { answerProcessorNotice, PROCESSOR_NOTICES_PATH } from '../routes/processor-notices.ts';
import { staffRoutes } from '../routes/staff/index.ts';
import { ProblemError, problemResponse } from './problem.ts';
import type { Incoming } from './route.ts';
import { createStaffGuard } from './staff-guard.ts';
import { staffProblemResponse, staffSecretRequired } from './staff-problem.ts';

type Bindings = Pick<Incoming, 'requestId' | 'remoteAddress'>;
type AppContext = Context<{ Bindings: Bindings }>;

export interface RouterOptions {
  control: Control;
  /** The bearer token of the back office; without one there is no back office. */
  staffSecret: string | undefined;
  /** Told of errors that nobody expected; the client gets `internal` and learns nothing of them. */
  onError: (error: unknown, requestId: string) => void;
}

export interface Router {
  /** Answers every request. Rejects with `DroppedConnection` when a fault says so, and with nothing else. */
  fetch(request: Request, bindings: Bindings): Promise<Response>;
}

/** Takes requests to the endpoints of the contract's table and of the back office. */
export function createRouter({ control, staffSecret, onError }: RouterOptions): Router {
  const hono = new Hono<{ Bindings: Bindings }>();

  for (const [name, route] of Object.entries(routes)) {
    hono.on(route.endpoint.method, honoPath(route.endpoint.path), (context) => {
      const { clock, faults: plan } = control;
      const handle = (request: Request) =>
        answerOrProblem(context, async () => {
          const backend = control.backend();
          checkPractice(request, backend);
          return route.answer(incomingOf(context, request), backend);
        });
      return withFaults(context.req.raw, handle, { plan, clock, endpoint: name, requestId: context.env.requestId });
    });
  }

  hono.post(PROCESSOR_NOTICES_PATH, (context) =>
    answerOrProblem(context, () => answerProcessorNotice(context.req.raw, control.backend(), context.env.requestId)),
  );

  if (staffSecret !== undefined) {
    const isAdmitted = createStaffGuard(staffSecret);
    hono.use('/staff/v1/*', async (context, next) => {
      if (!isAdmitted(context.req.raw)) return staffSecretRequired(context.env.requestId);
      return next();
    });
    for (const route of staffRoutes) {
      hono.on(route.endpoint.method, honoPath(`/staff/v1${route.endpoint.path}`), (context) =>
        answerOrProblem(context, () => route.answer(incomingOf(context, context.req.raw), control)),
      );
    }
  }

  hono.notFound((context) => problemResponse('not_found', context.env.requestId));
  hono.onError((error, context) => {
    if (error instanceof DroppedConnection) throw error;
    return unexpected(error, context.env.requestId);
  });
  return { fetch: async (request, bindings) => hono.fetch(request, bindings) };

  async function answerOrProblem(context: AppContext, answer: () => Promise<Response>): Promise<Response> {
    const { requestId } = context.env;
    try {
      return await answer();
    } catch (error) {
      if (error instanceof DroppedConnection) throw error;
      if (error instanceof ProblemError) return problemResponse(error.code, requestId, error.details);
      const refusal = context.req.path.startsWith('/staff/') ? staffProblemResponse(error, requestId) : undefined;
      return refusal ?? unexpected(error, requestId);
    }
  }

  function unexpected(error: unknown, requestId: string): Response {
    onError(error, requestId);
    return problemResponse('internal', requestId);
  }
}

/** A request about another practice is refused before anything of it is read. This backend serves one. */
function checkPractice(request: Request, { book }: Backend): void {
  const named = request.headers.get(headers.practice);
  if (named !== null && named !== book.settings.practice.id) throw new ProblemError('practice_unknown');
}

/** `/v1/payments/{paymentId}` is `/v1/payments/:paymentId` to Hono. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function incomingOf({ env, req }: AppContext, request: Request): Incoming {
  const { requestId, remoteAddress } = env;
  return { request, requestId, remoteAddress, params: req.param() };
}
