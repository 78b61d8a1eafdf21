import type { PlainDate } from '../../src/contract/index.ts';

/** One appointment. Facility aside, all of it is health data. */
export interface Visit {
  /** Digits, for example `67563`. */
  id: string;
  accountNumber: string;
  patientId: string;
  date: PlainDate;
  facility: string;
  provider: string;
  diagnosis: string;
  notes: string;
}

/** One billed item as it was entered. Its amounts are derived from the journal. */
export interface ServiceLine {
  /** `67563-4` is line 4 of visit 67563. */
  id: string;
  visitId: string;
  accountNumber: string;
  patientId: string;
  date: PlainDate;
  /** Procedure code, for example `99213`. */
  code: string;
  description: string;
  /** Sequence of the journal entry that billed it. */
  billedBy: number;
}

/** What has become of a line; all in minor units and never below 0. */
export interface LineAmounts {
  billed: number;
  adjusted: number;
  /** Billed to insurance and undecided: not owed. */
  insurancePending: number;
  insurancePaid: number;
  patientPaid: number;
  /** billed - adjusted - insurancePending - insurancePaid - patientPaid */
  remaining: number;
  /** Handed to collections: in no balance but the collections balance. */
  inCollections: boolean;
}
