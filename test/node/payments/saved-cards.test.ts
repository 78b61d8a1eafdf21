import assert from 'node:assert/strict';
import test from 'node:test';
import { crashPoints, type CrashPoint } from '../../../mock-server/payments/index.ts';
import { ACCOUNT } from '../ledger/sample-book.ts';
import { cardOf, openTill, said, sums, type Till, type TillOptions } from './till.ts';

class Crash extends Error {}

/** A till with one saved card, and what its next payment crashes at. */
async function tillWithCard(options: TillOptions = {}) {
  let crashAt: CrashPoint | null = null;
  const till = openTill({
    ...options,
    crashAt: (point) => {
      if (point !== crashAt) return;
      crashAt = null;
      throw new Crash(point);
    },
  });
  assert.equal(
    said(await till.engine.pay(till.call({ amount: 1_000, method: cardOf('visa.4242.ok.1', true) }))),
    'succeeded',
  );
  const [card] = till.cards.of(ACCOUNT);
  assert.ok(card, 'a saved card');
  const call = till.call({ amount: 5_000, method: { kind: 'saved-card', savedCardId: card.id } });
  return { till, card, call, crashNext: (point: CrashPoint) => void (crashAt = point) };
}

function assertNothing(till: Till): void {
  assert.equal(till.processor.results.length, 1, 'the charge that stored the card');
  assert.equal(till.book.balances(ACCOUNT).reserved, 0, 'nothing stays reserved');
  assert.equal(till.engine.unfinished(), 0);
}

test('a card is stored once the payment is booked, with a fingerprint that never leaves', async () => {
  const { card } = await tillWithCard();
  const { brand, lastFour, expiryMonth, expiryYear } = card;
  assert.deepEqual([brand, lastFour, expiryMonth, expiryYear], ['visa', '4242', 12, 2028]);
});

for (const point of crashPoints) {
  test(`P-07: a crash at "${point}" of a payment by saved card: one charge, one posting`, async () => {
    const { till, call, crashNext } = await tillWithCard();
    crashNext(point);
    await assert.rejects(till.engine.pay(call), Crash);
    await till.environment.clock.advance(30_000);
    assert.equal(said(await till.restart().pay(call)), 'succeeded');
    assert.equal(till.processor.results.length, 2);
    assert.deepEqual(sums(till), { charged: 6_000, booked: 6_000, receipted: 6_000 });
  });

  test(`P-07: a crash at "${point}" of the payment that stores a card: it is stored once, if money moved`, async () => {
    let crashed = false;
    const till = openTill({
      crashAt: (at) => {
        if (crashed || at !== point) return;
        crashed = true;
        throw new Crash(point);
      },
    });
    const call = till.call({ method: cardOf('visa.4242.ok.1', true) });
    await assert.rejects(till.engine.pay(call), Crash);
    await till.environment.clock.advance(30_000);
    const restarted = till.restart();
    await restarted.recover();
    const isPaid = said(restarted.findByIntent(ACCOUNT, call.intentId)) === 'succeeded';
    assert.equal(till.cards.of(ACCOUNT).length, isPaid ? 1 : 0);
    await restarted.pay(call);
    assert.equal(till.cards.of(ACCOUNT).length, 1);
  });
}

for (const point of ['described', 'reserved'] as const) {
  test(`a card deleted after a crash at "${point}", before the processor was asked, is never charged`, async () => {
    const { till, card, call, crashNext } = await tillWithCard();
    crashNext(point);
    await assert.rejects(till.engine.pay(call), Crash);
    await till.processor.vault?.forget(card.processorReference);
    till.cards.remove(ACCOUNT, card.id);
    await till.environment.clock.advance(30_000);
    assert.equal(said(await till.restart().pay(call)), 'saved_card_unavailable');
    assertNothing(till);
    assert.equal(said(await till.restart().pay(call)), 'saved_card_unavailable', 'and a late copy is refused for good');
  });
}

test('a card deleted when it was charged already: the payment is told, and there is one', async () => {
  const { till, card, call } = await tillWithCard();
  till.processor.fail('lost-after');
  assert.equal(said(await till.engine.pay(call)), 'unavailable');
  await till.processor.vault?.forget(card.processorReference);
  till.cards.remove(ACCOUNT, card.id);
  assert.equal(said(await till.engine.pay(call)), 'succeeded');
  assert.equal(till.processor.results.length, 2);
});

test('P-06: of fifty copies of a payment by saved card at once one charges', async () => {
  const { till, call } = await tillWithCard();
  const answers = await Promise.all(Array.from({ length: 50 }, () => till.engine.pay(call)));
  assert.equal(answers.filter(({ kind }) => kind === 'payment').length, 1);
  assert.equal(till.processor.results.length, 2);
});

test('P-08: a declined saved card is as final as any decline, and stays saved', async () => {
  const { till } = await tillWithCard();
  const declining = till.cards.add({
    ...{ accountNumber: ACCOUNT, brand: 'visa', lastFour: '0002', expiryMonth: 1, expiryYear: 2030 },
    processorReference: till.processor.keep('visa.0002.declined.1'),
  });
  const call = till.call({ method: { kind: 'saved-card', savedCardId: declining.id } });
  assert.equal(said(await till.engine.pay(call)), 'declined');
  assert.equal(said(await till.engine.pay(call)), 'declined');
  assert.equal(till.processor.results.length, 2);
  assert.equal(till.cards.of(ACCOUNT).length, 2);
});

test('P-16: a practice that stops keeping cards changes the version of every balance', async () => {
  const { till, call } = await tillWithCard();
  till.book.configure({ options: { storeCards: false } });
  assert.equal(said(await till.engine.pay(call)), 'method_unavailable');
  till.book.configure({ options: { storeCards: true } });
  assert.equal(said(await till.engine.pay(call)), 'balance_changed', 'a late copy of what was refused');
});

test('a processor that keeps no cards is never asked to', async () => {
  const { vault: _, ...plain } = openTill().processor;
  const till = openTill();
  const engine = till.restart({ processor: plain });
  assert.equal(said(await engine.pay(till.call({ method: cardOf('visa.4242.ok.1', true) }))), 'method_unavailable');
  assert.equal(said(await engine.pay(till.call())), 'succeeded');
});
