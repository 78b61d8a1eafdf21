import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

// `npm run requirements [-- --check]`: writes which test covers which promise into docs/requirements.md.
const page = 'docs/requirements.md';
const row = /^\| ([A-Z]-\d\d) +\| (.*?) +\| .*\|$/gm;

/** Requirement ids that stand in the code of a test, comments left out. */
function idsIn(source: string): Set<string> {
  const code = source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return new Set(code.match(/\b[A-Z]-\d\d\b/g));
}

async function testsById(): Promise<Map<string, string[]>> {
  const tests = new Map<string, string[]>();
  // The backend's suite is run by other files, once for every transport.
  for (const file of globSync(['test/**/*.test.ts', 'test/backend/suite/*.ts']).toSorted()) {
    for (const id of idsIn(await readFile(file, 'utf8'))) tests.set(id, [...(tests.get(id) ?? []), file]);
  }
  return tests;
}

function cell(files: readonly string[] | undefined): string {
  if (files === undefined) return 'none yet';
  return files.map((file) => `[${relative('test', file).replace(/(\.test)?\.ts$/, '')}](../${file})`).join(', ');
}

/** The page with its last column made anew. Throws for an id in a test that the page does not know. */
function withTests(text: string, tests: ReadonlyMap<string, readonly string[]>): string {
  const unknown = new Set(tests.keys());
  const written = text.replaceAll(row, (_, id: string, promise: string) => {
    unknown.delete(id);
    return `| ${id} | ${promise} | ${cell(tests.get(id))} |`;
  });
  if (unknown.size > 0)
    throw new Error(
      `${page} has no row for ${[...unknown].join(', ')}, named in ${cell(tests.get([...unknown][0] ?? ''))}.`,
    );
  return written;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  const old = await readFile(page, 'utf8');
  const options = { ...(await resolveConfig(page)), parser: 'markdown' };
  const now = await format(withTests(old, await testsById()), options);
  if (!process.argv.includes('--check')) await writeFile(page, now);
  else if (now !== old)
    throw new Error(`${page} has drifted from the tests: run \`npm run requirements\` and commit it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
