import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { money, plainDate } from '../../../src/contract/index.ts';
import type { ReceiptRecord } from '../../../mock-server/ledger/index.ts';
import type { Bench } from '../../backend/support/bench.ts';
import { direct } from '../backend/transports.ts';
import { scaled } from '../ledger/scale.ts';

/** Half of what the world's account owes can be paid so by card, each with an amount of its own. */
const AMOUNTS = [1_100, 1_200, 1_300] as const;
const COLUMNS = 'transaction_id,account_number,amount,date,method,last_four';

/** The five routes by which the book hears of a transaction, and how staff decides what waits. */
const routes = ['form', 'file', 'notice', 'webhook', 'staff', 'resolve'] as const;

const step = fc.record({
  route: fc.constantFrom(...routes),
  /** Which of the transactions. */
  which: fc.nat(AMOUNTS.length - 1),
  /** Whether the report is wrong in its amount. Only the processor's reports can be. */
  isWrong: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A payment of the form: its server dies right after the charge, so that its posting comes whenever it is sent again. */
interface Charged {
  transactionNumber: string;
  amount: number;
  sendAgain: () => Promise<number>;
}

async function chargeAndDie(bench: Bench, token: string, amount: number): Promise<Charged> {
  bench.app.faults.add([{ kind: 'crash', point: 'captured', endpoint: 'createPayment', times: 1 }]);
  const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount });
  const intentId = bench.intentId();
  await assert.rejects(bench.sendPayment(token, intentId, body));
  const transactionNumber = `T${bench.processor.charges.length}`;
  return { transactionNumber, amount, sendAgain: async () => (await bench.sendPayment(token, intentId, body)).status };
}

/** One report over one route. The book may refuse it, but only in words. */
async function report(bench: Bench, { route, isWrong }: Step, charged: Charged, at: number): Promise<void> {
  const { accountNumber } = bench;
  const { transactionNumber } = charged;
  const amount = charged.amount + (isWrong ? 50 : 0);
  const notice = {
    eventId: `evt_${at}`,
    type: 'payment.succeeded',
    transactionId: transactionNumber,
    accountNumber,
    amount: money(amount, 'USD'),
    date: plainDate('2026-11-02'),
    method: 'visa',
    lastFour: '4242',
  } as const;
  const { processorNotices } = bench.app.backend();
  const statuses: Record<Step['route'], () => Promise<readonly [status: number, ...allowed: number[]]>> = {
    form: async () => [await charged.sendAgain(), 201],
    file: async () => {
      const row = [transactionNumber, accountNumber, (amount / 100).toFixed(2), '2026-11-02', 'visa', '4242'].join();
      const file = { name: 'daily.csv', content: `${COLUMNS}\n${row}\n${row}\n` };
      return [(await bench.staff('POST', '/processor-files', file)).status, 201];
    },
    notice: async () => {
      const { headers, body } = processorNotices.sign(notice);
      const answers = [1, 2].map(async () => bench.call('POST', '/v1/processor-notices', { headers, body }));
      return [Math.max(...(await Promise.all(answers)).map(({ status }) => status)), 200];
    },
    // The event that the processor sends again and again until it is answered.
    webhook: async () => {
      const { headers, body } = processorNotices.sign({ ...notice, eventId: `evt_${transactionNumber}` });
      return [(await bench.call('POST', '/v1/processor-notices', { headers, body })).status, 200];
    },
    staff: async () => {
      const payment = { accountNumber, amount: charged.amount, method: 'office', transactionNumber };
      return [(await bench.staff('POST', '/payments', payment)).status, 201, 409];
    },
    resolve: async () => {
      const decision = isWrong ? { decision: 'dismiss' } : { decision: 'post', accountNumber, amount: charged.amount };
      return [
        (await bench.staff('POST', `/processor-payments/${transactionNumber}/resolve`, decision)).status,
        201,
        404,
      ];
    },
  };
  const [status, ...allowed] = await statuses[route]();
  assert.ok(allowed.includes(status), `${route}: ${status}`);
}

/** What a transaction has brought in: receipts of money less what corrections under its number took back. */
function creditedBy(receipts: readonly ReceiptRecord[], { transactionNumber }: Charged): number {
  const own = receipts.filter((receipt) => receipt.transactionNumber === transactionNumber);
  return own.reduce((sum, { status, amount }) => sum + (status === 'refund' ? -amount : amount), 0);
}

test('P-20: however form, file, notice, webhook and staff interleave, each transaction is credited once', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }), async (steps) => {
      const bench = await direct({ limits: { cardsPerAccount: Infinity } });
      const { book } = bench.app.backend();
      const owed = () => {
        const { currentBalance, unappliedFunds } = book.balances(bench.accountNumber);
        return currentBalance - unappliedFunds;
      };
      const before = owed();
      const token = await bench.openPortal();
      const charged: Charged[] = [];
      for (const amount of AMOUNTS) charged.push(await chargeAndDie(bench, token, amount));
      // Whoever sends a payment again has to wait until the lease of the dead server is over.
      await bench.clock.advance(31_000);

      for (const [at, each] of steps.entries()) {
        const payment = charged[each.which];
        if (payment) await report(bench, each, payment, at);
        for (const one of charged) {
          const credited = creditedBy(book.receipts(bench.accountNumber), one);
          assert.ok([0, one.amount, one.amount + 50].includes(credited), `${one.transactionNumber}: ${credited}`);
        }
      }
      // In the end the form's own answer comes back too, and it is right about what was paid.
      for (const payment of charged) assert.equal(await payment.sendAgain(), 201);
      for (const payment of charged) {
        const receipts = book.receipts(bench.accountNumber);
        const isWrong = steps.some((each) => each.isWrong && charged[each.which] === payment);
        assert.equal(creditedBy(receipts, payment), payment.amount, payment.transactionNumber);
        reached.add(isWrong ? 'wrong' : 'right');
        for (const { route, which } of steps) if (charged[which] === payment) reached.add(route);
      }
      const receipts = book.receipts(bench.accountNumber);
      assert.equal(
        before - owed(),
        charged.reduce((sum, payment) => sum + creditedBy(receipts, payment), 0),
      );
      assert.equal(book.balances(bench.accountNumber).reserved, 0, 'nothing stays reserved');
      assert.deepEqual(book.verify(), { ok: true });
      await bench.close();
    }),
    { numRuns: scaled(150, 3_000) },
  );
  for (const route of routes) assert.ok(reached.has(route), route);
  assert.ok(reached.has('right') && reached.has('wrong'), 'right and wrong reports among them');
});
