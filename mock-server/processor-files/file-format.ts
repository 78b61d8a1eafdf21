import * as z from 'zod/mini';
import { CardBrandSchema, IdSchema, PlainDateSchema } from '../../src/contract/index.ts';
import { parseDecimalAmount } from '../csv/decimal-amount.ts';
import { readCsv, type CsvRecord } from '../csv/read-csv.ts';
import type { ProcessorPayment } from './reports.ts';

/** In any order; others are passed over. */
export const COLUMNS = ['transaction_id', 'account_number', 'amount', 'date', 'method', 'last_four'] as const;

export type BadRow =
  'bad_row' | 'bad_transaction_id' | 'bad_account_number' | 'bad_amount' | 'bad_date' | 'bad_last_four';

export type FileRow = Pick<CsvRecord, 'line' | 'fields'> & { transactionId: string | null } & (
    { payment: ProcessorPayment; reason: null } | { payment: null; reason: BadRow }
  );

/** The columns of a file are not what they have to be. */
export interface BadColumns {
  missing: string[];
  /** There more than once, so that nobody knows which one counts. */
  repeated: string[];
}

/** Reads the rows of the processor's daily file, or says what is wrong with its columns. */
export function readProcessorFile(text: string, currency: string): FileRow[] | BadColumns {
  const { columns, records } = readCsv(text);
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  const repeated = columns.filter((column, at) => column !== '' && columns.indexOf(column) < at);
  if (missing.length > 0 || repeated.length > 0) return { missing, repeated };
  return records.map((record) => readRow(record, columns.length, currency));
}

const LastFourSchema = z.string().check(z.regex(/^\d{4}$/));

function readRow({ line, width, fields }: CsvRecord, columns: number, currency: string): FileRow {
  const transactionId = IdSchema.safeParse(fields.transaction_id).data ?? null;
  const bad = (reason: BadRow): FileRow => ({ line, fields, transactionId, payment: null, reason });
  const account = IdSchema.safeParse(fields.account_number);
  const amount = parseDecimalAmount(fields.amount ?? '', currency);
  const date = PlainDateSchema.safeParse(fields.date);
  const lastFour = LastFourSchema.safeParse(fields.last_four);
  const brand = CardBrandSchema.safeParse(fields.method?.toLowerCase());

  // A comma too many, as in 1,250.00, moves everything behind it into another column.
  if (width !== columns) return bad('bad_row');
  if (transactionId === null) return bad('bad_transaction_id');
  if (!account.success) return bad('bad_account_number');
  if (amount === null) return bad('bad_amount');
  if (!date.success) return bad('bad_date');
  if (!lastFour.success) return bad('bad_last_four');
  const payment: ProcessorPayment = {
    transactionId,
    accountNumber: account.data,
    amount,
    currency,
    date: date.data,
    brand: brand.success ? brand.data : 'other',
    lastFour: lastFour.data,
  };
  return { line, fields, transactionId, payment, reason: null };
}
