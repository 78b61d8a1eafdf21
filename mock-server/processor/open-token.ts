import * as z from 'zod/mini';
import {
  CardBrandSchema,
  CurrencySchema,
  DeclineCodeSchema,
  IdSchema,
  WalletSchema,
} from '../../src/contract/index.ts';
import { unsealText, type ProcessorKeys } from './seal.ts';
import {
  tokenLabels,
  type CardTokenContent,
  type TokenContent,
  type TokenKind,
  type TokenSource,
} from './token-content.ts';

const ContentSchema = z.strictObject({
  intentId: IdSchema,
  practiceId: IdSchema,
  origin: z.string(),
  amount: z.int().check(z.positive()),
  currency: CurrencySchema,
  id: IdSchema,
  expiresAt: z.int(),
});

const CardContentSchema = z.extend(ContentSchema, {
  outcome: z.union([z.enum(['approved', 'slow']), DeclineCodeSchema]),
  brand: CardBrandSchema,
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  fingerprint: IdSchema,
  expiry: z.optional(z.strictObject({ month: z.int().check(z.gte(1), z.lte(12)), year: z.int() })),
  wallet: z.optional(WalletSchema),
});

/** The keys of every source that is trusted. */
export type TrustedKeys = Partial<Record<TokenSource, ProcessorKeys>>;

/** What a card's token says, or `undefined` when no trusted source sealed it. */
export async function openCardToken(token: string, trusted: TrustedKeys): Promise<CardTokenContent | undefined> {
  const content = CardContentSchema.safeParse(await open('card', token, trusted));
  return content.success ? content.data : undefined;
}

/** The same for the token of a security code. */
export async function openCodeToken(token: string, trusted: TrustedKeys): Promise<TokenContent | undefined> {
  const content = ContentSchema.safeParse(await open('code', token, trusted));
  return content.success ? content.data : undefined;
}

async function open(kind: TokenKind, token: string, trusted: TrustedKeys): Promise<unknown> {
  const labels = tokenLabels[kind];
  for (const source of ['server', 'local'] as const) {
    const keys = token.startsWith(`${labels[source]}.`) ? trusted[source] : undefined;
    const text = keys && (await unsealText(token, labels[source], keys.seal));
    if (text !== undefined) return parseJson(text);
  }
  return undefined;
}

/** Everybody can seal with the local secret, so that what comes out is not always JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
