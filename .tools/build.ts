import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type OutputOptions } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { frameworkFiles } from './frameworks/index.ts';
import { manifest } from './manifest.ts';

// `npm run build`: makes dist/ anew. It grows in a folder of its own and takes its place whole, so that whatever reads dist/
// meanwhile never meets half of it.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const growing = `node_modules/.cache/duecare-dist-${String(process.pid)}`;

/** Reports every bundle, even when one is over its budget, so that each says how large it is. */
async function bundles(): Promise<void> {
  const { options } = await loadConfigFile(resolve('rollup.config.mjs'), {});
  const errors: Error[] = [];
  for (const { output, ...input } of options) {
    try {
      await using bundle = await rollup(input);
      for (const target of output) await bundle.write(whileGrowing(target));
    } catch (error) {
      errors.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
}

function whileGrowing({ dir, file, ...output }: OutputOptions): OutputOptions {
  const move = (path: string) => join(growing, path.replace(/^dist\b/, ''));
  if (dir !== undefined) return { ...output, dir: move(dir) };
  return file === undefined ? output : { ...output, file: move(file) };
}

async function types(): Promise<void> {
  const args = ['node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json', '--outDir', growing];
  const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [number | null];
  if (code !== 0) throw new Error('TypeScript found errors.');
  await pointTypesAtBuiltFiles();
}

/** TypeScript leaves `.ts` in the imports of its declarations; what is beside them in dist/ is `.js`. */
async function pointTypesAtBuiltFiles(): Promise<void> {
  for (const file of globSync(`${growing}/**/*.d.ts`)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

/** What the elements are, for tools, frameworks and editors. */
async function description(): Promise<void> {
  const elements = await manifest();
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const files = frameworkFiles(elements, version).set('custom-elements.json', JSON.stringify(elements, null, 2));
  for (const [path, content] of files) {
    await mkdir(dirname(join(growing, path)), { recursive: true });
    await writeFile(join(growing, path), content);
  }
}

async function takePlace(): Promise<void> {
  const former = `${growing}-former`;
  await rename('dist', former).catch(() => undefined);
  await rename(growing, 'dist');
  await rm(former, { recursive: true, force: true });
}

console.log('Building dist/');
await mkdir(growing, { recursive: true });
for (const outcome of await Promise.allSettled([types(), bundles(), description()])) {
  if (outcome.status === 'fulfilled') continue;
  const reason: unknown = outcome.reason;
  console.error(`The build failed: ${reason instanceof Error ? reason.message : String(reason)}`);
  process.exitCode = 1;
}
await takePlace();
