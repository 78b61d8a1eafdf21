import type { Balance, Money, PatientShare, PaymentRequest } from '../../contract/index.ts';
import type { TextKey } from '../../text/index.ts';
import type { AmountEntry, AmountProblem } from './amount-choice.ts';
import type { HeldCard } from './held-card.ts';

/** What the payer sees at the review, frozen: exactly this is sent, whatever is loaded meanwhile. */
export interface Review {
  choice: AmountEntry['choice'];
  amount: Money;
  /** The balance of which it is. */
  balance: Balance;
  card: HeldCard;
  patients?: PatientShare[];
}

/** What the payer has to know or mend at the present step. */
export type StepProblem =
  | { step: 'amount'; problem: AmountProblem }
  | { step: 'method'; problem: 'incomplete' | 'unreachable' | 'again' }
  | { step: 'review'; problem: 'offline' | 'refused' };

export function paymentRequest({ card, balance, ...meant }: Review): PaymentRequest {
  return { ...meant, balanceVersion: balance.version, method: card.method ?? { kind: 'card', token: card.token } };
}

/** What to read out; null where the form itself says it, in its summary. */
export function problemText(problem: StepProblem): TextKey | null {
  if (problem.step === 'amount') return null;
  return problem.step === 'method' ? `quickpay.method.${problem.problem}` : `quickpay.review.${problem.problem}`;
}
