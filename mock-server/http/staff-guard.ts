import type { Cors } from './cors.ts';

/**
 * Whether a request may drive the back office, which asks for no password: it comes from this machine, and from no website but
 * the allowed ones. Browsers send `Origin` with every request that could change something, and `Sec-Fetch-Site` otherwise.
 */
export function mayUseStaffApi(request: Request, remoteAddress: string, cors: Cors): boolean {
  if (!isThisMachine(remoteAddress)) return false;
  const origin = request.headers.get('Origin');
  if (origin !== null) return cors.allows(origin);
  return request.headers.get('Sec-Fetch-Site') !== 'cross-site';
}

/** `unknown` is a call that came over no network. */
function isThisMachine(address: string): boolean {
  return address === 'unknown' || address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
