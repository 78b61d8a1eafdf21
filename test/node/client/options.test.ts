import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createClient, isNotConfiguredError, type ClientOptions } from '../../../src/client/index.ts';
import { harness, json } from './harness.ts';

function refusedOption(options: unknown): string {
  try {
    createClient(options as ClientOptions);
  } catch (error) {
    if (isNotConfiguredError(error)) return error.option;
    throw error;
  }
  return 'none';
}

const baseUrl = 'https://billing.example.com';

suite('options are checked at the door', () => {
  for (const allowed of [baseUrl, `${baseUrl}/duecare/`, 'http://localhost:4001', 'http://127.0.0.1:4001']) {
    test(`N-09: ${allowed} is a base URL`, () => assert.equal(refusedOption({ baseUrl: allowed }), 'none'));
  }

  const unsafe = [
    undefined,
    '',
    '/v1',
    'billing.example.com',
    'http://billing.example.com',
    'javascript:alert(1)',
    'https://user:secret@billing.example.com',
    `${baseUrl}?token=1`,
    `${baseUrl}#x`,
  ];
  for (const refused of unsafe) {
    test(`N-09: ${refused} is no base URL`, () => assert.equal(refusedOption({ baseUrl: refused }), 'baseUrl'));
  }

  const wrong: [option: string, options: object][] = [
    ['getToken', { getToken: 'secret' }],
    ['fetch', { fetch: 'no function' }],
    ['timeout.attempt', { timeout: { attempt: 0 } }],
    ['timeout.total', { timeout: { total: Infinity } }],
    ['retry.limit', { retry: { limit: -1 } }],
    ['retry.base', { retry: { base: NaN } }],
    ['paths.getReceipt', { paths: { getReceipt: '/receipts' } }],
    ['paths.getBalance', { paths: { getBalance: 'balance' } }],
  ];
  for (const [option, options] of wrong) {
    test(`N-09: a wrong ${option} is named`, () => assert.equal(refusedOption({ baseUrl, ...options }), option));
  }

  test('N-09: the error says what to do and repeats no value', () => {
    assert.throws(() => createClient({ baseUrl: 'http://secret.example.com' }), {
      name: 'DuecareNotConfiguredError',
      code: 'not_configured',
      outcomeKnown: true,
      message: 'Duecare is not configured: baseUrl. Set it to the https address of the billing backend.',
    });
  });
});

test('a host may serve the endpoints under paths of its own', async () => {
  const { client, sent } = harness(() => json({}, 404), {
    baseUrl: `${baseUrl}/api/`,
    paths: { getReceipt: '/documents/{receiptId}' },
  });
  await assert.rejects(client.getReceipt('rcp_1'));
  await assert.rejects(client.getPayment('pay_1'));
  assert.deepEqual(
    sent.map(({ url }) => url),
    [`${baseUrl}/api/documents/rcp_1`, `${baseUrl}/api/v1/payments/pay_1`],
  );
});
