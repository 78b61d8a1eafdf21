import { contentSecurityPolicy, policyText } from '../../src/csp.ts';
import { escape } from './escape.ts';
import type { Example } from './page.ts';

/** Where the examples believe their backend to be. The mock in the page answers; nothing leaves the browser. */
export const exampleBackend = 'https://billing.example';

/**
 * The strictest policy Duecare works under, with what the mock in the page needs besides: its service worker, and a policy that
 * vouches for its address. The card frame is the same site by its other local name, or wherever the site's builder says.
 */
function policy(cardOrigin: string): string {
  const strict = contentSecurityPolicy({ baseUrl: exampleBackend });
  return policyText({
    ...strict,
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': `'self' ${exampleBackend}`,
    'worker-src': "'self'",
    'frame-src': cardOrigin === '' ? 'http://localhost:* http://127.0.0.1:*' : cardOrigin,
    'trusted-types': 'lit-html default',
  });
}

/** The document of a live example. `cardOrigin`: where its card frame is served; empty for the local preview. */
export function livePage({ title, html, script, as, world, path }: Example, cardOrigin: string): string {
  const own = script === '' ? '' : path.replace(/^live\/|\.html$/g, '').concat('.js');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy(cardOrigin)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<meta name="robots" content="noindex" />
<title>${escape(title)}</title>
<link rel="icon" href="../assets/mark.svg" type="image/svg+xml" />
<link rel="stylesheet" href="../assets/live.css" />
<link rel="stylesheet" href="../assets/duecare.css" />
<script src="../assets/live.js" data-as="${as}" data-world="${escape(world)}" data-script="${own}" data-card-origin="${escape(cardOrigin)}" defer></script>
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
}
