import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { broken, type Results } from './results.ts';

const testTimeout = 300_000;

/** Runs test files with Node's runner, each in its own process, and prints as they go. */
export async function runNodeSuite(files: readonly string[], concurrency: number): Promise<Results> {
  const paths = new Set(files.map((file) => resolve(file)));
  const empty: string[] = [];
  let results = broken;

  const events = run({ files: [...paths], concurrency, timeout: testTimeout });
  // Node counts a file without a test as one that passed, under the file's name.
  events.on('test:pass', ({ name, nesting }) => {
    if (nesting === 0 && paths.has(name)) empty.push(name);
  });
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    const { tests, passed, skipped, todo } = counts;
    results = { passed, failed: tests - passed - skipped - todo };
  });
  const report = events.compose(spec);
  report.pipe(process.stdout, { end: false });
  await finished(report);

  for (const file of empty) console.error(`No test ran in ${file}.`);
  return { passed: results.passed - empty.length, failed: results.failed + empty.length };
}
