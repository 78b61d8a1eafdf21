import { safeUrl } from '../../base/safe-url.ts';

/** An image that the practice has configured; null for one that must not be loaded. */
export function imageUrl(url: string | null | undefined): string | null {
  return url && /^https?:/i.test(url) ? safeUrl(url, document.baseURI) : null;
}
