import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { palette, tokens } from '../../../src/theme/index.ts';
import { publicTokens } from '../../../src/theme/public-tokens.ts';

const docs = readFileSync(new URL('../../../docs/theming.md', import.meta.url), 'utf8');

test('every public token is documented, and no other', () => {
  const inUse = new Set(
    tokens
      .map(({ cssText }) => cssText)
      .join()
      .match(/--duecare-[a-z-]+/g),
  );
  const documented = new Set(docs.match(/--duecare-[a-z-]+/g));
  assert.deepEqual([...documented].sort(), [...inUse].sort());
  assert.deepEqual(publicTokens.map(({ name }) => name as string).sort(), [...inUse].sort());
  assert.ok(inUse.size > Object.keys(palette).length);
});
