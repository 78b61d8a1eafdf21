/** What a page's policy depends on. */
export interface PolicyOptions {
  /** The billing backend, as on the provider: `https`, or `http` on localhost. */
  baseUrl: string;
  /** Origins that may show the card frame, between spaces, as on the provider. Default: none, for pages that take no cards. */
  processorOrigin?: string;
  /** Where scripts may come from: `'self'`, an origin, or the file's `'sha384-…'`. Default `'self'`. */
  scriptSource?: string;
}

/**
 * The Content Security Policy that a page with Duecare needs, directive by directive: the strictest one under which everything
 * works. What else stands on the page is for the host to add. Throws `TypeError` for an address that is none.
 *
 * ```js
 * const policy = contentSecurityPolicy({ baseUrl: 'https://billing.example', processorOrigin: 'https://cards.example' });
 * response.setHeader('Content-Security-Policy', policyText({ ...policy, 'img-src': "'self'" }));
 * ```
 */
export function contentSecurityPolicy({
  baseUrl,
  processorOrigin = '',
  scriptSource = "'self'",
}: PolicyOptions): Record<string, string> {
  const frames = processorOrigin.split(/\s+/).filter(Boolean).map(originOf);
  return {
    'default-src': "'none'",
    'script-src': scriptSource,
    'style-src': "'self'",
    'connect-src': originOf(baseUrl),
    'frame-src': frames.join(' ') || "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
  };
}

/** A policy as the header wants it. */
export function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

function originOf(address: string): string {
  const { origin, protocol, hostname } = new URL(address);
  if (protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))) return origin;
  throw new TypeError(`${address} is neither an https address nor one of localhost.`);
}
