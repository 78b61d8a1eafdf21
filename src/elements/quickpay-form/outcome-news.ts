import {
  type DuecareEvent,
  PaymentDeclinedEvent,
  PaymentRefusedEvent,
  PaymentSubmittedEvent,
  PaymentSucceededEvent,
  PaymentUnknownEvent,
} from '../../base/index.ts';
import type { Money } from '../../contract/index.ts';
import type { PaymentState } from '../../payment/index.ts';
import type { TextKey } from '../../text/index.ts';
import { isFirstLook } from './quickpay-form.flow.ts';

/** What a change of the payment means to people who listen, and to pages that do. */
export interface News {
  key: TextKey;
  /** Filled in as `{amount}`. */
  amount: Money | null;
  /** Interrupts what is being read. */
  urgent: boolean;
  event: DuecareEvent<object> | null;
}

/** Each change is told once; null when there is nothing to tell. `sentHere`: the payer has seen this payment go out. */
export function newsOf(before: PaymentState, after: PaymentState, sentHere: boolean): News | null {
  if ('seen' in after) return null;
  switch (after.status) {
    case 'submitting':
      return calm('quickpay.say.submitted', new PaymentSubmittedEvent(after.intentId), after.request.amount);
    case 'unknown':
      if (isFirstLook(after)) return null;
      if (before.status !== 'unknown' || isFirstLook(before))
        return calm('quickpay.say.checking', new PaymentUnknownEvent(after.intentId));
      if (after.sessionEnded && !before.sessionEnded) return calm('quickpay.checking.signIn');
      return after.overdue && !before.overdue ? calm('quickpay.overdue.title') : null;
    case 'succeeded': {
      const { id, receiptId, amount } = after.payment;
      return calm('quickpay.say.succeeded', new PaymentSucceededEvent(id, receiptId), amount);
    }
    case 'declined': {
      const { id, declineCode } = after.payment;
      const key = declineCode === 'processing_error' ? 'quickpay.say.refused' : 'quickpay.say.declined';
      return urgent(key, new PaymentDeclinedEvent(id, declineCode));
    }
    case 'failed':
      return urgent('quickpay.say.refused', new PaymentRefusedEvent(after.intentId, after.code));
    case 'draft':
      return before.status === 'unknown' && sentHere && !after.duplicate ? calm('quickpay.notSent') : null;
  }
}

function calm(key: TextKey, event: News['event'] = null, amount: Money | null = null): News {
  return { key, amount, urgent: false, event };
}

function urgent(key: TextKey, event: News['event']): News {
  return { key, amount: null, urgent: true, event };
}
