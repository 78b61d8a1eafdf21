import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CardTokenRefused, ProcessorUnavailable } from '../../../mock-server/payments/charge-processor.ts';
import { ChargeKeyReused } from '../../../mock-server/processor/charges-once.ts';
import { chargeOf, intentId, setUp } from './harness.ts';

const outcomes: readonly [string, string][] = [
  ['4242424242424242', 'approved'],
  ['5555555555554444', 'approved'],
  ['6011111111111117', 'approved'],
  ['4000000000000002', 'card_declined'],
  ['4000000000009995', 'insufficient_funds'],
  ['4000000000000069', 'card_expired'],
  ['4000000000000119', 'processing_error'],
];
for (const [number, outcome] of outcomes) {
  test(`the test card ${number} ends as ${outcome}`, async () => {
    const { processor, token } = setUp();
    const result = await processor.charge(chargeOf(await token({ number })));
    assert.equal(result.status === 'declined' ? result.code : result.status, outcome);
    assert.equal(result.lastFour, number.slice(-4));
    assert.match(result.transactionNumber, /^T[0-9A-Z]{10}$/);
  });
}

test('the American Express card has a code of four digits', async () => {
  const { processor, token } = setUp();
  const result = await processor.charge(chargeOf(await token({ number: '378282246310005', code: '1234' })));
  assert.equal(result.brand, 'amex');
});

test('the slow card is approved after eight seconds', async () => {
  const { clock, processor, token, asleep } = setUp();
  const card = await token({ number: '4000000000006975' });
  const charging = processor.charge(chargeOf(card));
  await asleep();
  assert.equal(processor.charges().length, 0);
  await clock.advance(8_000);
  assert.equal((await charging).status, 'approved');
});

test('P-07: the same key gives the same answer, later and at the same time, for one charge', async () => {
  const { clock, processor, token } = setUp();
  const charge = chargeOf(await token());
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => processor.charge(charge)));
  await clock.advance(24 * 60 * 60 * 1000);
  others.push(await processor.charge(charge));
  for (const other of others) assert.deepEqual(other, first);
  assert.equal(processor.charges().length, 1);
  assert.equal((await processor.describe(charge.token)).lastFour, '4242');
});

test('P-07: a decline is as final as an approval', async () => {
  const { processor, token } = setUp();
  const charge = chargeOf(await token({ number: '4000000000000002' }));
  assert.deepEqual(await processor.charge(charge), await processor.charge(charge));
  assert.equal(processor.charges().length, 1);
});

test('P-07: a key is refused for a charge with any other particular', async () => {
  const { processor, token } = setUp();
  const charge = chargeOf(await token());
  await processor.charge(charge);
  const others = [{ amount: 14_999 }, { currency: 'CAD' }, { intentId: randomUUID() }, { practiceId: 'hillside' }];
  for (const changes of [...others, { token: await token() }]) {
    await assert.rejects(processor.charge({ ...charge, ...changes }), ChargeKeyReused);
  }
  assert.equal(processor.charges().length, 1);
});

test('after a refusal the same key takes a new token, and a late copy of the old one is refused still', async () => {
  const { clock, processor, token } = setUp();
  const old = chargeOf(await token());
  await clock.advance(10 * 60 * 1000);
  await assert.rejects(processor.charge(old), CardTokenRefused);
  const renewed = { ...old, token: await token() };
  assert.equal((await processor.charge(renewed)).status, 'approved');
  await assert.rejects(processor.charge(old), ChargeKeyReused);
  assert.equal(processor.charges().length, 1);
});

test('only whole amounts above 0 are charged', async () => {
  const { processor, token } = setUp();
  for (const amount of [0, -1, 1.5, Number.NaN, Infinity]) {
    await assert.rejects(processor.charge(chargeOf(await token(), { amount })), RangeError);
  }
});

test('describing a card uses nothing up and tells no more than the receipt may', async () => {
  const { processor, token } = setUp();
  const card = await token();
  const { fingerprint, ...described } = await processor.describe(card);
  assert.deepEqual(described, { brand: 'visa', lastFour: '4242' });
  assert.match(fingerprint ?? '', /^[A-Za-z0-9_-]{22}$/);
  assert.equal((await processor.charge(chargeOf(card))).status, 'approved');
});

test('P-08: a processor that is not available has charged nothing; the same key charges later', async () => {
  const { processor, token } = setUp();
  const charge = chargeOf(await token());
  processor.faults.failNext('unavailable', 2);
  await assert.rejects(processor.charge(charge), ProcessorUnavailable);
  await assert.rejects(processor.charge(charge), ProcessorUnavailable);
  assert.equal(processor.charges().length, 0);
  assert.equal((await processor.charge(charge)).status, 'approved');
});

for (const [fault, charged] of [
  ['timeout-before', 0],
  ['timeout-after', 1],
] as const) {
  test(`P-08: after a ${fault} the card is charged ${charged} times, and once after asking again`, async () => {
    const { clock, processor, token, asleep } = setUp();
    const charge = chargeOf(await token());
    processor.faults.failNext(fault);
    const lost = assert.rejects(processor.charge(charge), ProcessorUnavailable);
    await asleep();
    await clock.advance(30_000);
    await lost;
    assert.equal(processor.charges().length, charged);
    assert.equal((await processor.charge(charge)).status, 'approved');
    assert.equal(processor.charges().length, 1);
    assert.equal(processor.charges()[0]?.intentId, intentId);
  });
}

test('N-12: faults are off by default and can be taken back', async () => {
  const { processor, token } = setUp();
  processor.faults.failNext('unavailable', 5);
  processor.faults.clear();
  assert.equal((await processor.charge(chargeOf(await token()))).status, 'approved');
});
