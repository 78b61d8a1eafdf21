import * as z from 'zod/mini';
import { cleanText } from './clean-text.ts';
import { isRealDay, isSafeUrl, isTimeZone } from './wire/formats.ts';

/** A calendar day without a time or zone, `YYYY-MM-DD`: dates of service, statement and due dates. */
export const PlainDateSchema = z
  .string()
  .check(z.overwrite(cleanText), z.refine(isRealDay, 'Expected a calendar day as YYYY-MM-DD.'))
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDateSchema>;

/** A moment in UTC with a `Z`, for example `2026-11-01T16:20:00.000Z`. */
export const InstantSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/));

/** BCP 47, for example `es` or `zh-Hant`. */
export const LanguageTagSchema = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** An opaque identifier: readable, safe in a path, never personal. */
export const IdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Text for people. It is shown as text, never as markup. */
export const TextSchema = z.string().check(z.maxLength(2000));

/** An absolute `https:` address without user info; `http:` is accepted for localhost, where development happens. */
export const HttpsUrlSchema = z.string().check(z.refine(isSafeUrl, 'Expected an https address.'));

/** An IANA time zone that this platform knows, for example `America/Chicago`. */
export const TimeZoneSchema = z.string().check(z.refine(isTimeZone, 'Expected an IANA time zone.'));

/**
 * The key of one payment intent: a lower-case UUID version 4, made by the client when the patient reaches the review and
 * sent as `Idempotency-Key` on every try.
 */
export const IntentIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
