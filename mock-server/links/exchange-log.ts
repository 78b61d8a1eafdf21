/** What came of one exchange. */
export type ExchangeOutcome =
  'opened' | 'unavailable' | 'verification-required' | 'verification-failed' | 'verification-locked' | 'rate-limited';

export interface ExchangeRecord {
  /** UTC instant. */
  at: string;
  requestId: string;
  address: string;
  /** Null when the body was not looked at. */
  kind: 'link' | 'code' | null;
  /** Null when the secret was of no living link. */
  linkId: string | null;
  outcome: ExchangeOutcome;
}

const KEPT = 1000;

/** The last thousand exchanges, for staff. No secret is in it. */
export class ExchangeLog {
  private readonly records: ExchangeRecord[] = [];

  add(record: ExchangeRecord): void {
    this.records.push(record);
    if (this.records.length > KEPT) this.records.shift();
  }

  all(): readonly ExchangeRecord[] {
    return this.records;
  }
}
