const script = /<script src="([^"]+)" defer><\/script>\s*/g;

/**
 * The same page without a backend: one script comes before the page's own, starts the mock backend in the page, and then loads
 * those.
 */
export function withoutBackend(html: string): string {
  const scripts = [...html.matchAll(script)].map((match) => match[1]);
  const first = `<script src="/demo/browser-backend.js" data-scripts="${scripts.join(' ')}" defer></script>\n    `;
  let written = 0;
  return html.replace(script, () => (written++ === 0 ? first : ''));
}
