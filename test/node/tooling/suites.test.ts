import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('every test is in a suite that runs', () => {
  const tests = globSync('{src,mock-server,demo,test,.tools}/**/*.test.ts', { cwd: root });
  const astray = tests.filter((file) => !/^test\/(node|browser|journeys|webkit)\//.test(file.replaceAll(sep, '/')));
  assert.ok(tests.length > 0);
  assert.deepEqual(astray, []);
});
