import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi-document.ts';

// `npm run openapi` writes docs/openapi.json from the contract; with `-- --check` it fails when the file has drifted.
const file = new URL('../docs/openapi.json', import.meta.url);
const root = new URL('../', import.meta.url);

async function readIfThere(): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const text = `${JSON.stringify(openApiDocument(version), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
  console.log(`Wrote ${fileURLToPath(file).slice(fileURLToPath(root).length)}.`);
} else if ((await readIfThere()) === text) {
  console.log('docs/openapi.json is what the contract says.');
} else {
  console.error('docs/openapi.json has drifted from src/contract: run `npm run openapi` and commit it.');
  process.exitCode = 1;
}
