import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildDocs } from './docs/build-docs.ts';
import { preview } from './docs/preview.ts';

// `npm run docs [-- --no-build] [--serve] [--card-origin=https://…]`: builds the package and its documentation into dist-docs/.
const folder = 'dist-docs';
const args = process.argv.slice(2);

async function buildPackage(): Promise<boolean> {
  const tool = fileURLToPath(new URL('./build.ts', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [tool], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code === 0;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!args.includes('--no-build') && !(await buildPackage())) process.exit(1);
const cardOrigin = args.find((arg) => arg.startsWith('--card-origin='))?.slice('--card-origin='.length) ?? '';
await buildDocs({ folder, api: true, cardOrigin });
console.log(`The documentation is in ${folder}/.`);

if (args.includes('--serve')) {
  const { url } = await preview(folder, 4010);
  console.log(`Read it at ${url}. Ctrl+C stops it.`);
} else console.log('`npm run docs -- --no-build --serve` shows it.');
