import { problemResponse } from '../http/problem.ts';
import type { Clock } from '../environment.ts';
import { DroppedConnection } from './dropped-connection.ts';
import { cutBody, truncateBody } from './broken-body.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { FaultKind, FaultRule } from './fault-rule.ts';

const DEFAULT_DELAY = 1000;

export interface FaultOptions {
  plan: FaultPlan;
  clock: Clock;
  /** The endpoint of the contract that the request is for, or null. */
  endpoint: string | null;
  requestId: string;
}

type Handle = (request: Request) => Promise<Response>;

/**
 * Handles a request as the faults of the plan will have it. The faults are real: where the answer is lost after the work, the
 * work was done; where a request is doubled, both copies run at once.
 *
 * Throws `DroppedConnection` when the connection is to die instead of an answer.
 */
export async function withFaults(request: Request, handle: Handle, options: FaultOptions): Promise<Response> {
  const { plan, clock, requestId } = options;
  const drawn = plan.draw(options.endpoint);
  if (drawn.length === 0) return handle(request);
  const rule = (kind: FaultKind) => drawn.find((candidate) => candidate.kind === kind);

  const latency = rule('latency');
  if (latency) await clock.sleep(latency.delay ?? DEFAULT_DELAY);
  if (rule('drop-before')) throw new DroppedConnection();
  const before = rule('error-before');
  if (before) return errorAnswer(before, requestId);

  const answer = rule('duplicate') ? await handleTwice(request, handle, plan) : await handle(request);

  if (rule('drop-after')) throw new DroppedConnection();
  const after = rule('error-after');
  if (after) return errorAnswer(after, requestId);
  if (rule('truncate')) return truncateBody(answer);
  if (rule('cut')) return cutBody(answer);
  return answer;
}

async function handleTwice(request: Request, handle: Handle, plan: FaultPlan): Promise<Response> {
  const copy = request.clone();
  const [first, second] = await Promise.all([handle(request), handle(copy)]);
  return plan.flip() ? first : second;
}

function errorAnswer({ status = 500 }: FaultRule, requestId: string): Response {
  switch (status) {
    case 500:
      return problemResponse('internal', requestId);
    case 503:
      return problemResponse('unavailable', requestId, { retryAfter: 1 });
    case 429:
      return problemResponse('rate_limited', requestId, { retryAfter: 1 });
  }
}
