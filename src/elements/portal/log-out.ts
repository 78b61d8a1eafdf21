import type { Connection } from '../../base/connection.ts';
import { safeUrl } from '../../base/safe-url.ts';

/**
 * Everything of the patient is off the page at once; then the server is told, and then the patient is led where the practice
 * wants: to `logoutUrl`, or nowhere when it is null or no safe address.
 */
export async function logOut(connection: Connection | undefined, logoutUrl: string | null): Promise<void> {
  // Without a connection the server ends the session by itself.
  await Promise.allSettled([connection?.logOut()]);
  const url = logoutUrl === null ? null : safeUrl(logoutUrl, document.baseURI);
  if (url !== null) location.assign(url);
}
