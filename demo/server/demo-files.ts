import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface DemoFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

/** Reads one of the demo's files by the path of its URL; `undefined` for any other path. */
export type DemoFiles = (path: string) => Promise<DemoFile | undefined>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of a folder, by URL path. */
function folder(urlPrefix: string, path: string, pattern: string): [string, string][] {
  const cwd = join(root, path);
  return globSync(pattern, { cwd }).map((name) => [urlPrefix + name.replaceAll('\\', '/'), join(cwd, name)]);
}

/**
 * All that the demo serves, listed once at the start: a path is looked up and never becomes a file name, so nothing else on
 * the disk can be asked for.
 */
export function listDemoFiles(): DemoFiles {
  const fonts = 'node_modules/@fontsource-variable';
  const files = new Map<string, string>([
    ...folder(
      '/',
      'demo',
      '{account,back-office,index,practice,portal,outbox,frameworks,react,vue,server-rendered,theming}/*.{html,css,svg}',
    ),
    ...folder('/pay/', 'demo/practice/pay', '*.html'),
    ...folder('/demo/', 'dist/demo', '*.js'),
    ...folder('/themes/', 'dist/themes', '*.css'),
    ['/index.html', join(root, 'demo/index/index.html')],
    ['/duecare.js', join(root, 'dist/duecare.js')],
    ['/duecare-boot.js', join(root, 'dist/duecare-boot.js')],
    ['/duecare-portal.js', join(root, 'dist/duecare-portal.js')],
    ['/duecare-colors.js', join(root, 'dist/duecare-colors.js')],
    ['/duecare-es.js', join(root, 'dist/duecare-es.js')],
    ['/duecare.css', join(root, 'dist/duecare.css')],
    ['/mockServiceWorker.js', join(root, 'node_modules/msw/lib/mockServiceWorker.js')],
    ['/fonts/figtree.woff2', join(root, fonts, 'figtree/files/figtree-latin-wght-normal.woff2')],
    ['/fonts/fraunces.woff2', join(root, fonts, 'fraunces/files/fraunces-latin-opsz-normal.woff2')],
  ]);

  return async (path) => {
    const name = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (name === undefined) return undefined;
    return { body: await readFile(name), type: types[extname(name)] ?? 'application/octet-stream' };
  };
}
