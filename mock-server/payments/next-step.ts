/** Who wants a payment to go on: the payer, whose call is here again, or a recovery, which acts for nobody. */
export type Trigger = 'payer' | 'recovery';

/** What is known of a payment whose charge the processor could not find. Instants are milliseconds since the epoch. */
export interface MissingCharge {
  trigger: Trigger;
  now: number;
  /** Of the payment: nothing is charged for the first time from then on. */
  deadline: number;
  /** When the charge was last sent; null when it never was. */
  sentAt: number | null;
  /** Whether all that is reserved for the payment is still owed. */
  isOwed: boolean;
  /** Whether the card can still be charged, as far as that is known. */
  isChargeable: boolean;
  /** Of the processor. */
  keyLifetime: number;
  lookUpDelay: number;
}

/**
 * `charge`: send the charge, for the first time or again under the same key. `refuse`: nothing was charged, and the payer has to
 * look at the balance again. `end`: nothing was charged and never will be. `wait`: it is too early to say.
 */
export type NextStep = 'charge' | 'refuse' | 'end' | 'wait';

/** Only a payer's own call charges, only before the deadline, and only what is still owed. */
export function nextStep(payment: MissingCharge): NextStep {
  const { trigger, now, deadline, sentAt, isOwed, isChargeable, keyLifetime, lookUpDelay } = payment;
  const age = sentAt === null ? Infinity : now - sentAt;
  const isCertain = age >= lookUpDelay;
  if (now >= deadline || !isChargeable) return isCertain ? 'end' : 'wait';
  if (!isOwed) return isCertain ? (trigger === 'payer' ? 'refuse' : 'end') : 'wait';
  if (trigger === 'recovery') return 'wait';
  return isCertain || age < keyLifetime ? 'charge' : 'wait';
}
