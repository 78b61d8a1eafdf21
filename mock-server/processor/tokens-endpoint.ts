import * as z from 'zod/mini';
import { CurrencySchema, IdSchema } from '../../src/contract/index.ts';
import type { Clock, Random } from '../environment.ts';
import { readBody } from '../http/body.ts';
import { ProblemError } from '../http/problem.ts';
import { checkCard, type CardFlaws } from './card-rules.ts';
import { issueCardToken, type IssuedToken } from './card-token.ts';
import { commonHeaders } from './frame-page.ts';
import type { ProcessorKeys } from './seal.ts';
import { outcomeOf } from './test-cards.ts';

const FieldSchema = z.string().check(z.maxLength(64));

/** A card as typed and what the token is for. Lives in this handler's memory until it has answered, and nowhere else. */
const TokenRequestSchema = z.strictObject({
  number: FieldSchema,
  expiry: FieldSchema,
  code: FieldSchema,
  zip: FieldSchema,
  intentId: IdSchema,
  practiceId: IdSchema,
  origin: z.string().check(z.maxLength(256)),
  amount: z.int().check(z.positive()),
  currency: CurrencySchema,
});

export interface TokensEndpointOptions {
  clock: Clock;
  random: Random;
  keys: Promise<ProcessorKeys>;
  isRegistered: (practiceId: string, origin: string) => boolean;
}

/** Somewhere on earth a month lasts twelve hours longer than in UTC, and a card is good until its holder's month is over. */
const LAST_ZONE_MILLISECONDS = 12 * 60 * 60 * 1000;

/**
 * `POST /tokens`, for the frame's own page alone: 201 with a token, 422 with the flaws of the card, 400 or 403 with nothing.
 * There are no CORS headers, so no other page can read an answer, and a request that names another origin is refused.
 */
export async function issueToken(request: Request, options: TokensEndpointOptions): Promise<Response> {
  if (request.headers.get('Origin') !== new URL(request.url).origin) return answer(403);
  const body = await readRequest(request);
  if (!body) return answer(400);

  const { number, expiry, code, zip, ...binding } = body;
  if (!options.isRegistered(binding.practiceId, binding.origin)) return answer(403);
  const now = options.clock.now();
  const checked = checkCard({ number, expiry, code, zip }, lastMonthOnEarth(now));
  if ('flaws' in checked) return answer(422, { flaws: checked.flaws });
  const outcome = outcomeOf(checked.card.number);
  if (!outcome) return answer(422, { flaws: { number: 'number-not-a-test-card' } });

  const { random, keys } = options;
  return answer(
    201,
    await issueCardToken(checked.card, outcome, binding, { source: 'server', keys: await keys, random, now }),
  );
}

async function readRequest(request: Request): Promise<z.infer<typeof TokenRequestSchema> | undefined> {
  try {
    return await readBody(request, TokenRequestSchema);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function lastMonthOnEarth(now: Date): { month: number; year: number } {
  const there = new Date(now.getTime() - LAST_ZONE_MILLISECONDS);
  return { month: there.getUTCMonth() + 1, year: there.getUTCFullYear() };
}

function answer(status: number, body?: IssuedToken | { flaws: CardFlaws }): Response {
  if (!body) return new Response(null, { status, headers: commonHeaders });
  return Response.json(body, { status, headers: commonHeaders });
}
