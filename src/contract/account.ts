import * as z from 'zod/mini';
import { IdSchema, TextSchema } from './values.ts';

export const PatientSchema = z.object({ id: IdSchema, name: TextSchema });

/** The guarantor's account. */
export const AccountSchema = z.object({
  /** Printed on statements. */
  accountNumber: IdSchema,
  guarantorName: TextSchema,
  addressLines: z.array(TextSchema),
  /** On file, masked: `m***@example.com`. */
  email: z.nullable(TextSchema),
  /** On file, masked: `phone ending in 0186`. */
  phone: z.nullable(TextSchema),
  /** In the order in which the practice entered them. */
  patients: z.array(PatientSchema),
});

export type Patient = z.infer<typeof PatientSchema>;
export type Account = z.infer<typeof AccountSchema>;
