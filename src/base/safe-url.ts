/**
 * A web address a host has configured, made absolute, or null when it must not be followed. Relative ones have to stay on
 * the origin of `base`, which refuses `javascript:` and `data:` as well as `//elsewhere`; absolute ones have to be `https:`
 * (or `http:` on localhost) and carry no user name, which could pass for a host.
 */
export function safeUrl(text: string, base: string): string | null {
  if (/[\s\\]/.test(text) || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.username || url.password) return null;
  const absolute = /^https?:\/\//i.test(text);
  const secure = url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  const allowed = absolute ? secure : url.protocol.startsWith('http') && url.origin === new URL(base).origin;
  return allowed ? url.href : null;
}
