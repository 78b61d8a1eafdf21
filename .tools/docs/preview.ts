import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serve, type RunningServer } from '../../mock-server/serve.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder of static files on this machine. Its files are listed once, so that a path never becomes a file name. The same
 * server answers as `localhost` and as `127.0.0.1`, two origins, so that the card frame of an example has one of its own.
 */
export async function preview(folder: string, port: number): Promise<RunningServer> {
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const files = new Set(names);
  return serve(
    async (request) => {
      const { pathname } = new URL(request.url);
      const path = decodeURIComponent(pathname).slice(1);
      const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(name)) return new Response('There is no such page.', { status: 404 });
      const headers = {
        'Cache-Control': 'no-cache',
        'Content-Type': types[extname(name)] ?? 'text/plain; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      };
      return new Response(new Uint8Array(await readFile(join(folder, name))), { headers });
    },
    { port },
  );
}
