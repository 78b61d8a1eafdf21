import * as z from 'zod/mini';
import { cleanText } from './clean-text.ts';

/**
 * An email address that mail can be delivered to: a mailbox of at most 64 characters without dots side by side or at its ends, and
 * a domain of at least two labels. Domains of other scripts are written in their ASCII form, `xn--…`.
 */
export const EmailSchema = z
  .string()
  .check(
    z.overwrite(cleanText),
    z.regex(
      /^(?=.{6,254}$)(?!\.|.*\.[.@])[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/,
    ),
  );

/** A phone number of North America: ten digits with the usual marks between them, a country code 1 before them or not. */
export const PhoneSchema = z
  .string()
  .check(z.overwrite(cleanText), z.regex(/^(?=.{10,40}$)(tel:)?[ +(./-]*(1[ ().+/-]*)?(\d[ ().+/-]*){10}$/));
