import type { Environment } from '../environment.ts';
import type { ProcessorCredits } from './credits.ts';
import { readProcessorFile, type BadColumns, type BadRow, type FileRow } from './file-format.ts';
import type { ReportOutcome } from './reports.ts';

/** What became of one row. */
export interface ProcessedRow {
  /** Where it begins in the file, from 1. */
  line: number;
  /** As they were in the file, by column. */
  fields: Readonly<Record<string, string>>;
  transactionId: string | null;
  accountNumber: string | null;
  /** Minor units. */
  amount: number | null;
  outcome: ReportOutcome['outcome'];
  /** Null when posted, now or before. */
  reason: ReportOutcome['reason'] | BadRow;
  receiptId: string | null;
}

export interface ProcessedFile {
  id: string;
  name: string;
  /** UTC instant. */
  processedAt: string;
  posted: number;
  duplicate: number;
  /** Rows that wait for staff. */
  review: number;
  rejected: number;
  /** Minor units that this file posted. */
  postedAmount: number;
  rows: readonly ProcessedRow[];
}

/** The processor's daily files, each row worked through. A file that comes again finds everything posted. */
export class ProcessedFiles {
  private readonly environment: Environment;
  private readonly credits: ProcessorCredits;
  private readonly currency: string;
  private readonly files: ProcessedFile[] = [];

  constructor(environment: Environment, credits: ProcessorCredits, currency: string) {
    this.environment = environment;
    this.credits = credits;
    this.currency = currency;
  }

  /** Works every row through, or, when the columns are wrong, none of them. */
  process({ name, content }: { name: string; content: string }): { file: ProcessedFile } | BadColumns {
    const read = readProcessorFile(content, this.currency);
    if (!Array.isArray(read)) return read;
    const id = this.environment.ids.next('file');
    const rows = read.map((row) => this.processRow(row, id));
    const count = (outcome: ProcessedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
    const file: ProcessedFile = {
      id,
      name,
      processedAt: this.environment.clock.now().toISOString(),
      posted: count('posted'),
      duplicate: count('duplicate'),
      review: count('review'),
      rejected: count('rejected'),
      postedAmount: rows.reduce((sum, row) => (row.outcome === 'posted' ? sum + (row.amount ?? 0) : sum), 0),
      rows,
    };
    this.files.push(file);
    return { file };
  }

  /** Newest first. */
  all(): ProcessedFile[] {
    return this.files.toReversed();
  }

  private processRow({ line, fields, transactionId, payment, reason }: FileRow, fileId: string): ProcessedRow {
    if (payment === null) {
      const nothing = { accountNumber: null, amount: null, receiptId: null };
      return { line, fields, transactionId, ...nothing, outcome: 'rejected', reason };
    }
    const { accountNumber, amount } = payment;
    const result = this.credits.post(payment, { kind: 'file', fileId, line });
    return { line, fields, transactionId, accountNumber, amount, ...result };
  }
}
