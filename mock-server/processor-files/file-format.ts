import * as z from 'zod/mini';
import { CardBrandSchema, IdSchema, MAX_MINOR_UNITS, PlainDateSchema } from '../../src/contract/index.ts';
import { readCsv, type CsvRecord } from '../csv/read-csv.ts';
import type { ProcessorPayment } from './credits.ts';

/** In any order; others are passed over. */
export const COLUMNS = ['transaction_id', 'account_number', 'amount', 'date', 'method', 'last_four'] as const;

export type BadRow = 'bad_transaction_id' | 'bad_account_number' | 'bad_amount' | 'bad_date' | 'bad_last_four';

export type FileRow = { line: number; transactionId: string | null } & (
  { payment: ProcessorPayment; reason: null } | { payment: null; reason: BadRow }
);

/** Reads the processor's daily file; the columns that are missing, or its rows. */
export function readProcessorFile(text: string, currency: string): { missing: string[]; rows: FileRow[] } {
  const { columns, records } = readCsv(text);
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  return { missing, rows: missing.length > 0 ? [] : records.map((record) => readRow(record, currency)) };
}

const LastFourSchema = z.string().check(z.regex(/^\d{4}$/));

function readRow({ line, fields }: CsvRecord, currency: string): FileRow {
  const transactionId = IdSchema.safeParse(fields.transaction_id).data ?? null;
  const bad = (reason: BadRow): FileRow => ({ line, transactionId, payment: null, reason });
  const account = IdSchema.safeParse(fields.account_number);
  const amount = minorUnitsOf(fields.amount ?? '', currency);
  const date = PlainDateSchema.safeParse(fields.date);
  const lastFour = LastFourSchema.safeParse(fields.last_four);
  const brand = CardBrandSchema.safeParse(fields.method?.toLowerCase());

  if (transactionId === null) return bad('bad_transaction_id');
  if (!account.success) return bad('bad_account_number');
  if (amount === null) return bad('bad_amount');
  if (!date.success) return bad('bad_date');
  if (!lastFour.success) return bad('bad_last_four');
  const payment: ProcessorPayment = {
    transactionId,
    accountNumber: account.data,
    amount,
    date: date.data,
    brand: brand.success ? brand.data : 'other',
    lastFour: lastFour.data,
  };
  return { line, transactionId, payment, reason: null };
}

/** `12.50` and `12` in dollars; null for anything else, and for nothing. The digits are put together, so no float holds money. */
function minorUnitsOf(text: string, currency: string): number | null {
  const decimals = new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '' || (fraction !== '' && fraction.length !== decimals)) return null;
  const amount = Number(whole + fraction.padEnd(decimals ?? 0, '0'));
  return amount > 0 && amount <= MAX_MINOR_UNITS ? amount : null;
}
