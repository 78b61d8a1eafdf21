import type { PlainDate } from '../../src/contract/index.ts';

/** The online payments of a practice-local day, for reconciliation. */
export interface ReferenceBatch {
  id: string;
  date: PlainDate;
  description: string;
  user: string;
  status: 'open' | 'closed';
  closedAt: string | null;
  receiptIds: readonly string[];
  /** Minor units: what the batch's payments collected. */
  total: number;
}
