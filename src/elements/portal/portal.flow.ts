/**
 * Whose session there is: nobody's, that of a payment link or code, one that a one-time code opened, or the host's own, for
 * which the host answers.
 */
export type SessionKind = 'none' | 'quickpay' | 'portal' | 'host';

/** What somebody who is not in the portal is shown: QuickPay, the one-time code, or that they have logged out. */
export type Entrance = 'pay' | 'verify' | 'goodbye';

export interface Facts {
  /** The host has to mend something first. */
  misconfigured: boolean;
  /** There is a backend to ask. */
  connected: boolean;
  session: SessionKind;
  entrance: Entrance;
  /** The backend has refused the session: it is over, or the host has given one that does not reach the portal. */
  refused: 'ended' | 'scope' | null;
}

export type Stage = 'misconfigured' | 'loading' | Entrance | 'host-ended' | 'portal';

/** What the portal shows as a whole. */
export function stageOf({ misconfigured, connected, session, entrance, refused }: Facts): Stage {
  if (misconfigured) return 'misconfigured';
  if (!connected) return 'loading';
  if (session === 'none' || session === 'quickpay') return entrance;
  if (refused === 'scope') return 'misconfigured';
  return refused === 'ended' && session === 'host' ? 'host-ended' : 'portal';
}

/** Who follows a payment link wants to pay, unless the page leads them elsewhere: then the link says whose account it is. */
export function entranceAtFirst(hasLink: boolean, section: string | undefined): Entrance {
  return hasLink && (section === undefined || section === 'pay') ? 'pay' : 'verify';
}

/** Where somebody stands whose session has just ended. */
export function entranceAfter(ended: SessionKind, reason: 'expired' | 'logged-out' | null, before: Entrance): Entrance {
  if (reason === 'logged-out') return 'goodbye';
  return ended === 'portal' ? 'verify' : before;
}
