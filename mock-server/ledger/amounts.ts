import { MAX_MINOR_UNITS } from '../../src/contract/index.ts';
import { LedgerError } from './ledger-error.ts';

/** Throws `bad_amount` unless it is a whole number of minor units above 0 and no larger than the contract can carry. */
export function assertAmount(amount: number): void {
  if (!Number.isInteger(amount) || amount <= 0 || amount > MAX_MINOR_UNITS) {
    throw new LedgerError('bad_amount', 'An amount is a whole number of minor units above 0.');
  }
}
