/** How a link or code reaches the guarantor. */
export type LinkOrigin = 'text' | 'email' | 'qr' | 'statement-code';

/** A payment link or code as it is stored: its secret is known by hash only. */
export interface PaymentLink {
  id: string;
  accountNumber: string;
  origin: LinkOrigin;
  /** SHA-256 of the token or code, hexadecimal. */
  secretHash: string;
  createdAt: string;
  expiresAt: string;
  /** Why it no longer works, beside its expiry. */
  ended: 'superseded' | 'revoked' | 'paid' | null;
}

/** A link just made. The secret is told here once and stored nowhere. */
export interface IssuedLink {
  link: PaymentLink;
  /** 22 characters of base64url for a link, 10 of Crockford's base 32 for a code. */
  secret: string;
}
