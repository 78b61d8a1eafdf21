import * as z from 'zod/mini';
import { PatientSchema } from './account.ts';
import { decoration, decorationBlock, rows } from './lenient.ts';
import { MoneySchema } from './money.ts';
import { pageOf, PageQuerySchema } from './page.ts';
import { IdSchema, PlainDateSchema, TextSchema } from './values.ts';

/** One billed item. */
export const ServiceLineSchema = z.object({
  /** `67563-4` is visit 67563, line 4. */
  id: IdSchema,
  /** Procedure code, for example `99213`. */
  code: decoration(TextSchema, '—'),
  description: decoration(TextSchema, '—'),
  billed: MoneySchema,
  adjusted: MoneySchema,
  /** Billed to insurance and undecided: not owed. */
  insurancePending: MoneySchema,
  insurancePaid: MoneySchema,
  patientPaid: MoneySchema,
  /** billed - adjusted - insurance pending - insurance paid - patient paid, never below 0 */
  remaining: MoneySchema,
  /** Handed to collections: in no balance, and not payable here. */
  inCollections: z.boolean(),
});

export const ProviderSchema = z.object({ id: IdSchema, name: TextSchema });
export const FacilitySchema = z.object({ id: IdSchema, name: TextSchema });

/** Who or where a visit was, when a backend does not say. */
const unnamed = { id: 'unknown', name: '—' };

/** One appointment with its service lines. */
export const VisitSchema = z.object({
  id: IdSchema,
  serviceDate: PlainDateSchema,
  patient: PatientSchema,
  provider: decoration(ProviderSchema, unnamed),
  facility: decoration(FacilitySchema, unnamed),
  /** In the order of their ids. */
  lines: z.array(ServiceLineSchema),
  /** What is owed of its lines, those in collections left out. */
  remaining: MoneySchema,
});

/** A visit as it stands now. */
export const ListedVisitSchema = z.extend(VisitSchema, {
  /** On no statement yet, and either billed since the most recent one or still open. */
  sinceStatement: z.boolean(),
});

/** All filters that are given must hold. */
export const VisitQuerySchema = z.extend(PageQuerySchema, {
  /** `open` (default): something remains. `since-statement`: on no statement yet. `all`: history included. */
  show: z.optional(z.enum(['open', 'since-statement', 'all'])),
  /** `date` (default): newest first. `place`: by facility, provider and patient, and within these newest first. */
  order: z.optional(z.enum(['date', 'place'])),
  patientId: z.optional(IdSchema),
  providerId: z.optional(IdSchema),
  facilityId: z.optional(IdSchema),
  /** First and last date of service, both included. */
  from: z.optional(PlainDateSchema),
  to: z.optional(PlainDateSchema),
});

/** Visits in the order that was asked for, and what the account's visits can be filtered by. */
export const VisitPageSchema = z.extend(pageOf(ListedVisitSchema), {
  filters: decorationBlock(
    z.object({
      patients: decoration(rows(PatientSchema), []),
      providers: decoration(rows(ProviderSchema), []),
      facilities: decoration(rows(FacilitySchema), []),
    }),
  ),
});

export type ServiceLine = z.infer<typeof ServiceLineSchema>;
export type Provider = z.infer<typeof ProviderSchema>;
export type Facility = z.infer<typeof FacilitySchema>;
export type Visit = z.infer<typeof VisitSchema>;
export type ListedVisit = z.infer<typeof ListedVisitSchema>;
export type VisitQuery = z.infer<typeof VisitQuerySchema>;
export type VisitPage = z.infer<typeof VisitPageSchema>;
