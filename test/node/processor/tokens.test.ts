import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorKeys } from '../../../mock-server/processor/seal.ts';
import { issueCardToken } from '../../../mock-server/processor/issue-token.ts';
import { LOCAL_SECRET } from '../../../mock-server/processor/token-content.ts';
import { CardTokenRefused, type CardTokenRefusal } from '../../../mock-server/payments/charge-processor.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { chargeOf, intentId, setUp, shop, tokenRequest } from './harness.ts';

const TEN_MINUTES = 10 * 60 * 1000;

const refusedAs = (reason: CardTokenRefusal) => (error: unknown) => {
  assert(error instanceof CardTokenRefused);
  assert.equal(error.reason, reason);
  return true;
};

test('C-06: a token is charged once', async () => {
  const { processor, token } = setUp();
  const card = await token();
  await processor.charge(chargeOf(card));
  await assert.rejects(processor.charge(chargeOf(card)), refusedAs('used'));
  assert.equal(processor.charges().length, 1);
});

test('C-06: of twenty charges at once with one token and twenty keys, one goes through', async () => {
  const { processor, token } = setUp();
  const card = await token();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => processor.charge(chargeOf(card))));
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal(processor.charges().length, 1);
});

test('C-06: a declined token is used up too', async () => {
  const { processor, token } = setUp();
  const card = await token({ number: '4000000000000002' });
  assert.equal((await processor.charge(chargeOf(card))).status, 'declined');
  await assert.rejects(processor.charge(chargeOf(card)), refusedAs('used'));
});

test('C-06: a token lives for less than ten minutes', async () => {
  const { clock, processor, token } = setUp();
  const inTime = await token();
  const late = await token();
  await clock.advance(TEN_MINUTES - 1);
  assert.equal((await processor.charge(chargeOf(inTime))).status, 'approved');
  await clock.advance(1);
  await assert.rejects(processor.charge(chargeOf(late)), refusedAs('expired'));
  await assert.rejects(processor.describe(late), refusedAs('expired'));
  assert.equal(processor.charges().length, 1);
});

const wrongUses: readonly [string, CardTokenRefusal, Parameters<typeof chargeOf>[1]][] = [
  ['for another practice', 'wrong-practice', { practiceId: 'hillside' }],
  ['for another intent', 'wrong-intent', { intentId: 'f9f5d3c2-6f1e-4a57-9d3b-2f8f6f0d1c12' }],
  ['above its cap', 'amount-above-cap', { amount: 15_001 }],
  ['in another currency', 'invalid', { currency: 'CAD' }],
];
for (const [use, reason, changes] of wrongUses) {
  test(`C-06: a token is refused ${use}, and still good for what it was made for`, async () => {
    const { processor, token } = setUp();
    const card = await token();
    await assert.rejects(processor.charge(chargeOf(card, changes)), refusedAs(reason));
    assert.equal(processor.charges().length, 0);
    assert.equal((await processor.charge(chargeOf(card))).status, 'approved');
  });
}

test('C-06: a token dies with the registration of the page it was made on', async () => {
  const registeredOrigins: Record<string, readonly string[]> = { [shop.practiceId]: [shop.origin] };
  const { processor, token } = setUp({ registeredOrigins });
  const card = await token();
  registeredOrigins[shop.practiceId] = [];
  await assert.rejects(processor.charge(chargeOf(card)), refusedAs('wrong-practice'));
});

test('C-06: less than the cap may be charged', async () => {
  const { processor, token } = setUp();
  assert.equal((await processor.charge(chargeOf(await token(), { amount: 1 }))).status, 'approved');
});

test('C-06: a token that was changed anywhere is refused', async () => {
  const { processor, token } = setUp();
  const card = await token();
  for (let at = 0; at < card.length; at += 7) {
    const changed = card.slice(0, at) + (card[at] === 'A' ? 'B' : 'A') + card.slice(at + 1);
    await assert.rejects(processor.charge(chargeOf(changed)), refusedAs('invalid'));
  }
  for (const junk of ['', '.', '..', 'mocktok..', 'mocktok.AAAA', `${card}.A`, `${card}=`, 'mocklocal.a.b']) {
    await assert.rejects(processor.charge(chargeOf(junk)), refusedAs('invalid'));
  }
  assert.equal(processor.charges().length, 0);
});

test('C-06: a token sealed by another processor is refused', async () => {
  const other = setUp({ key: 'another secret' });
  const { processor } = setUp();
  await assert.rejects(processor.charge(chargeOf(await other.token())), refusedAs('invalid'));
});

async function localToken(content = {}): Promise<string> {
  const { random, clock } = testEnvironment(2);
  const keys = await processorKeys(LOCAL_SECRET);
  const card = { number: '4242424242424242', brand: 'visa', month: 12, year: 2028, code: '123', zip: '60601' } as const;
  const binding = { ...shop, intentId, amount: 15_000, currency: 'USD', ...content };
  const issued = await issueCardToken(card, 'approved', binding, { source: 'local', keys, random, now: clock.now() });
  return issued.token;
}

test('C-06: a token that the frame sealed itself is taken only where that was asked for', async () => {
  const strict = setUp();
  await assert.rejects(strict.processor.charge(chargeOf(await localToken())), refusedAs('invalid'));
  const demo = setUp({ acceptLocalTokens: true });
  assert.equal((await demo.processor.charge(chargeOf(await localToken()))).status, 'approved');
});

test('C-06: a forged local token is bound like any other, and nonsense in it is refused', async () => {
  const { processor } = setUp({ acceptLocalTokens: true });
  await assert.rejects(
    processor.charge(chargeOf(await localToken({ origin: 'https://evil.example' }))),
    CardTokenRefused,
  );
  await assert.rejects(processor.charge(chargeOf(await localToken({ amount: -5 }))), refusedAs('invalid'));
});

test('C-07: what comes back for a card is its brand, its last four digits and a token that says nothing', async () => {
  const { processor } = setUp();
  const response = await processor.fetch(tokenRequest());
  assert.equal(response.status, 201);
  const text = await response.text();
  const { token, ...rest } = JSON.parse(text) as Record<string, string>;
  assert.deepEqual(rest, { brand: 'visa', lastFour: '4242' });
  for (const part of token?.split('.') ?? []) {
    assert.doesNotMatch(Buffer.from(part, 'base64url').toString('latin1'), /4242|approved|60601|2028/);
  }
  assert.match(token ?? '', /^[A-Za-z0-9._-]{8,2048}$/);
});

test('C-07: charges keep no number, and a fingerprint that is the same for the same card only', async () => {
  const { processor, token } = setUp();
  await processor.charge(chargeOf(await token()));
  await processor.charge(chargeOf(await token({ code: '999', zip: '10001' })));
  await processor.charge(chargeOf(await token({ number: '5555 5555 5555 4444' })));
  const [first, second, third] = processor.charges();
  assert.equal(first?.fingerprint, second?.fingerprint);
  assert.notEqual(first?.fingerprint, third?.fingerprint);
  assert.doesNotMatch(JSON.stringify(processor.charges()), /4242424242|5555555555/);
});
