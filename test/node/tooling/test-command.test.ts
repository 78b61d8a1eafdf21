import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasFirefox } from '../../../.tools/firefox.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = 'test/node/tooling/fixtures';

/** Runs the test command on fixtures, as a terminal would, and says how it ended. */
function run(suite: string, ...words: string[]) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = words.map((word) => (word.startsWith('--') ? word : `${fixtures}/${word}.ts`));
  const { status, stdout } = spawnSync(process.execPath, ['.tools/test.ts', suite, '--no-build', ...args], {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

test('the test command counts tests in Node', () => {
  assert.deepEqual(run('node', 'node-passes'), { status: 0, last: '2 passed, 0 failed' });
  assert.deepEqual(run('node', 'node-passes', 'node-fails'), { status: 1, last: '3 passed, 1 failed' });
});

test('a file without a test, or one that breaks or ends early, is a failure in Node', () => {
  assert.deepEqual(run('node', 'empty'), { status: 1, last: '0 passed, 1 failed' });
  assert.deepEqual(run('node', 'node-passes', 'breaks'), { status: 1, last: '2 passed, 1 failed' });
  assert.equal(run('node', 'node-exits').status, 1);
});

test('the test command counts tests in the browser, and what broke', () => {
  const files = ['browser-passes', 'browser-fails', 'browser-breaks-late', 'empty', 'breaks'];
  assert.deepEqual(run('browser', '--chromium', 'browser-passes'), { status: 0, last: '1 passed, 0 failed' });
  assert.deepEqual(run('browser', '--chromium', ...files), { status: 1, last: '3 passed, 4 failed' });
});

test('the test command counts tests in Firefox too', { skip: !hasFirefox() && 'Firefox is not installed.' }, () => {
  const files = ['browser-passes', 'browser-fails', 'browser-breaks-late', 'empty', 'breaks'];
  assert.deepEqual(run('browser', '--firefox', ...files), { status: 1, last: '3 passed, 4 failed' });
});

test('a suite that does not exist, or that has no such file, is a failure', () => {
  assert.deepEqual(run('everything'), { status: 1, last: '0 passed, 1 failed' });
  assert.deepEqual(run('node', 'nowhere'), { status: 1, last: '0 passed, 1 failed' });
  assert.deepEqual(run('browser', '--chromium', 'nowhere'), { status: 1, last: '0 passed, 1 failed' });
});
