import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const fonts = 'node_modules/@fontsource-variable';

/** What pages and examples load, and where it comes from. */
const copies: Readonly<Record<string, string>> = {
  'assets/docs.css': 'demo/docs/docs.css',
  'assets/live.css': 'demo/docs/live.css',
  'assets/mark.svg': 'demo/index/mark.svg',
  'assets/logo.svg': 'demo/practice/logo.svg',
  'assets/figtree.woff2': `${fonts}/figtree/files/figtree-latin-wght-normal.woff2`,
  'assets/fraunces.woff2': `${fonts}/fraunces/files/fraunces-latin-opsz-normal.woff2`,
  'assets/duecare.css': 'dist/duecare.css',
  'assets/duecare-es.js': 'dist/duecare-es.js',
  'assets/duecare-portal.js': 'dist/duecare-portal.js',
  'card-frame': 'dist/mock-server/card-frame',
  'mockServiceWorker.js': 'node_modules/msw/lib/mockServiceWorker.js',
  'openapi.json': 'docs/openapi.json',
  images: 'docs/images',
  templates: 'docs/templates',
};

/** What stands beside the pages: files and folders. */
export const assets: readonly string[] = [...Object.keys(copies), 'assets/page.js', 'assets/live.js'];

/** Copies and bundles what the pages load into the site's folder. */
export async function putAssets(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const [to, from] of Object.entries(copies)) await cp(from, join(folder, to), { recursive: true });
  await build({
    entryPoints: ['demo/docs/page.ts', 'demo/docs/live.ts'],
    outdir: join(folder, 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
}
