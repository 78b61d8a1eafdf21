/** A file of the card frame's page. */
export interface FrameAsset {
  body: string | Uint8Array<ArrayBuffer>;
  /** Media type, for example `text/css; charset=utf-8`. */
  type: string;
}

/** Reads a file of the built frame by its name, for example `frame.js`. `undefined` when there is none. */
export type FrameAssets = (name: string) => Promise<FrameAsset | undefined> | FrameAsset | undefined;

const page = 'index.html';

/** Everything the frame's origin serves beside the tokens. */
const files: ReadonlyMap<string, string> = new Map([
  ['/', page],
  ['/index.html', page],
  ['/frame.js', 'frame.js'],
  ['/frame.css', 'frame.css'],
]);

/** On every answer of the frame's origin. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), ' +
    'hid=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** Whether the path is one of the page's files. */
export function isFramePath(path: string): boolean {
  return files.has(path);
}

/** Answers a `GET` or `HEAD` for one of the page's files. */
export async function serveFrame(
  request: Request,
  assets: FrameAssets,
  practiceOrigins: readonly string[],
): Promise<Response> {
  const name = files.get(new URL(request.url).pathname);
  const asset = name === undefined ? undefined : await assets(name);
  if (!asset) return new Response(null, { status: 404, headers: commonHeaders });
  const headers = new Headers({ ...commonHeaders, 'Content-Type': asset.type });
  if (name === page) {
    headers.set('Content-Security-Policy', contentSecurityPolicy(practiceOrigins));
    // The page is there to be embedded; who may is for the policy's `frame-ancestors` to say.
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  return new Response(request.method === 'HEAD' ? null : asset.body, { headers });
}

function contentSecurityPolicy(practiceOrigins: readonly string[]): string {
  const ancestors = practiceOrigins.length > 0 ? practiceOrigins.join(' ') : "'none'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `frame-ancestors ${ancestors}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
