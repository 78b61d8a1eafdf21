import { balance } from './en/balance.ts';
import { common } from './en/common.ts';
import { mfaPrompt } from './en/mfa-prompt.ts';
import { payNow } from './en/pay-now.ts';
import { paymentQr } from './en/payment-qr.ts';
import { portal } from './en/portal.ts';
import { quickpay } from './en/quickpay.ts';
import { receipts } from './en/receipts.ts';
import { savedCards } from './en/saved-cards.ts';
import { statements } from './en/statements.ts';
import { session } from './en/session.ts';
import { timeLeft } from './en/time-left.ts';
import { verifyNotice } from './en/verify-notice.ts';
import { visitLines } from './en/visit-lines.ts';
import { visits } from './en/visits.ts';

/** Every sentence a patient sees, in English. Elements import only the part they need. */
export const en = {
  ...common,
  ...balance,
  ...mfaPrompt,
  ...payNow,
  ...paymentQr,
  ...portal,
  ...quickpay,
  ...receipts,
  ...savedCards,
  ...statements,
  ...session,
  ...timeLeft,
  ...verifyNotice,
  ...visitLines,
  ...visits,
} as const;
