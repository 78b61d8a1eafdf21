import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { manifest } from '../manifest.ts';
import { putAssets } from './assets.ts';
import { site } from './site.ts';

const run = promisify(execFile);

export interface DocsOptions {
  folder: string;
  /** Whether the reference of the package's API is made too, which takes the longest. */
  api: boolean;
  /** Where the examples' card frame is served, when not by the local preview: an origin with the path of a copy of the site. */
  cardOrigin?: string;
}

/** Builds the documentation from a fresh dist/ into a folder. It grows beside it and takes its place whole. */
export async function buildDocs({ folder, api, cardOrigin = '' }: DocsOptions): Promise<void> {
  const growing = `node_modules/.cache/duecare-docs-${String(process.pid)}`;
  await rm(growing, { recursive: true, force: true });
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  await putAssets(growing);
  for (const [path, text] of await site(await manifest(), version, cardOrigin)) {
    await mkdir(dirname(join(growing, path)), { recursive: true });
    await writeFile(join(growing, path), text);
  }
  if (api) await run('typedoc', ['--options', '.config/typedoc.config.mjs', '--out', join(growing, 'api')]);
  await rm(folder, { recursive: true, force: true });
  await rename(growing, folder);
}
