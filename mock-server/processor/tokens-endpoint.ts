import * as z from 'zod/mini';
import { CardBrandSchema, CurrencySchema, IdSchema, WalletSchema } from '../../src/contract/index.ts';
import type { Clock, Random } from '../environment.ts';
import { readBody } from '../http/body.ts';
import { ProblemError } from '../http/problem.ts';
import { checkCard, codeFlawOf, lastMonthOnEarth, type CardFlaws } from './card-rules.ts';
import { commonHeaders } from './frame-page.ts';
import { issueCardToken, issueCodeToken, issueWalletToken, type TokenIssuer } from './issue-token.ts';
import type { ProcessorKeys } from './seal.ts';
import { outcomeOf, walletCardOf } from './test-cards.ts';
import type { IssuedToken, TokenBinding } from './token-content.ts';

const FieldSchema = z.string().check(z.maxLength(64));

const binding = {
  intentId: IdSchema,
  practiceId: IdSchema,
  origin: z.string().check(z.maxLength(256)),
  amount: z.int().check(z.positive()),
  currency: CurrencySchema,
};

/** A card as typed and what the token is for. Lives in the handler's memory until it has answered, and nowhere else. */
const CardSchema = z.strictObject({
  number: FieldSchema,
  expiry: FieldSchema,
  code: FieldSchema,
  zip: FieldSchema,
  ...binding,
});

/** The security code of a saved card, typed again. The same goes for it. */
const CodeSchema = z.strictObject({
  code: FieldSchema,
  brand: CardBrandSchema,
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  ...binding,
});

/** What was chosen in the mock wallet. */
const WalletCardSchema = z.strictObject({ wallet: WalletSchema, lastFour: FieldSchema, ...binding });

export interface TokensEndpointOptions {
  clock: Clock;
  random: Random;
  keys: Promise<ProcessorKeys>;
  isRegistered: (practiceId: string, origin: string) => boolean;
}

type Issued = IssuedToken | { flaws: CardFlaws };
type Issue = (request: Request, issuer: (wanted: TokenBinding) => Promise<TokenIssuer>) => Promise<Issued>;

export function isTokenPath(path: string): boolean {
  return tokenPaths.has(path);
}

/**
 * `POST /tokens` and what is below it, for the frame's own page alone: 201 with a token, 422 with the flaws of the card, 400 or
 * 403 with nothing. There are no CORS headers, so no other page can read an answer, and a request that names another origin is
 * refused.
 */
export async function issueToken(request: Request, options: TokensEndpointOptions): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const issue = tokenPaths.get(pathname);
  if (!issue || request.headers.get('Origin') !== origin) return answer(403);
  const { clock, random, keys, isRegistered } = options;
  try {
    const issued = await issue(request, async (wanted) => {
      if (!isRegistered(wanted.practiceId, wanted.origin)) throw new Stranger();
      return { source: 'server', keys: await keys, random, now: clock.now() };
    });
    return answer('flaws' in issued ? 422 : 201, issued);
  } catch (error) {
    if (error instanceof ProblemError) return answer(400);
    if (error instanceof Stranger) return answer(403);
    throw error;
  }
}

/** The page may not take money for the practice. */
class Stranger extends Error {
  override readonly name = 'Stranger';
}

const issueForCard: Issue = async (request, issuerFor) => {
  const { number, expiry, code, zip, ...wanted } = await readBody(request, CardSchema);
  const issuer = await issuerFor(wanted);
  const checked = checkCard({ number, expiry, code, zip }, lastMonthOnEarth(issuer.now));
  if ('flaws' in checked) return checked;
  const outcome = outcomeOf(checked.card.number);
  if (!outcome) return { flaws: { number: 'number-not-a-test-card' } };
  return issueCardToken(checked.card, outcome, wanted, issuer);
};

const issueForCode: Issue = async (request, issuerFor) => {
  const { code, brand, lastFour, ...wanted } = await readBody(request, CodeSchema);
  const issuer = await issuerFor(wanted);
  const flaw = codeFlawOf(code, brand);
  return flaw ? { flaws: { code: flaw } } : issueCodeToken({ brand, lastFour }, wanted, issuer);
};

const issueForWallet: Issue = async (request, issuerFor) => {
  const { wallet, lastFour, ...wanted } = await readBody(request, WalletCardSchema);
  const issuer = await issuerFor(wanted);
  const card = walletCardOf(lastFour);
  if (!card) throw new ProblemError('invalid_request');
  return issueWalletToken(wallet, card, wanted, issuer);
};

const tokenPaths: ReadonlyMap<string, Issue> = new Map<string, Issue>([
  ['/tokens', issueForCard],
  ['/tokens/security-code', issueForCode],
  ['/tokens/wallet', issueForWallet],
]);

function answer(status: number, body?: Issued): Response {
  if (!body) return new Response(null, { status, headers: commonHeaders });
  return Response.json(body, { status, headers: commonHeaders });
}
