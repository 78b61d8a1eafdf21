import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

// `npm run build`: makes dist/ anew.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** TypeScript leaves `.ts` in the imports of its declarations; what is beside them in dist/ is `.js`. */
async function pointTypesAtBuiltFiles(): Promise<void> {
  for (const file of globSync('dist/**/*.d.ts')) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

async function types(): Promise<void> {
  const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json'], {
    stdio: 'inherit',
  });
  const [code] = (await once(tsc, 'exit')) as [number | null];
  if (code !== 0) throw new Error('TypeScript found errors.');
  await pointTypesAtBuiltFiles();
}

/** Makes every bundle even when one is over its budget, so that each says how large it is. */
async function bundles(): Promise<void> {
  const { options } = await loadConfigFile(resolve('rollup.config.mjs'), {});
  const errors: Error[] = [];
  for (const { output, ...input } of options) {
    try {
      await using bundle = await rollup(input);
      for (const target of output) await bundle.write(target);
    } catch (error) {
      errors.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
}

console.log('Building dist/');
await rm('dist', { recursive: true, force: true });
for (const outcome of await Promise.allSettled([types(), bundles()])) {
  if (outcome.status === 'fulfilled') continue;
  const reason: unknown = outcome.reason;
  console.error(`The build failed: ${reason instanceof Error ? reason.message : String(reason)}`);
  process.exitCode = 1;
}
