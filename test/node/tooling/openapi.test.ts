import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { endpoints, problems } from '../../../src/contract/index.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, { content?: Record<string, unknown> }>;
  security: unknown[];
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
  'x-duecare-problems': Record<string, unknown>;
}

const text = await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as Document;

function resolve(reference: string): unknown {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
}

test('openapi.json is OpenAPI 3.1 and every reference in it leads somewhere', () => {
  assert.equal(document.openapi, '3.1.0');
  const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference = '']) => reference);
  assert.ok(references.length > 50);
  for (const reference of references) assert.notEqual(resolve(reference), undefined, reference);
});

test('openapi.json has every endpoint of the table, with its status, body and scope, and no other', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), Object.keys(endpoints).sort());
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    assert.equal(operation?.operationId, name);
    assert.equal('requestBody' in operation, 'request' in endpoint, `body of ${name}`);
    assert.equal(
      'content' in (operation.responses[endpoint.status] ?? {}),
      'response' in endpoint,
      `answer of ${name}`,
    );
    const scopes: readonly string[] = endpoint.scopes;
    const withSession = scopes.some((scope) => scope !== 'public') ? [{ session: [] }] : [];
    const without = scopes.includes('public') && withSession.length > 0 ? [{}] : [];
    assert.deepEqual(operation.security, [...without, ...withSession], `security of ${name}`);
    const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    assert.equal(inQuery.length > 0, 'query' in endpoint, `query of ${name}`);
    assert.ok(inQuery.every(({ required }) => !required));
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    assert.deepEqual(
      inPath.map((parameter) => `{${parameter.name}}`),
      endpoint.path.match(/\{\w+\}/g) ?? [],
    );
  }
});

test('a payment asks for its key, and every problem is listed with what it means', () => {
  const parameters = document.paths['/v1/payments']?.post?.parameters ?? [];
  assert.deepEqual(
    parameters.map((parameter) => [parameter.name, parameter.in, parameter.required]),
    [
      ['Duecare-Practice', 'header', false],
      ['Idempotency-Key', 'header', true],
    ],
  );
  assert.deepEqual(Object.keys(document['x-duecare-problems']).sort(), Object.keys(problems).sort());
});
