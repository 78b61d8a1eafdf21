import type { Environment } from '../environment.ts';
import type { CreditOutcome, ProcessorCredits } from './credits.ts';
import { readProcessorFile, type BadRow, type FileRow } from './file-format.ts';

/** What became of one row. */
export interface ProcessedRow {
  /** Where it begins in the file, from 1. */
  line: number;
  transactionId: string | null;
  accountNumber: string | null;
  /** Minor units. */
  amount: number | null;
  outcome: CreditOutcome['outcome'];
  /** Null unless rejected. */
  reason: CreditOutcome['reason'] | BadRow;
  receiptId: string | null;
}

export interface ProcessedFile {
  id: string;
  name: string;
  /** UTC instant. */
  processedAt: string;
  posted: number;
  duplicate: number;
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

  /** Works every row through, or, when columns are missing, none of them. */
  process({ name, content }: { name: string; content: string }): { file: ProcessedFile } | { missing: string[] } {
    const { missing, rows: read } = readProcessorFile(content, this.currency);
    if (missing.length > 0) return { missing };
    const rows = read.map((row) => this.processRow(row));
    const count = (outcome: ProcessedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
    const file: ProcessedFile = {
      id: this.environment.ids.next('file'),
      name,
      processedAt: this.environment.clock.now().toISOString(),
      posted: count('posted'),
      duplicate: count('duplicate'),
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

  private processRow({ line, transactionId, payment, reason }: FileRow): ProcessedRow {
    if (payment === null) {
      const nothing = { accountNumber: null, amount: null, receiptId: null };
      return { line, transactionId, ...nothing, outcome: 'rejected', reason };
    }
    const { accountNumber, amount } = payment;
    return { line, transactionId, accountNumber, amount, ...this.credits.post(payment) };
  }
}
