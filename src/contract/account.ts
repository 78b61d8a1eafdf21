import * as z from 'zod/mini';
import { decoration, rows } from './lenient.ts';
import { IdSchema, TextSchema } from './values.ts';

export const PatientSchema = z.object({ id: IdSchema, name: TextSchema });

/** The guarantor's account. */
export const AccountSchema = z.object({
  /** Printed on statements. */
  accountNumber: IdSchema,
  guarantorName: TextSchema,
  addressLines: decoration(rows(TextSchema), []),
  /** On file, masked: `m***@example.com`. */
  email: decoration(z.nullable(TextSchema), null),
  /** On file, masked: `phone ending in 0186`. */
  phone: decoration(z.nullable(TextSchema), null),
  /** In the order in which the practice entered them. */
  patients: rows(PatientSchema),
});

export type Patient = z.infer<typeof PatientSchema>;
export type Account = z.infer<typeof AccountSchema>;
