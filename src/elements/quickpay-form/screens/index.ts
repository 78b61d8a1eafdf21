import { nothing } from 'lit';
import type { Screen } from '../quickpay-form.flow.ts';
import type { View } from '../view.ts';
import { amountScreen } from './amount.ts';
import { codeScreen } from './code.ts';
import * as entry from './entry.ts';
import { loadingScreen } from './loading.ts';
import * as outcome from './outcome.ts';
import { questionScreen } from './question.ts';
import { receiptScreen } from './receipt.ts';
import { duplicateScreen, reviewScreen } from './review.ts';

/** Every screen by its name. The card's own is rendered apart, because it is never taken away. */
export const screens: Readonly<Record<Screen, (view: View) => unknown>> = {
  loading: loadingScreen,
  code: codeScreen,
  question: questionScreen,
  paid: entry.paidScreen,
  locked: entry.lockedScreen,
  'dead-link': entry.deadLinkScreen,
  'incomplete-link': entry.incompleteLinkScreen,
  ended: entry.endedScreen,
  trouble: entry.troubleScreen,
  misconfigured: entry.misconfiguredScreen,
  closed: entry.misconfiguredScreen,
  'link-out': entry.linkOutScreen,
  'nothing-due': entry.nothingDueScreen,
  amount: amountScreen,
  method: () => nothing,
  review: reviewScreen,
  duplicate: duplicateScreen,
  checking: outcome.checkingScreen,
  receipt: receiptScreen,
  declined: outcome.declinedScreen,
  changed: outcome.changedScreen,
  'too-many': outcome.tooManyScreen,
  refused: outcome.refusedScreen,
};
