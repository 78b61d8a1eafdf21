import { cleanText, fitsPortal, type MfaChallengeRequest, type MfaChannel } from '../../contract/index.ts';

export type IdentityField = 'firstName' | 'lastName' | 'email' | 'phone';

/** What somebody types to say who they are. Both addresses are kept, whichever is used. */
export interface IdentityDraft extends Readonly<Record<IdentityField, string>> {
  readonly channel: MfaChannel;
}

export function emptyIdentity(channel: MfaChannel = 'text'): IdentityDraft {
  return { channel, firstName: '', lastName: '', email: '', phone: '' };
}

/** The field of the address that is used. */
export function contactField({ channel }: IdentityDraft): 'email' | 'phone' {
  return channel === 'email' ? 'email' : 'phone';
}

/** What to send, or the fields that somebody has to look at. Whether anybody has this identity only the backend knows. */
export function readIdentity(draft: IdentityDraft): MfaChallengeRequest | readonly IdentityField[] {
  const field = contactField(draft);
  const firstName = cleanText(draft.firstName);
  const lastName = cleanText(draft.lastName);
  const contact = cleanText(draft[field]);
  const wrong = [
    ...(firstName === '' ? ['firstName' as const] : []),
    ...(lastName === '' ? ['lastName' as const] : []),
    ...(fitsPortal(field === 'email' ? 'Email' : 'Phone', contact) ? [] : [field]),
  ];
  return wrong.length > 0 ? wrong : { kind: 'identity', firstName, lastName, contact };
}
