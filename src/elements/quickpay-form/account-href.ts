import { linkIn, safeUrl } from '../../base/index.ts';
import { fits } from '../../contract/index.ts';

/**
 * Where the account is to be seen, or null. A page of the same site gets the payment link of this one along: it says whose account
 * it is, and nobody has to type their name.
 */
export function accountHref(accountUrl: string | undefined): string | null {
  const href = accountUrl === undefined ? null : safeUrl(accountUrl, document.baseURI);
  const link = linkIn(location.href);
  if (href === null || !fits('LinkToken', link?.split('&')[0]) || new URL(href).origin !== location.origin) return href;
  return href.replace(/#.*|$/, `#duecare=${link}`);
}
