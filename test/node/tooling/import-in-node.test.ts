import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const root = new URL('../../../', import.meta.url);

// Runs in a process of its own, where the built package is imported by its name. Lit brings a registry to Node, and Lit and
// zod note their versions and settings; every other global that appears would be ours.
const program = `
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const names = Object.keys(await import('duecare'));
  const added = Object.getOwnPropertyNames(globalThis)
    .filter((name) => !before.has(name) && name !== 'customElements' && !/^(lit|reactiveElement|__zod)/.test(name));
  const registered = ['provider', 'balance-card', 'pay-now', 'quickpay-form']
    .filter((name) => globalThis.customElements?.get('duecare-' + name) !== undefined);
  process.stdout.write(JSON.stringify({ names, added, registered }));
`;

test('importing duecare in Node does not throw, registers nothing and leaves no global', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
  });
  const { names, added, registered } = JSON.parse(stdout) as Record<'names' | 'added' | 'registered', string[]>;
  assert.equal(stderr, '');
  assert.notDeepEqual(names, []);
  assert.deepEqual(added, []);
  assert.deepEqual(registered, []);
});
