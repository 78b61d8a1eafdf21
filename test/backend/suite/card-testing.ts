import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const hour = 60 * 60_000;

export const cardTestingSuite: Suite = {
  'C-11: of a hundred tries with declined cards at once five reach the processor': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const balance = await bench.balance(token);
    const tries = Array.from({ length: 100 }, () =>
      bench.sendPayment(
        token,
        bench.intentId(),
        bench.paymentBody({ balance, choice: 'other', amount: 500, outcome: 'card_declined' }),
      ),
    );
    const answers = await Promise.all(tries);
    ok(bench.processor.charges.length <= 5, 'at most five charges');
    ok(answers.filter(({ status }) => status >= 400).length >= 95, 'the rest turned away');
  }),

  'C-11: after five declines the account waits an hour, whatever link it comes by': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const decline = async () => {
      const balance = await bench.balance(token);
      return bench.sendPayment(token, bench.intentId(), bench.paymentBody({ balance, outcome: 'card_declined' }));
    };
    for (let time = 0; time < 5; time++) equal((await decline()).status, 201);
    const refused = await decline();
    equal([refused.status, refused.code], [429, 'too_many_attempts']);

    const { code } = await bench.exchange(bench.secret('link')).then(async () => {
      const other = await bench.openPortal();
      const body = bench.paymentBody({ balance: await bench.balance(other), outcome: 'card_declined' });
      return bench.sendPayment(other, bench.intentId(), body);
    });
    equal(code, 'too_many_attempts');

    await bench.clock.advance(hour);
    const later = await bench.openQuickPay();
    equal((await bench.pay({ token: later, balance: await bench.balance(later) })).status, 'succeeded');
  }),

  'C-11: a refused try stays refused, because the payer was told that it collected nothing': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      for (let time = 0; time < 5; time++) {
        await bench.pay({ token, balance: await bench.balance(token), outcome: 'card_declined' });
      }
      await bench.clock.advance(hour / 2);
      const soon = await bench.openQuickPay();
      const intentId = bench.intentId();
      const body = bench.paymentBody({ balance: await bench.balance(soon) });
      equal((await bench.sendPayment(soon, intentId, body)).code, 'too_many_attempts');

      await bench.clock.advance(hour / 2);
      const later = await bench.openQuickPay();
      equal(
        (await bench.sendPayment(later, intentId, body)).code,
        'too_many_attempts',
        'a late copy of the refused try',
      );
      equal((await bench.sendPayment(later, bench.intentId(), body)).status, 201, 'a new try');
    },
  ),

  'C-11: a fourth card within the hour is turned away, a known one is not': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    let amount = 500;
    const payWith = async (card: number) => {
      const balance = await bench.balance(token);
      const body = bench.paymentBody({ balance, choice: 'other', amount: (amount += 1), card });
      return bench.sendPayment(token, bench.intentId(), body);
    };
    for (const card of [1111, 2222, 3333]) equal((await payWith(card)).status, 201, `card ${card}`);
    equal((await payWith(4444)).code, 'too_many_attempts');
    equal((await payWith(2222)).status, 201, 'the second card again');
  }),

  'a replay is answered even when no more cards may be tried': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const body = bench.paymentBody({ balance: await bench.balance(token), outcome: 'card_declined' });
    const intentId = bench.intentId();
    const first = await bench.sendPayment(token, intentId, body);
    for (let time = 0; time < 4; time++) {
      await bench.pay({ token, balance: await bench.balance(token), outcome: 'card_declined' });
    }
    equal((await bench.sendPayment(token, intentId, body)).text, first.text);
  }),
};
