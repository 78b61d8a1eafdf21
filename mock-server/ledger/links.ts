import { base64url, crockford } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { hmac } from '../hmac.ts';
import { sha256 } from '../sha256.ts';
import { LedgerError } from './ledger-error.ts';
import { listAt } from '../list-at.ts';

/** How a link or code reaches the guarantor. */
export type LinkOrigin = 'text' | 'email' | 'qr' | 'statement-code';

/** A payment link or code as it is stored: its secret is known by hash only. */
export interface PaymentLink {
  readonly id: string;
  readonly accountNumber: string;
  readonly origin: LinkOrigin;
  /** SHA-256 of the token or code, hexadecimal. */
  readonly secretHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Why it no longer works, beside its expiry. */
  readonly ended: LinkEnd | null;
}

export type LinkEnd = 'superseded' | 'revoked' | 'paid';

/** A link just made. Its secret is stored nowhere. */
export interface IssuedLink {
  link: PaymentLink;
  /** 22 characters of base64url for a link, 10 of Crockford's base 32 for a code. */
  secret: string;
}

export interface LinkRegister {
  /** A new link ends the earlier ones of the same account and origin. Throws `unknown_account`. */
  issue(accountNumber: string, origin: LinkOrigin): IssuedLink;
  /** Throws `unknown_link`. Ending twice changes nothing. */
  revoke(id: string): void;
  /** The living link of a secret, or null, whatever ended it. Only its hash is compared. */
  resolve(kind: 'link' | 'code', secret: string): PaymentLink | null;
  /** The newest living link of an account and origin with its secret, or null: for paper that is printed again. */
  living(accountNumber: string, origin: LinkOrigin): IssuedLink | null;
  /** The link of a secret, whether or not it still works, or null. */
  find(kind: 'link' | 'code', secret: string): PaymentLink | null;
  /** The link of a secret that ended because everything was paid, or null. */
  resolvePaid(kind: 'link' | 'code', secret: string): PaymentLink | null;
  of(accountNumber: string): readonly PaymentLink[];
}

export interface Links extends LinkRegister {
  /** Ends every link of an account for good, as nothing is left to pay. */
  payOff(accountNumber: string): void;
}

const DAY = 86_400_000;
const MAX_DAYS = 90;

/**
 * @param lifetimes - whole days that a link sent by text or email lives, and that the codes of a statement live, 1 to 90; throws
 *   `RangeError` for others
 */
export function createLinks(
  { clock, ids, random }: Environment,
  lifetimes: { linkDays: number; codeDays: number },
): Links {
  for (const days of [lifetimes.linkDays, lifetimes.codeDays]) {
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw new RangeError('A link lives 1 to 90 days.');
  }
  // A secret is worked out of the link's id and this key, so that no secret has to be kept to print it again.
  const key = random.bytes(32);
  const secretOf = ({ id, origin }: Pick<PaymentLink, 'id' | 'origin'>) =>
    origin === 'statement-code'
      ? crockford(hmac(key, `code ${id}`).subarray(0, 10))
      : base64url(hmac(key, `link ${id}`).subarray(0, 16));
  const byId = new Map<string, PaymentLink>();
  const idOfHash = new Map<string, string>();
  const idsOf = new Map<string, string[]>();

  const living = new Map<string, Set<string>>();

  const linksOf = (accountNumber: string) => (idsOf.get(accountNumber) ?? []).flatMap((id) => byId.get(id) ?? []);
  const livingOf = (accountNumber: string) =>
    [...(living.get(accountNumber) ?? [])].flatMap((id) => byId.get(id) ?? []);

  const isAlive = ({ ended, expiresAt }: PaymentLink) => ended === null && clock.now().toISOString() < expiresAt;

  const end = (link: PaymentLink, ended: LinkEnd) => {
    if (!living.get(link.accountNumber)?.delete(link.id)) return;
    byId.set(link.id, Object.freeze({ ...link, ended }));
  };

  const add = (link: PaymentLink) => {
    byId.set(link.id, link);
    idOfHash.set(link.secretHash, link.id);
    listAt(idsOf, link.accountNumber).push(link.id);
    living.set(link.accountNumber, (living.get(link.accountNumber) ?? new Set()).add(link.id));
  };

  const find = (kind: 'link' | 'code', secret: string) => {
    // What a message runs together with a token is made of the same characters, and only who makes tokens knows their length.
    const [, token] = /^(?:3D)?([\w-]{22})/.exec(secret) ?? [];
    const link = byId.get(idOfHash.get(sha256(token ?? secret)) ?? '');
    return link && (kind === 'code') === (link.origin === 'statement-code') ? link : null;
  };

  const resolve = (kind: 'link' | 'code', secret: string, ended: LinkEnd | null) => {
    const link = find(kind, secret);
    return link?.ended === ended && clock.now().toISOString() < link.expiresAt ? link : null;
  };

  return {
    issue(accountNumber, origin) {
      for (const earlier of livingOf(accountNumber)) {
        if (earlier.origin === origin) end(earlier, 'superseded');
      }
      const isCode = origin === 'statement-code';
      const id = ids.next('link');
      const secret = secretOf({ id, origin });
      const now = clock.now();
      // The QR code stands on the same paper as the typed code.
      const days = isCode || origin === 'qr' ? lifetimes.codeDays : lifetimes.linkDays;
      const link: PaymentLink = Object.freeze({
        id,
        accountNumber,
        origin,
        secretHash: sha256(secret),
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
        ended: null,
      });
      add(link);
      return { link, secret };
    },
    revoke(id) {
      const link = byId.get(id);
      if (!link) throw new LedgerError('unknown_link', `There is no link ${id}.`);
      end(link, 'revoked');
    },
    find,
    resolve: (kind, secret) => resolve(kind, secret, null),
    resolvePaid: (kind, secret) => resolve(kind, secret, 'paid'),
    living(accountNumber, origin) {
      const link = livingOf(accountNumber).findLast((candidate) => candidate.origin === origin && isAlive(candidate));
      return link ? { link, secret: secretOf(link) } : null;
    },
    of: linksOf,
    payOff: (accountNumber) => livingOf(accountNumber).forEach((link) => end(link, 'paid')),
  };
}
