import type { Connection } from './connection.ts';
import { safeUrl } from './safe-url.ts';

/**
 * The patient logs out: everything of theirs is off the page at once; then the server is told, and then they are led where the
 * practice wants: to its `logoutUrl`, or nowhere when it has none or no safe address.
 */
export async function logOut(connection: Connection | undefined): Promise<void> {
  if (!connection) return;
  // Without a network the server ends the session by itself.
  const [practice] = await Promise.allSettled([
    connection.practice.get(new AbortController().signal),
    connection.logOut(),
  ]);
  const wanted = practice.status === 'fulfilled' ? practice.value.options.logoutUrl : null;
  const url = wanted === null ? null : safeUrl(wanted, document.baseURI);
  if (url !== null) location.assign(url);
}
