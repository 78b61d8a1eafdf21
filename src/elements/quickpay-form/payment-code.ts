import { fits, plainPaymentCode } from '../../contract/index.ts';

/**
 * A payment code as people type it: small letters, dashes and spaces, O for 0, I or L for 1. Null when it cannot be one.
 */
export function readPaymentCode(text: string): string | null {
  const code = plainPaymentCode(text);
  return fits('PaymentCode', code) ? code : null;
}
