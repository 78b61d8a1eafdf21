import { balanceCardStates } from './balance-card.ts';
import { mfaPromptStates } from './mfa-prompt.ts';
import { payNowStates } from './pay-now.ts';
import { paymentQrStates } from './payment-qr.ts';
import { portalStates } from './portal.ts';
import { portalPayStates } from './portal-pay.ts';
import { quickpayFormStates } from './quickpay-form.ts';
import { receiptStates } from './receipts.ts';
import { savedCardStates } from './saved-cards.ts';
import { statementStates } from './statements.ts';
import type { ElementState } from './state.ts';
import { visitStates } from './visits.ts';

/** Every element in every state, for promises that all of them keep. */
export const states: readonly ElementState[] = [
  ...balanceCardStates,
  ...mfaPromptStates,
  ...payNowStates,
  ...quickpayFormStates,
  ...portalPayStates,
  ...paymentQrStates,
  ...receiptStates,
  ...savedCardStates,
  ...statementStates,
  ...portalStates,
  ...visitStates,
];
