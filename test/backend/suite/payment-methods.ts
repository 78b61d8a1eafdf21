import {
  headers as names,
  PaymentSchema,
  ReceiptPageSchema,
  ReceiptSchema,
  SavedCardsSchema,
  type PracticeOptions,
  type SavedCard,
} from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const configure = (bench: Bench, options: Partial<PracticeOptions>) => bench.staff('PATCH', '/practice', { options });

const cardsOf = async (bench: Bench, token: string) =>
  (await bench.call('GET', '/v1/payment-methods', { token })).as(SavedCardsSchema).items;

/** Pays 5.00, or another amount, with whatever method. */
async function payWith(bench: Bench, token: string, method: unknown, amount = 500): Promise<Answer> {
  const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount });
  return bench.sendPayment(token, bench.intentId(), { ...body, method });
}

/** A portal session with the card 4242 stored by a payment of 5.00. */
async function withSavedCard(bench: Bench): Promise<{ token: string; card: SavedCard }> {
  const token = await bench.openPortal();
  const paid = await payWith(bench, token, { kind: 'card', token: bench.processor.token(), store: true });
  equal(paid.status, 201, 'the payment that stores the card');
  const [card] = await cardsOf(bench, token);
  ok(card, 'a saved card');
  return { token, card };
}

const saved = (card: SavedCard, securityCodeToken?: string) => ({
  kind: 'saved-card',
  savedCardId: card.id,
  ...(securityCodeToken !== undefined && { securityCodeToken }),
});

