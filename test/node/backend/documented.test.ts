import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { staffRoutes } from '../../../mock-server/routes/staff/index.ts';

const docs = await readFile(new URL('../../../docs/mock-backend.md', import.meta.url), 'utf8');

test('every endpoint of the back office is in the docs', () => {
  for (const { endpoint } of staffRoutes) assert.ok(docs.includes(endpoint.path), endpoint.path);
  for (const [path] of docs.matchAll(/(?<=`(?:GET|POST|PATCH|DELETE) )\/[a-z][\w/{}-]*/g)) {
    const known = staffRoutes.some(({ endpoint }) => endpoint.path === path || `/staff/v1${endpoint.path}` === path);
    assert.ok(known || path.startsWith('/v1/') || path === '/staff/v1', path);
  }
});
