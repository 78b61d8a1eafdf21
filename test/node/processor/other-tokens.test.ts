import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CardTokenRefused } from '../../../mock-server/payments/charge-processor.ts';
import { askForToken, binding, chargeOf, setUp } from './harness.ts';

const walletCard = { wallet: 'google-pay', lastFour: '4242', ...binding };
const code = { code: '123', brand: 'visa', lastFour: '4242', ...binding };

test('a card of the mock wallet is charged by a token that says which wallet, once', async () => {
  const { processor } = setUp();
  const answer = await askForToken(processor, '/tokens/wallet', walletCard);
  assert.equal(answer.status, 201);
  const { token, ...shown } = (await answer.json()) as { token: string };
  assert.deepEqual(shown, { brand: 'visa', lastFour: '4242' });
  const { fingerprint, ...described } = await processor.describe(token);
  assert.deepEqual(described, { brand: 'visa', lastFour: '4242', wallet: 'google-pay' });
  const card = await processor.describe(await setUp().token());
  assert.notEqual(fingerprint, card.fingerprint, 'a wallet hides which card it is');
  assert.equal((await processor.charge(chargeOf(token))).status, 'approved');
  await assert.rejects(processor.charge(chargeOf(token)), CardTokenRefused);
});

test('the last card of the mock wallet is declined', async () => {
  const { processor } = setUp();
  const answer = await askForToken(processor, '/tokens/wallet', { ...walletCard, lastFour: '0002' });
  const { token } = (await answer.json()) as { token: string };
  assert.equal((await processor.charge(chargeOf(token))).status, 'declined');
});

test('C-06: a wallet’s token is bound to intent, amount, practice and page as a card’s is', async () => {
  const { processor, clock } = setUp();
  const token = async () => {
    const answer = await askForToken(processor, '/tokens/wallet', walletCard);
    return ((await answer.json()) as { token: string }).token;
  };
  for (const changes of [
    { amount: 15_001 },
    { practiceId: 'hillside' },
    { intentId: 'another' },
    { currency: 'CAD' },
  ]) {
    await assert.rejects(processor.charge(chargeOf(await token(), changes)), CardTokenRefused);
  }
  const old = await token();
  await clock.advance(10 * 60 * 1000);
  await assert.rejects(processor.charge(chargeOf(old)), CardTokenRefused);
  assert.equal(processor.charges().length, 0);
});

test('a security code has the length of its brand, or the frame is told what is wrong', async () => {
  const { processor } = setUp();
  for (const [brand, typed, flaw] of [
    ['visa', '', 'code-missing'],
    ['visa', '12', 'code-length-3'],
    ['visa', '1234', 'code-length-3'],
    ['amex', '123', 'code-length-4'],
  ]) {
    const answer = await askForToken(processor, '/tokens/security-code', { ...code, brand, code: typed });
    assert.deepEqual([answer.status, await answer.json()], [422, { flaws: { code: flaw } }]);
  }
  assert.equal(
    (await askForToken(processor, '/tokens/security-code', { ...code, brand: 'amex', code: '1234' })).status,
    201,
  );
});

for (const [path, body] of [
  ['/tokens/security-code', code],
  ['/tokens/wallet', walletCard],
] as const) {
  test(`C-02: ${path} answers its own page only, for pages that may take money`, async () => {
    const { processor } = setUp();
    assert.equal((await askForToken(processor, path, body, 'https://riverside.example')).status, 403);
    assert.equal((await askForToken(processor, path, { ...body, origin: 'https://evil.example' })).status, 403);
    assert.equal((await askForToken(processor, path, { ...body, practiceId: 'nobody' })).status, 403);
    assert.equal((await askForToken(processor, path, { ...body, number: '4242424242424242' })).status, 400);
    assert.equal((await processor.fetch(new Request(`https://cards.example${path}`))).status, 405);
  });
}
