import type { ClaimStore } from './claim-store.ts';
import { paymentOf, type Claim } from './claim.ts';
import type { DescribedCard } from './charge-processor.ts';

/** Within this many milliseconds an equal payment with the same card is taken for an accident. */
export const DUPLICATE_WINDOW = 10 * 60_000;

/**
 * Whether a payment looks like the accidental repeat of another one that was made, or is being made, minutes ago. Once it
 * does, only the payer's word helps: otherwise a late copy of a refused call could pass when the minutes are over.
 */
export function isSuspectedDuplicate(claims: ClaimStore, claim: Claim, card: DescribedCard, now: Date): boolean {
  const { call } = claim;
  if (call.request.confirmDuplicate) return false;
  const since = now.getTime() - DUPLICATE_WINDOW;
  const repeats = claims
    .since(call.accountNumber, since)
    .some((other) => other !== claim && isEqual(other, claim, card));
  if (repeats) claims.suspect(call);
  return claims.isSuspected(call);
}

function isEqual(other: Claim, claim: Claim, card: DescribedCard): boolean {
  if (!other.card || other.state === 'claimed' || paymentOf(other)?.status === 'declined') return false;
  const [earlier, amount] = [other.call.request.amount, claim.call.request.amount];
  if (isForOthers(other, claim)) return false;
  return earlier.amount === amount.amount && earlier.currency === amount.currency && isSameCard(other.card, card);
}

/** Whoever pays for one child and then for another means both. */
function isForOthers(one: Claim, other: Claim): boolean {
  const [patients, others] = [one, other].map(({ call }) => call.request.patients?.map(({ patientId }) => patientId));
  return patients !== undefined && others !== undefined && !patients.some((patientId) => others.includes(patientId));
}

function isSameCard(one: DescribedCard, other: DescribedCard): boolean {
  if (one.fingerprint !== undefined && other.fingerprint !== undefined) return one.fingerprint === other.fingerprint;
  return one.brand === other.brand && one.lastFour === other.lastFour;
}
