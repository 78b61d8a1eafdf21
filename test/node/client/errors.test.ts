import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import {
  ContractError,
  isContractError,
  isDuecareError,
  isNetworkError,
  isNotConfiguredError,
  isProblemError,
  isTimeoutError,
  NetworkError,
  NotConfiguredError,
  ProblemError,
  TimeoutError,
} from '../../../src/client/index.ts';
import { dropped, harness, intentId, json, paymentRequest, silence } from './harness.ts';

const facts = { requestId: 'req_1', outcomeKnown: false };
const errors = [
  new NotConfiguredError('baseUrl', 'Set it.'),
  new NetworkError(false),
  new TimeoutError(10_000, false),
  new ProblemError({
    ...facts,
    status: 409,
    code: 'balance_changed',
    retryable: false,
    retryAfter: null,
    accepts: null,
    attemptsLeft: null,
  }),
  new ContractError({ ...facts, code: 'invalid_response', status: 200, paths: ['amount.amount'] }),
];

test('N-09: names, codes and messages are what hosts may rely on', () => {
  assert.deepEqual(
    errors.map(({ name, code, message }) => [name, code, message]),
    [
      ['DuecareNotConfiguredError', 'not_configured', 'Duecare is not configured: baseUrl. Set it.'],
      ['DuecareNetworkError', 'network', 'The backend could not be reached.'],
      ['DuecareTimeoutError', 'timeout', 'The backend did not answer within 10000 ms.'],
      ['DuecareProblemError', 'balance_changed', 'The backend answered 409 balance_changed.'],
      [
        'DuecareContractError',
        'invalid_response',
        "The backend's answer (200) does not fit the contract at amount.amount.",
      ],
    ],
  );
  for (const error of errors) assert.ok(error.suggestion.length > 0);
});

test('N-09: each guard knows its own error, of another frame or another copy of the SDK too', () => {
  const guards = [isNotConfiguredError, isNetworkError, isTimeoutError, isProblemError, isContractError];
  for (const [index, error] of errors.entries()) {
    const foreign: unknown = runInNewContext(
      `Object.assign(new Error(), { name: '${error.name}', code: '${error.code}' })`,
    );
    assert.equal(foreign instanceof Error, false);
    for (const value of [error, foreign]) {
      assert.equal(isDuecareError(value), true);
      assert.deepEqual(
        guards.map((guard) => guard(value)),
        guards.map((_, position) => position === index),
      );
    }
  }
  assert.equal(isProblemError(errors[3], 'balance_changed'), true);
  assert.equal(isProblemError(errors[3], 'internal'), false);
  for (const other of [new Error('x'), new DOMException('x', 'TimeoutError'), null, undefined, 'text', {}]) {
    assert.equal(isDuecareError(other), false);
  }
});

suite('nothing secret or personal gets into an error', () => {
  const canary = 'CANARY';
  const body = {
    type: `urn:${canary}`,
    title: `Maria ${canary}`,
    status: 409,
    code: `balance ${canary}`,
    requestId: `Maria ${canary}`,
    retryable: false,
    detail: canary,
  };
  const answers: [what: string, answer: () => Response | Promise<Response>][] = [
    ['a problem', () => json(body, 409, { 'X-Request-Id': `${canary} x` })],
    ['an answer of another shape', () => json([{ [canary]: canary, id: `${canary} ${canary}` }], 201)],
    ['an HTML page', () => new Response(`<html>${canary}</html>`, { status: 500 })],
    ['no connection', dropped],
    ['no answer', silence],
  ];
  for (const [what, answer] of answers) {
    test(`N-09: with ${what}`, async () => {
      const { client, clock } = harness(answer, { getToken: () => `${canary}-token-0123456789` });
      const request = { ...paymentRequest, method: { kind: 'card' as const, token: `${canary}-card` } };
      const calls = [
        () => client.createPayment(intentId, request),
        () => client.emailReceipt('rcp_1', { email: `${canary}@example.com` }),
        () => client.exchangeLink({ kind: 'link', token: canary.padEnd(22, 'x') }),
      ];
      for (const call of calls) {
        await clock.until(
          assert.rejects(call(), (error) => {
            assert.ok(isDuecareError(error));
            const { cause: _, ...shown } = error;
            assert.ok(!JSON.stringify([error.message, error.stack, shown]).includes(canary), error.message);
            return true;
          }),
        );
      }
    });
  }

  test('N-09: a token that no header can carry is not quoted by the platform', async () => {
    const { client } = harness(silence, { getToken: () => `${canary}\n` });
    await assert.rejects(client.getBalance(), (error) => {
      assert.ok(isNotConfiguredError(error));
      return !`${error.message} ${String(error.cause)}`.includes(canary);
    });
  });
});
