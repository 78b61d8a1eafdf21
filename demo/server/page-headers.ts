import type { Origins } from './origins.ts';

/**
 * What the pages of the demo are served with: the strictest policy a practice could ask for. `browserBackend` allows in
 * addition the one service worker of the mode without a backend, and the default policy that vouches for its address.
 */
export function pageHeaders(origins: Origins, { browserBackend }: { browserBackend: boolean }): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${origins.backend}`,
    `frame-src ${origins.processor}`,
    `worker-src ${browserBackend ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types lit-html${browserBackend ? ' default' : ''}`,
  ];
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
