export type LedgerErrorCode =
  | 'account_too_large'
  | 'already_in_collections'
  | 'already_known'
  | 'already_reversed'
  | 'bad_amount'
  | 'batch_closed'
  | 'hold_exceeded'
  | 'hold_exceeds_available'
  | 'hold_settled'
  | 'line_exists'
  | 'not_reversible'
  | 'nothing_owed'
  | 'online_payment'
  | 'refund_exceeds_payment'
  | 'repeated_check_number'
  | 'transaction_posted'
  | 'unbalanced_entry'
  | 'unknown_account'
  | 'unknown_batch'
  | 'unknown_entry'
  | 'unknown_hold'
  | 'unknown_line'
  | 'unknown_link'
  | 'unknown_patient'
  | 'unknown_payment'
  | 'unknown_statement'
  | 'unknown_visit'
  | 'would_go_negative';

/** The book refuses a command and is as it was before. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