export const paymentMethodSuite: Suite = {
  'C-07: a card is stored with the payment that pays by it: brand, last four and expiry, and nothing else': withBench(
    async (bench) => {
      const { token, card } = await withSavedCard(bench);
      equal(card, { id: card.id, brand: 'visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2028 });
      const text = (await bench.call('GET', '/v1/payment-methods', { token })).text;
      for (const secret of ['fingerprint', 'eference', 'card-4242']) ok(!text.includes(secret), `no ${secret}`);
    },
  ),

  'the same card stored twice is one saved card; a declined one is not stored': withBench(async (bench) => {
    const { token, card } = await withSavedCard(bench);
    const { processor } = bench;
    await payWith(bench, token, { kind: 'card', token: processor.token(), store: true }, 600);
    equal(await cardsOf(bench, token), [card]);
    await payWith(bench, token, { kind: 'card', token: processor.token('card_declined', 2), store: true });
    equal(await cardsOf(bench, token), [card]);
    await payWith(bench, token, { kind: 'card', token: processor.token('approved', 5555), store: false }, 700);
    equal(await cardsOf(bench, token), [card]);
    await payWith(bench, token, { kind: 'card', token: processor.token('approved', 5555), store: true }, 800);
    equal(
      (await cardsOf(bench, token)).map(({ lastFour }) => lastFour),
      ['5555', '4242'],
      'stored last first',
    );
  }),

  'C-07: a saved card pays; the receipt has its brand and last four and no expiry': withBench(async (bench) => {
    const { token, card } = await withSavedCard(bench);
    const payment = (await payWith(bench, token, saved(card), 600)).as(PaymentSchema);
    equal([payment.status, payment.method], ['succeeded', { kind: 'card', brand: 'visa', lastFour: '4242' }]);
    const answer = await bench.call('GET', `/v1/receipts/${payment.receiptId ?? ''}`, { token });
    equal(answer.as(ReceiptSchema).method, { kind: 'card', brand: 'visa', lastFour: '4242' });
    ok(!/2028|expiry/i.test(answer.text), 'no expiry');
  }),

  'P-04: a repeat of a payment by saved card is the same payment; P-05: another card under its key is refused':
    withBench(async (bench) => {
      const { token, card } = await withSavedCard(bench);
      const body = {
        ...bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 600 }),
        method: saved(card),
      };
      const intentId = bench.intentId();
      const first = await bench.sendPayment(token, intentId, body);
      const again = await bench.sendPayment(token, intentId, body);
      equal([again.status, again.text], [201, first.text]);
      equal(again.headers.get(names.idempotencyReplayed), 'true');
      for (const method of [
        { ...body.method, securityCodeToken: 'code.1.of.a.card' },
        { ...body.method, savedCardId: 'x' },
      ]) {
        equal((await bench.sendPayment(token, intentId, { ...body, method })).code, 'idempotency_key_reused');
      }
      equal(bench.processor.charges.length, 2, 'charges, the one that stored the card among them');
    }),

  'P-12: the same amount by the saved card and by the card itself is the same twice': withBench(async (bench) => {
    const { token, card } = await withSavedCard(bench);
    equal((await payWith(bench, token, saved(card))).code, 'duplicate_suspected');
  }),

  'a QuickPay session neither stores a card nor pays by one, nor names patients': withBench(async (bench) => {
    const { token, card } = await withSavedCard(bench);
    const { patients } = await bench.balance(token);
    const quickPay = await bench.openQuickPay();
    const store = { kind: 'card', token: bench.processor.token(), store: true };
    for (const method of [saved(card), store]) {
      equal((await payWith(bench, quickPay, method)).code, 'scope_insufficient');
    }
    const body = bench.paymentBody({ balance: await bench.balance(quickPay), choice: 'other', amount: 500 });
    const share = { patientId: patients[0]?.patientId, amount: body.amount };
    const answer = await bench.sendPayment(quickPay, bench.intentId(), { ...body, patients: [share] });
    equal(answer.code, 'scope_insufficient');
    equal(bench.processor.charges.length, 1, 'charges');
  }),

  'P-13: a payment by saved card is told to the account’s QuickPay session that asks again': withBench(
    async (bench) => {
      const { token, card } = await withSavedCard(bench);
      const body = {
        ...bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 600 }),
        method: saved(card),
      };
      const intentId = bench.intentId();
      const first = await bench.sendPayment(token, intentId, body);
      equal((await bench.sendPayment(await bench.openQuickPay(), intentId, body)).text, first.text);
    },
  ),

  'a card of another account, one that was deleted and one that never was are refused alike and never charged':
    withBench(async (bench) => {
      const { token, card } = await withSavedCard(bench);
      const [, other] = bench.app.world().accounts;
      const stranger = await bench.openPortal(other);
      equal((await payWith(bench, stranger, saved(card))).code, 'saved_card_unavailable');
      equal(
        (await payWith(bench, token, { kind: 'saved-card', savedCardId: 'none' }, 600)).code,
        'saved_card_unavailable',
      );

      const { savedCards, processor } = bench.app.backend();
      const kept = savedCards.find(bench.accountNumber, card.id);
      ok(kept, 'the record of the card');
      savedCards.remove(bench.accountNumber, card.id);
      equal((await payWith(bench, token, saved(card), 600)).code, 'saved_card_unavailable');

      const late = savedCards.add(kept);
      await processor.vault?.forget(kept.processorReference);
      equal((await payWith(bench, token, saved(late), 600)).code, 'saved_card_unavailable', 'deleted in the middle');
      equal(bench.processor.charges.length, 1, 'charges');
      equal((await bench.balance(token)).payable?.maximum, (await bench.balance(token)).currentBalance, 'nothing held');
    }),

  'C-08: where the practice requires the security code, a saved card is not charged without it': withBench(
    async (bench) => {
      const { token, card } = await withSavedCard(bench);
      await configure(bench, { requireSecurityCode: true });
      equal((await payWith(bench, token, saved(card), 600)).code, 'security_code_required');
      equal((await payWith(bench, token, saved(card, 'not.a.code.token'), 600)).code, 'card_token_refused');
      equal(bench.processor.charges.length, 1, 'charges');
      equal((await payWith(bench, token, saved(card, bench.processor.codeToken()), 600)).status, 201);
    },
  ),

  'a practice that keeps no cards neither stores one nor takes one': withBench(async (bench) => {
    const { token, card } = await withSavedCard(bench);
    await configure(bench, { storeCards: false });
    const store = { kind: 'card', token: bench.processor.token(), store: true };
    for (const method of [saved(card), store]) {
      equal((await payWith(bench, token, method, 600)).code, 'method_unavailable');
    }
    equal((await payWith(bench, token, { kind: 'card', token: bench.processor.token() }, 600)).status, 201);
  }),

  'C-11: a saved card counts as the card it is': withBench(
    async (bench) => {
      const { token, card } = await withSavedCard(bench);
      const other = { kind: 'card', token: bench.processor.token('approved', 5555) };
      equal((await payWith(bench, token, other, 600)).code, 'too_many_attempts');
      equal((await payWith(bench, token, saved(card), 600)).status, 201);
    },
    { limits: { cardsPerAccount: 1 } },
  ),

  'a wallet pays where the practice takes it, and the receipt says which': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const apple = () => ({
      kind: 'wallet',
      wallet: 'apple-pay',
      token: bench.processor.token('approved', 4242, 'apple-pay'),
    });
    await configure(bench, { paymentMethods: ['card'] });
    equal((await payWith(bench, token, apple())).code, 'method_unavailable');
    await configure(bench, { paymentMethods: ['card', 'apple-pay'] });
    equal((await payWith(bench, token, { ...apple(), wallet: 'google-pay' })).code, 'method_unavailable');
    const payment = (await payWith(bench, token, apple())).as(PaymentSchema);
    const method = { kind: 'card', brand: 'visa', lastFour: '4242', wallet: 'apple-pay' };
    equal(payment.method, method);
    const receipt = (await bench.call('GET', `/v1/receipts/${payment.receiptId ?? ''}`, { token })).as(ReceiptSchema);
    equal(receipt.method, method);
    const portal = await bench.openPortal();
    equal((await bench.call('GET', '/v1/receipts', { token: portal })).as(ReceiptPageSchema).items[0]?.method, method);
  }),

  'C-06: the token of a wallet is no card’s, that of a card no wallet’s, and one wallet’s not another’s': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      await configure(bench, { paymentMethods: ['card', 'apple-pay', 'google-pay'] });
      const ofApple = bench.processor.token('approved', 4242, 'apple-pay');
      for (const method of [
        { kind: 'card', token: ofApple },
        { kind: 'wallet', wallet: 'google-pay', token: ofApple },
        { kind: 'wallet', wallet: 'apple-pay', token: bench.processor.token() },
      ]) {
        equal((await payWith(bench, token, method)).code, 'card_token_refused');
      }
      equal(bench.processor.charges.length, 0, 'charges');
    },
  ),

  'only what the contract names is taken as a method': withBench(async (bench) => {
    const token = await bench.openPortal();
    const card = { kind: 'card', token: bench.processor.token() };
    for (const method of [
      { ...card, kind: 'crypto' },
      { ...card, store: 'yes' },
      { kind: 'saved-card', savedCardId: 'x', token: card.token },
      { kind: 'wallet', token: card.token },
      { kind: 'wallet', wallet: 'apple-pay', token: card.token, store: true },
    ]) {
      equal((await payWith(bench, token, method)).code, 'invalid_request');
    }
  }),
};
