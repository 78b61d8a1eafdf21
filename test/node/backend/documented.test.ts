import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { createApp } from '../../../mock-server/app.ts';
import type { PracticeSettings } from '../../../mock-server/ledger/index.ts';
import { staffRoutes } from '../../../mock-server/routes/staff/index.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';
import { testProcessor } from '../../backend/support/test-processor.ts';

const docs = await readFile(new URL('../../../docs/mock-backend.md', import.meta.url), 'utf8');

test('every endpoint of the back office is in the docs', () => {
  for (const { endpoint } of staffRoutes) assert.ok(docs.includes(endpoint.path), endpoint.path);
  for (const [path] of docs.matchAll(/(?<=`(?:GET|POST|PATCH|DELETE) )\/[a-z][\w/{}-]*/g)) {
    const known = staffRoutes.some(({ endpoint }) => endpoint.path === path || `/staff/v1${endpoint.path}` === path);
    assert.ok(known || path.startsWith('/v1/') || path === '/staff/v1', path);
  }
});

test('the settings of the practice in the docs are all there are, and fit', async () => {
  const [, example = ''] = /```json\n([^]*?)```/.exec(docs) ?? [];
  const app = createApp({ ...testEnvironment(), processor: testProcessor(), staffSecret: STAFF_SECRET });
  const ask = async (method: string, body?: string) => {
    const headers = { Authorization: `Bearer ${STAFF_SECRET}`, 'Content-Type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body };
    return app.fetch(new Request('https://api.test/staff/v1/practice', init));
  };
  const answer = await ask('PATCH', example);
  assert.equal(answer.status, 200);
  const { practice, ...own } = (await answer.json()) as PracticeSettings;
  const { branding, theme, options, notices } = practice;
  assert.deepEqual({ ...own, branding, theme, options, notices }, JSON.parse(example));
});
