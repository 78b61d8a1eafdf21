import { linkInFragment, safeUrl } from '../../base/index.ts';

/**
 * Where the account is to be seen, or null. A page of the same site gets the payment link of this one along, as it stands in the
 * address: it says whose account it is, and nobody has to type their name.
 */
export function accountHref(accountUrl: string | undefined): string | null {
  const href = accountUrl === undefined ? null : safeUrl(accountUrl, document.baseURI);
  const { hash, origin } = location;
  if (href === null || linkInFragment(hash) === null || new URL(href).origin !== origin) return href;
  return href.replace(/#.*|$/, hash);
}
