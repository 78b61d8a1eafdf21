import { problems, type ProblemCode } from '../../src/contract/index.ts';
import type { Scheduler } from '../support/scheduler.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './faults.ts';

export type Handle = (request: Request) => Promise<Response>;

const BURST = 30_000;

/** The way between pages and the backend, where everything goes wrong that may. Its `fetch` is what a client gets. */
export function createNetwork(handle: Handle, clock: Scheduler, dice: Dice, faults: Faults): typeof fetch {
  const start = clock.now();
  /** One burst in every so many milliseconds, at the end of the time. */
  const burstEvery = faults.burst > 0 ? BURST / faults.burst : Infinity;
  const isBurst = () => (clock.now() - start) % burstEvery >= burstEvery - BURST;

  return async (input, init = {}) => {
    const copy = () =>
      new Request(input, { method: init.method, headers: init.headers, body: init.body } as RequestInit);
    // All at once and always the same number, so that what happens to one request changes nothing for another.
    const fate = {
      dropRequest: dice.chance(faults.dropRequest),
      dropResponse: dice.chance(faults.dropResponse),
      errorBefore: dice.chance(faults.errorBefore),
      errorAfter: dice.chance(faults.errorAfter),
      duplicate: dice.chance(faults.duplicate),
      slow: dice.chance(faults.slow),
      rateLimit: dice.chance(faults.rateLimit),
      truncate: dice.chance(faults.truncate),
      reorder: dice.chance(faults.reorder),
      there: dice.between(10, 250),
      back: dice.between(10, 250),
      heldUp: dice.between(1_000, 9_000),
      tooLong: dice.between(31_000, 50_000),
      copyAfter: dice.chance(0.5) ? 0 : dice.between(0, 60_000),
      coin: dice.chance(0.5),
      seconds: dice.between(1, 5),
    };

    await clock.sleep(fate.there + (fate.slow && fate.coin ? fate.tooLong : 0));
    if (fate.dropRequest) return lose(fate.coin);
    if (isBurst()) return problemAnswer('unavailable');
    if (fate.rateLimit) return problemAnswer('rate_limited', { 'Retry-After': String(fate.seconds) });
    if (fate.errorBefore) return problemAnswer('internal');
    if (fate.duplicate) clock.schedule(fate.copyAfter, () => void handle(copy()).catch(() => undefined));

    const answer = await arrived(handle(copy()));
    const text = await answer.text();
    await clock.sleep(fate.back + (fate.reorder ? fate.heldUp : 0) + (fate.slow && !fate.coin ? fate.tooLong : 0));
    if (fate.dropResponse) return lose(fate.coin);
    if (fate.errorAfter) return problemAnswer('internal');
    const { status, headers } = answer;
    return new Response(fate.truncate ? text.slice(0, text.length / 2) : text || null, { status, headers });
  };
}

/** A connection that breaks, or one on which nothing ever comes. */
function lose(breaks: boolean): Promise<never> {
  if (breaks) return Promise.reject(new TypeError('The connection was lost.'));
  return new Promise(() => undefined);
}

/** A process that dies takes its connections along. */
async function arrived(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer;
  } catch (cause) {
    throw new TypeError('The connection was lost.', { cause });
  }
}

function problemAnswer(code: ProblemCode, headers: Record<string, string> = {}): Response {
  const { status, retryable } = problems[code];
  const body = { type: `urn:duecare:problem:${code}`, title: code, status, code, retryable, requestId: 'proxy' };
  return new Response(JSON.stringify(body), { status, headers });
}
