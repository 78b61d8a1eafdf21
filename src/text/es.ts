import type { Texts } from './texts.ts';
import { balance } from './es/balance.ts';
import { common } from './es/common.ts';
import { mfaPrompt } from './es/mfa-prompt.ts';
import { payNow } from './es/pay-now.ts';
import { paymentQr } from './es/payment-qr.ts';
import { portalPay } from './es/portal-pay.ts';
import { portal } from './es/portal.ts';
import { quickpay } from './es/quickpay.ts';
import { receipts } from './es/receipts.ts';
import { savedCards } from './es/saved-cards.ts';
import { statements } from './es/statements.ts';
import { session } from './es/session.ts';
import { timeLeft } from './es/time-left.ts';
import { verifyNotice } from './es/verify-notice.ts';
import { visitLines } from './es/visit-lines.ts';
import { visits } from './es/visits.ts';

/** Every sentence a patient sees, in Spanish as it is spoken in the United States. A missing one fails the build. */
export const es = {
  ...common,
  ...balance,
  ...mfaPrompt,
  ...payNow,
  ...paymentQr,
  ...portal,
  ...portalPay,
  ...quickpay,
  ...receipts,
  ...savedCards,
  ...statements,
  ...session,
  ...timeLeft,
  ...verifyNotice,
  ...visitLines,
  ...visits,
} as const satisfies Texts;
