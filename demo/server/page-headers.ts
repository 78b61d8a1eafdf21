import { contentSecurityPolicy, policyText } from '../../src/csp.ts';
import type { Origins } from './origins.ts';

/**
 * What the pages of the demo are served with: the strictest policy a practice could ask for. `browserBackend` allows in
 * addition the one service worker of the mode without a backend, and the default policy that vouches for its address.
 */
export function pageHeaders(origins: Origins, { browserBackend }: { browserBackend: boolean }): Record<string, string> {
  const addresses = { baseUrl: origins.backend, processorOrigin: origins.processor };
  const duecare = contentSecurityPolicy(addresses);
  const policy = {
    ...duecare,
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': `'self' ${duecare['connect-src'] ?? ''}`,
    'worker-src': browserBackend ? "'self'" : "'none'",
    'frame-ancestors': "'none'",
    'trusted-types': `${duecare['trusted-types'] ?? ''}${browserBackend ? ' default' : ''}`,
  };
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policyText(policy),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
