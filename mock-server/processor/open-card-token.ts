import * as z from 'zod/mini';
import { CardBrandSchema, CurrencySchema, DeclineCodeSchema, IdSchema } from '../../src/contract/index.ts';
import { tokenLabels, type CardTokenContent, type TokenSource } from './card-token.ts';
import { unsealText, type ProcessorKeys } from './seal.ts';

const ContentSchema = z.strictObject({
  intentId: IdSchema,
  practiceId: IdSchema,
  origin: z.string(),
  amount: z.int().check(z.positive()),
  currency: CurrencySchema,
  id: IdSchema,
  expiresAt: z.int(),
  outcome: z.union([z.enum(['approved', 'slow']), DeclineCodeSchema]),
  brand: CardBrandSchema,
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  fingerprint: IdSchema,
});

/** The keys of every source that is trusted. */
export type TrustedKeys = Partial<Record<TokenSource, ProcessorKeys>>;

/** What a token says, or `undefined` when no trusted source sealed it. */
export async function openCardToken(token: string, trusted: TrustedKeys): Promise<CardTokenContent | undefined> {
  const source = sourceOf(token);
  const keys = source && trusted[source];
  const text = keys && (await unsealText(token, tokenLabels[source], keys.seal));
  if (text === undefined) return undefined;
  const content = ContentSchema.safeParse(parseJson(text));
  return content.success ? content.data : undefined;
}

/** Everybody can seal with the local secret, so that what comes out is not always JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sourceOf(token: string): TokenSource | undefined {
  if (token.startsWith(`${tokenLabels.server}.`)) return 'server';
  if (token.startsWith(`${tokenLabels.local}.`)) return 'local';
  return undefined;
}
