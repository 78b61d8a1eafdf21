import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../../../mock-server/app.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { testProcessor } from '../../backend/support/test-processor.ts';

const allowed = 'https://www.practice.example';

function openApp() {
  return createApp({ ...testEnvironment(), processor: testProcessor(), allowedOrigins: [allowed] });
}

const strangers = [
  'null',
  'https://www.practice.example.evil.example',
  'https://evilwww.practice.example',
  'https://practice.example',
  'https://www.practice.example:8443',
  'http://www.practice.example',
  'https://WWW.practice.example',
  'https://www.practice.example/',
  'https://user@www.practice.example',
  'https://www.practice.example, https://evil.example',
  'https://www.practice.exampl%65',
  'https://xn--www-practice-example.example',
  '*',
  '',
];

test('S-09: a page of an allowed origin may read answers, and nobody else', async () => {
  const app = openApp();
  const ask = (origin: string) =>
    app.fetch(new Request('https://api.test/v1/practice', { headers: { Origin: origin } }));
  const answer = await ask(allowed);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), allowed);
  assert.equal(answer.headers.get('Access-Control-Expose-Headers'), 'X-Request-Id, Idempotency-Replayed, Retry-After');
  assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
  for (const origin of strangers) {
    const { headers } = await ask(origin);
    assert.equal(headers.get('Access-Control-Allow-Origin'), null, origin);
    assert.equal(headers.get('Vary'), 'Origin');
  }
});

test('S-09: problems can be read by allowed pages too', async () => {
  const app = openApp();
  const answer = await app.fetch(new Request('https://api.test/v1/balance', { headers: { Origin: allowed } }));
  assert.equal(answer.status, 401);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), allowed);
});

test('S-09: a preflight names what may be sent, to allowed pages alone', async () => {
  const app = openApp();
  const preflight = (origin: string) =>
    app.fetch(
      new Request('https://api.test/v1/payments', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
      }),
    );
  const { status, headers } = await preflight(allowed);
  assert.equal(status, 204);
  assert.equal(headers.get('Access-Control-Allow-Origin'), allowed);
  assert.equal(headers.get('Access-Control-Allow-Methods'), 'GET, POST, PATCH, DELETE');
  assert.equal(
    headers.get('Access-Control-Allow-Headers'),
    'Authorization, Content-Type, Idempotency-Key, Duecare-Attempt, Duecare-Practice',
  );
  for (const origin of strangers) {
    const refused = (await preflight(origin)).headers;
    for (const name of ['Origin', 'Methods', 'Headers']) {
      assert.equal(refused.get(`Access-Control-Allow-${name}`), null, origin);
    }
  }
});

test('S-09: a list with something that is no origin is a mistake and is told at once', () => {
  for (const origin of ['*', 'https://practice.example/', 'practice.example', 'https://*.practice.example', 'null']) {
    const open = () => createApp({ ...testEnvironment(), processor: testProcessor(), allowedOrigins: [origin] });
    assert.throws(open, { name: 'TypeError' }, origin);
  }
});
