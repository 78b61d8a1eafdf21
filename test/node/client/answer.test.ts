import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { isDuecareError } from '../../../src/client/index.ts';
import { PaymentSchema } from '../../../src/contract/index.ts';
import { harness, intentId, payment, paymentRequest } from './harness.ts';

/** What makes a payment; the rest of it is decoration. */
const PaymentCore = z.pick(PaymentSchema, { id: true, intentId: true, status: true, amount: true });

const answering = (body: string, status = 201) =>
  harness(() => new Response(body, { status }), { retry: { limit: 0 } }).client.createPayment(intentId, paymentRequest);

suite('answers that do not fit the contract', () => {
  const text = JSON.stringify(payment);
  const wrong: [what: string, body: string, paths: string[]][] = [
    ['a truncated body', text.slice(0, 40), ['value']],
    ['an empty body', '', ['value']],
    ['an HTML page', '<!doctype html><title>Welcome to the hotel</title>', ['value']],
    ['null', 'null', ['value']],
    ['a list', `[${text}]`, ['value']],
    ['an amount that is a decimal', text.replace('12345', '123.45'), ['amount.amount']],
    ['an amount that is text', text.replace('12345', '"12345"'), ['amount.amount']],
    ['a status nobody knows', text.replace('succeeded', 'success'), ['status']],
  ];
  for (const [what, body, paths] of wrong) {
    test(`N-07: ${what} is invalid_response, and the outcome of a write is unknown`, async () => {
      await assert.rejects(answering(body), { code: 'invalid_response', status: 201, outcomeKnown: false, paths });
    });
  }

  test('N-07: an error page without a problem is invalid_response, tried again by its status', async () => {
    const { client, clock, sent } = harness(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    await assert.rejects(clock.until(client.getBalance()), { code: 'invalid_response', status: 502 });
    assert.equal(sent.length, 4);
  });
});

test('N-07: 5,000 mutated bodies: a typed error or a payment by the contract, nothing else', async () => {
  const text = JSON.stringify(payment);
  const position = fc.nat(text.length);
  const mutated = fc.oneof(
    fc.tuple(position, position).map(([from, to]) => text.slice(0, from) + text.slice(to)),
    fc.tuple(position, fc.string({ maxLength: 4 })).map(([at, junk]) => text.slice(0, at) + junk + text.slice(at + 1)),
    position.map((end) => text.slice(0, end)),
    fc
      .tuple(fc.constantFrom(...Object.keys(payment)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...payment, [key]: value })),
    fc.constantFrom(...Object.keys(payment)).map((key) => JSON.stringify({ ...payment, [key]: undefined })),
    fc.json(),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(mutated, fc.constantFrom(200, 201, 202, 400, 404, 409, 422, 500, 503), async (body, status) => {
      try {
        const answer = await answering(body, status);
        assert.ok(status < 300 && PaymentCore.safeParse(JSON.parse(body)).success, 'taken for a success');
        assert.ok(PaymentSchema.safeParse(answer).success);
      } catch (error) {
        assert.ok(isDuecareError(error), String(error));
        assert.equal(error.outcomeKnown, false);
      }
    }),
    { numRuns: 5_000 },
  );
});
