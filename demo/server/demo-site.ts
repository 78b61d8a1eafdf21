import type { DemoApi } from './demo-api.ts';
import type { DemoFiles } from './demo-files.ts';
import { withOrigins, type Origins } from './origins.ts';
import { pageHeaders } from './page-headers.ts';
import { renderOnServer } from './render-on-server.ts';
import { withoutBackend } from './without-backend.ts';

export interface DemoSiteOptions {
  origins: Origins;
  files: DemoFiles;
  api: DemoApi;
  /** What to put in the place of `{{name}}` in a page. */
  values: () => Promise<Readonly<Record<string, string>>>;
  /** Something that cannot be guessed, anew for every answer. */
  nonce: () => string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What pages need beside the policy of our elements: their framework's own, or a second copy of Lit. */
const policiesOf: Readonly<Record<string, readonly string[]>> = {
  '/vue/': ['vue'],
  '/theming/': ["'allow-duplicates'"],
};

/** The demo's own web server: Request → Response. */
export function createDemoSite({
  origins,
  files,
  api,
  values,
  nonce,
}: DemoSiteOptions): (request: Request) => Promise<Response> {
  async function page(html: string, browserBackend: boolean): Promise<string> {
    const real = withOrigins(browserBackend ? withoutBackend(html) : html, origins);
    const known = real.includes('{{') ? await values() : {};
    return real.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      (known[name] ?? '').replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character),
    );
  }

  async function serverRendered(html: string): Promise<Response> {
    const styleNonce = nonce();
    const body = html.replace('<!-- rendered -->', await renderOnServer(origins, styleNonce));
    const headers = pageHeaders(origins, { styleNonce });
    return new Response(body, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
  }

  return async (request) => {
    const url = new URL(request.url);
    const answer = await api.fetch(request);
    if (answer) return answer;
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });

    const file = await files(url.pathname);
    const browserBackend = url.searchParams.get('backend') === 'browser';
    const headers = pageHeaders(origins, { browserBackend, trustedTypes: policiesOf[url.pathname] ?? [] });
    if (!file) return new Response('This page does not exist in the demo.', { status: 404, headers });
    const isPage = file.type.startsWith('text/html');
    if (isPage && url.pathname.startsWith('/server-rendered/'))
      return serverRendered(new TextDecoder().decode(file.body));
    const body = isPage ? await page(new TextDecoder().decode(file.body), browserBackend) : file.body;
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...headers, 'Content-Type': file.type },
    });
  };
}
