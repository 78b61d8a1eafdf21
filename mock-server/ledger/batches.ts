import type { PlainDate } from '../../src/contract/index.ts';
import type { Clock, Ids } from '../environment.ts';
import type { Calendar } from './calendar.ts';
import { LedgerError } from './ledger-error.ts';
import type { ReceiptRecord } from './receipts.ts';

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

type BatchRecord = Omit<ReferenceBatch, 'receiptIds' | 'total'>;

export interface Batches {
  /** The id of the day's open batch, which the first payment of the day or after a closing opens. */
  join(): string;
  /** Throws `unknown_batch`, `batch_closed`. */
  close(id: string): ReferenceBatch;
  all(): readonly ReferenceBatch[];
}

/** Never closes a batch by itself: a batch left open over midnight stays so, and the next day's payments open another. */
export function createBatches(
  { clock, ids }: { clock: Clock; ids: Ids },
  calendar: Calendar,
  receipts: () => readonly ReceiptRecord[],
): Batches {
  const records: BatchRecord[] = [];

  const all = (): ReferenceBatch[] => {
    const batches = records.map((record) => ({ ...record, receiptIds: [] as string[], total: 0 }));
    const byId = new Map(batches.map((batch) => [batch.id, batch]));
    for (const receipt of receipts()) {
      const batch = byId.get(receipt.batchId ?? '');
      if (!batch) continue;
      batch.receiptIds.push(receipt.id);
      batch.total += receipt.amount;
    }
    return batches;
  };

  return {
    join() {
      const date = calendar.dayOf(clock.now());
      const open = records.find((record) => record.status === 'open' && record.date === date);
      if (open) return open.id;
      const id = ids.next('batch');
      records.push({ id, date, description: 'API Payments', user: 'Online', status: 'open', closedAt: null });
      return id;
    },
    close(id) {
      const record = records.find((candidate) => candidate.id === id);
      const batch = all().find((candidate) => candidate.id === id);
      if (!record || !batch) throw new LedgerError('unknown_batch', `There is no batch ${id}.`);
      if (record.status === 'closed') throw new LedgerError('batch_closed', 'The batch was closed before.');
      record.status = 'closed';
      record.closedAt = clock.now().toISOString();
      return { ...batch, status: record.status, closedAt: record.closedAt };
    },
    all,
  };
}
