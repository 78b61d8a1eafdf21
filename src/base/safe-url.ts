import { onServer } from './on-server.ts';

/**
 * A web address a host has configured, made absolute, or null when it must not be followed. Relative ones have to stay on
 * the origin of `base`, which refuses `javascript:` and `data:` as well as `//elsewhere`; absolute ones have to be `https:`
 * (or `http:` on localhost) and carry no user name, which could pass for a host.
 */
export function safeUrl(text: string, base: string): string | null {
  const url = /[\s\\]/.test(text) ? null : parseUrl(text, base);
  if (!url || url.username || url.password) return null;
  const absolute = /^https?:\/\//i.test(text);
  const secure = url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  const allowed = absolute ? secure : url.protocol.startsWith('http') && url.origin === new URL(base).origin;
  return allowed ? url.href : null;
}

/** The same on the page that the code runs in. A server, which is on none, keeps relative ones as they are. */
export function safePageUrl(text: string): string | null {
  if (!onServer) return safeUrl(text, document.baseURI);
  const url = safeUrl(text, 'https://localhost/');
  return url === null || /^https?:\/\//i.test(text) ? url : text;
}

/** As `URL.parse`, which phones from before 2023 lack. */
function parseUrl(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
