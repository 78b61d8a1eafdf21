import { contentSecurityPolicy, policyText } from '../../src/csp.ts';
import type { Origins } from './origins.ts';

export interface PageNeeds {
  /** The one service worker of the mode without a backend, and the default policy that vouches for its address. */
  browserBackend?: boolean;
  /** Names of the Trusted Types policies of the page's own framework. */
  trustedTypes?: readonly string[];
  /** What `<style>` in a server's markup carries. */
  styleNonce?: string;
}

/** What the pages of the demo are served with: the strictest policy a practice could ask for, and what a page needs beside. */
export function pageHeaders(
  origins: Origins,
  { browserBackend = false, trustedTypes = [], styleNonce }: PageNeeds,
): Record<string, string> {
  const addresses = { baseUrl: origins.backend, processorOrigin: origins.processor };
  const duecare = contentSecurityPolicy(addresses);
  const policy = {
    ...duecare,
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': `'self' ${duecare['connect-src'] ?? ''}`,
    'worker-src': browserBackend ? "'self'" : "'none'",
    'frame-ancestors': "'none'",
    'style-src': ["'self'", ...(styleNonce === undefined ? [] : [`'nonce-${styleNonce}'`])].join(' '),
    'trusted-types': [duecare['trusted-types'], ...trustedTypes, ...(browserBackend ? ['default'] : [])].join(' '),
  };
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policyText(policy),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
