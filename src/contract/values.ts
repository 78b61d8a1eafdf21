import * as z from 'zod/mini';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists. Built on numbers, because `new Date('2026-11-01')` is a day early west of Greenwich. */
function isRealDay(text: string): boolean {
  const match = PLAIN_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day without a time or zone, `YYYY-MM-DD`: dates of service, statement and due dates. */
export const PlainDateSchema = z
  .string()
  .check(z.refine(isRealDay, 'Expected a calendar day as YYYY-MM-DD.'))
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDateSchema>;

/** Brands a day. Throws `RangeError` when the text is no real day as `YYYY-MM-DD`. */
export function plainDate(text: string): PlainDate {
  const parsed = PlainDateSchema.safeParse(text);
  if (!parsed.success) throw new RangeError('Expected a calendar day as YYYY-MM-DD.');
  return parsed.data;
}

/** A moment in UTC with a `Z`, for example `2026-11-01T16:20:00.000Z`. */
export const InstantSchema = z.iso.datetime();

/** An opaque identifier: readable, safe in a path, never personal. */
export const IdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Text for people. It is shown as text, never as markup. */
export const TextSchema = z.string().check(z.maxLength(2000));

/** An absolute `https:` address without user info; `http:` is accepted for localhost, where development happens. */
export const HttpsUrlSchema = z.string().check(z.refine(isSafeUrl, 'Expected an https address.'));

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}

/**
 * The key of one payment intent: a lower-case UUID version 4, made by the client when the patient reaches the review and
 * sent as `Idempotency-Key` on every try.
 */
export const IntentIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
