/**
 * Whether a page of this origin sent the request to this origin. Browsers name where a request comes from in `Sec-Fetch-Site`, or
 * in `Origin` or `Referer`, and no page can set these. A request without any of them is from no page.
 */
export function isFromOrigin(request: Request, origin: string): boolean {
  // Another host means a website whose owner lets its name lead to this machine (DNS rebinding).
  if (new URL(request.url).origin !== origin) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin') return false;
  const source = request.headers.get('Origin') ?? request.headers.get('Referer');
  if (source === null) return site !== null;
  return URL.canParse(source) && new URL(source).origin === origin;
}
