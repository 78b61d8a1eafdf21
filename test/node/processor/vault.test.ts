import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CardTokenRefused, type CardTokenRefusal } from '../../../mock-server/payments/charge-processor.ts';
import { processorKeys, unsealText } from '../../../mock-server/processor/seal.ts';
import { binding, chargeOf, codeToken, setUp, shop } from './harness.ts';

const payer = 'payer-1';

/** Whatever was refused, and why. */
const refused = (reason: CardTokenRefusal) => (error: unknown) =>
  error instanceof CardTokenRefused && error.reason === reason;

type Setting = ReturnType<typeof setUp>;

/** Stores the approved Visa, or the card of `changes`, and answers with its reference. */
async function store({ processor, token }: Setting, changes: Parameters<Setting['token']>[0] = {}, storeFor = payer) {
  const { practiceId } = { ...shop, ...changes };
  const result = await processor.charge({ ...chargeOf(await token(changes), { practiceId }), storeFor });
  assert.ok(result.status === 'approved' && result.stored);
  return result.stored;
}

/** A charge of the stored card under a key of its own. */
function chargeAgain(reference: string, changes: object = {}) {
  const { token: _, ...charge } = chargeOf('');
  return { ...charge, reference, ...changes };
}

test('a card is stored by an approved charge that asks for it, and charged again by its reference', async () => {
  const setting = setUp();
  const { processor, token } = setting;
  const plain = await processor.charge(chargeOf(await token()));
  assert.ok(!('stored' in plain), 'nobody asked for it');
  const stored = await store(setting);
  assert.deepEqual([stored.expiryMonth, stored.expiryYear], [12, 2028]);
  const { status, brand, lastFour } = await processor.vault.charge(chargeAgain(stored.reference));
  assert.deepEqual([status, brand, lastFour], ['approved', 'visa', '4242']);
});

test('a card that was declined is not stored', async () => {
  const { processor, token } = setUp();
  const declined = await processor.charge({
    ...chargeOf(await token({ number: '4000000000009995' })),
    storeFor: payer,
  });
  assert.equal(declined.status, 'declined');
  assert.ok(!('stored' in declined));
});

test('the same card of the same payer has one reference, and every other one another', async () => {
  const setting = setUp();
  const { reference } = await store(setting);
  assert.equal((await store(setting)).reference, reference);
  const hillside = { practiceId: 'hillside', origin: 'https://hillside.example' };
  const others = [
    await store(setting, {}, 'payer-2'),
    await store(setting, { number: '5555555555554444' }),
    await store(setting, hillside),
  ];
  assert.equal(new Set([reference, ...others.map((other) => other.reference)]).size, 4);
  assert.doesNotMatch(reference, /4242/);
});

test('P-07: the same key charges a stored card once in a day, whatever happened to the card since', async () => {
  const setting = setUp();
  const { processor, clock } = setting;
  const { reference } = await store(setting);
  const charge = chargeAgain(reference);
  const [first, second] = await Promise.all([processor.vault.charge(charge), processor.vault.charge(charge)]);
  await processor.vault.forget(reference);
  await clock.advance(24 * 60 * 60 * 1000);
  assert.deepEqual([second, await processor.vault.charge(charge)], [first, first]);
  assert.equal(processor.charges().length, 2);
});

test('a card that was forgotten is charged no more, and is there again when it is stored again', async () => {
  const setting = setUp();
  const { processor } = setting;
  const { reference } = await store(setting);
  await processor.vault.forget(reference);
  await assert.rejects(processor.vault.charge(chargeAgain(reference)), refused('forgotten'));
  await processor.vault.forget(reference);
  await assert.rejects(processor.vault.charge(chargeAgain('vault_none')), refused('forgotten'));
  assert.equal((await store(setting)).reference, reference);
  assert.equal((await processor.vault.charge(chargeAgain(reference))).status, 'approved');
});

test('C-06: a reference is good for its own practice only', async () => {
  const setting = setUp();
  const { reference } = await store(setting);
  const elsewhere = chargeAgain(reference, { practiceId: 'hillside' });
  await assert.rejects(setting.processor.vault.charge(elsewhere), refused('wrong-practice'));
});

test('a stored card is declined once its month is over everywhere', async () => {
  const setting = setUp();
  const { processor, clock } = setting;
  const { reference } = await store(setting, { expiry: '12 / 26' });
  const until = (instant: string) => clock.advance(Date.parse(instant) - clock.now().getTime());
  await until('2027-01-01T11:59:00Z');
  assert.equal((await processor.vault.charge(chargeAgain(reference))).status, 'approved');
  await until('2027-01-01T12:00:00Z');
  const result = await processor.vault.charge(chargeAgain(reference));
  assert.equal(result.status === 'declined' && result.code, 'card_expired');
});

test('C-06: the token of a security code is used once, and for nothing but what it was made for', async () => {
  const setting = setUp();
  const { processor, clock } = setting;
  const { reference } = await store(setting);
  const again = async (changes: object, securityCodeToken: string) =>
    processor.vault.charge(chargeAgain(reference, { securityCodeToken, ...changes }));

  const good = await codeToken(processor);
  assert.equal((await again({}, good)).status, 'approved');
  await assert.rejects(again({}, good), refused('used'));
  await assert.rejects(again({ intentId: randomUUID() }, await codeToken(processor)), refused('wrong-intent'));
  await assert.rejects(again({ amount: 15_001 }, await codeToken(processor)), refused('amount-above-cap'));
  await assert.rejects(again({ currency: 'CAD' }, await codeToken(processor)), refused('invalid'));
  const old = await codeToken(processor);
  await clock.advance(10 * 60 * 1000);
  await assert.rejects(again({}, old), refused('expired'));
  await assert.rejects(again({}, await setting.token()), refused('invalid'), 'a card is no code');
  await assert.rejects(processor.charge(chargeOf(await codeToken(processor))), refused('invalid'), 'nor a code a card');
  assert.equal(processor.charges().length, 2);
});

test('C-08: the token of a security code is sealed without the code', async () => {
  const { processor } = setUp();
  const first = await codeToken(processor, { code: '987' });
  assert.match(first, /^mockcode\.[\w-]+\.[\w-]+$/);
  const keys = await processorKeys('a secret of the tests');
  const sealed = JSON.parse((await unsealText(first, 'mockcode', keys.seal)) ?? '') as object;
  assert.deepEqual(Object.keys(sealed).sort(), [...Object.keys(binding), 'expiresAt', 'id'].sort());
});
