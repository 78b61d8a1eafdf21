import type { PaymentRequest } from '../../src/contract/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha256.ts';

/** Everything that makes two sendings the same: what is asked, where, and by whom. */
export interface FingerprintInput {
  method: string;
  path: string;
  accountNumber: string;
  request: PaymentRequest;
}

/** SHA-256 over the canonical form: the order of keys and white space do not matter, anything else does. */
export function fingerprintOf(input: FingerprintInput): string {
  return sha256(canonicalJson(input));
}
