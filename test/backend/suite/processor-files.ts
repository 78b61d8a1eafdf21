import { PracticeSchema } from '../../../src/contract/index.ts';
import type { NoticeAnswer } from '../../../mock-server/processor-files/notices.ts';
import type { ProcessedFile } from '../../../mock-server/processor-files/processed-files.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, refusalOf } from '../support/office.ts';

const HEADER = 'transaction_id,account_number,amount,date,method,last_four';

function file(bench: Bench, ...rows: string[]): Promise<ProcessedFile> {
  return ask(bench, 'POST', '/processor-files', { name: 'daily.csv', content: [HEADER, ...rows, ''].join('\r\n') });
}

interface Signed {
  headers: Record<string, string>;
  body: string;
}

function sign(bench: Bench, change: Record<string, unknown> = {}): Promise<Signed> {
  return ask(bench, 'POST', '/processor-notices/sign', {
    eventId: 'evt_1',
    type: 'payment.succeeded',
    transactionId: 'TX-1',
    accountNumber: bench.accountNumber,
    amount: { amount: 2_500, currency: 'USD' },
    date: '2026-11-02',
    method: 'visa',
    lastFour: '4242',
    ...change,
  });
}

function deliver(bench: Bench, { headers, body }: Signed): Promise<Answer> {
  return bench.call('POST', '/v1/processor-notices', { headers, body });
}

async function outcomeOf(bench: Bench, signed: Signed): Promise<NoticeAnswer['outcome']> {
  const answer = await deliver(bench, signed);
  equal(answer.status, 200, answer.text);
  return (JSON.parse(answer.text) as NoticeAnswer).outcome;
}

/** What came in by the processor's page: amounts of its receipts, in order. */
function credits(bench: Bench): number[] {
  const { book } = bench.app.backend();
  return book
    .receipts(bench.accountNumber)
    .filter(({ transactionNumber }) => transactionNumber?.startsWith('TX-'))
    .map(({ amount }) => amount);
}

function owed(bench: Bench): number {
  return bench.app.backend().book.balances(bench.accountNumber).currentBalance;
}

export const processorFileSuite: Suite = {
  'a payment id leads Pay Now to the processor’s page, and takes no card here': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    await ask(bench, 'PATCH', '/practice', { linkOutPaymentId: 'FERNHILL-204' });
    const { processor } = (await bench.call('GET', '/v1/practice')).as(PracticeSchema);
    equal(processor, { kind: 'link-out', url: 'https://pay.instamed.com/FERNHILL-204' });
    const body = bench.paymentBody({ balance: await bench.balance(token) });
    equal((await bench.sendPayment(token, bench.intentId(), body)).code, 'method_unavailable');
    equal(await refusalOf(bench, 'PATCH', '/practice', { linkOutPaymentId: '../evil' }), [400, 'invalid_request']);
    await ask(bench, 'PATCH', '/practice', { linkOutPaymentId: null });
    equal((await bench.call('GET', '/v1/practice')).as(PracticeSchema).processor.kind, 'hosted-frame');
  }),

  'a file posts each payment as a credit with a receipt, once, however often it comes': withBench(async (bench) => {
    const before = owed(bench);
    const rows = [
      `TX-1,${bench.accountNumber},25.00,2026-11-01,visa,4242`,
      `"TX-2","${bench.accountNumber}",10,2026-11-01,"Master, Card",5555`,
    ];
    const first = await file(bench, ...rows);
    equal([first.posted, first.duplicate, first.rejected, first.postedAmount], [2, 0, 0, 3_500]);
    equal(
      first.rows.map(({ line }) => line),
      [2, 3],
    );
    for (let time = 0; time < 3; time++) equal((await file(bench, ...rows.toReversed())).duplicate, 2);
    equal([credits(bench), owed(bench)], [[2_500, 1_000], before - 3_500]);
    const receipt = bench.app.backend().book.receipt(first.rows[0]?.receiptId ?? '');
    equal([receipt?.method, receipt?.transactionNumber], [{ kind: 'card', brand: 'visa', lastFour: '4242' }, 'TX-1']);
    equal((await ask<ProcessedFile[]>(bench, 'GET', '/processor-files')).length, 4);
  }),

  'rows that cannot be posted are told one by one, and the others are posted': withBench(async (bench) => {
    const account = bench.accountNumber;
    const processed = await file(
      bench,
      `TX-1,${account},25.00,2026-11-01,visa,4242`,
      `TX-2,999999,10.00,2026-11-01,visa,4242`,
      `TX-3,${account},10.5,2026-11-01,visa,4242`,
      `TX-4,${account},-10.00,2026-11-01,visa,4242`,
      `TX-5,${account},1000000.01,2026-11-01,visa,4242`,
      `TX-6,${account},10.00,2026-02-30,visa,4242`,
      `TX-7,${account},10.00,2026-11-01,visa,42`,
      `,${account},10.00,2026-11-01,visa,4242`,
      `TX-8,=1+1,10.00,2026-11-01,visa,4242`,
      `TX-1,${account},26.00,2026-11-01,visa,4242`,
    );
    equal(
      processed.rows.map(({ line, reason }) => [line, reason]),
      [
        [2, null],
        [3, 'unknown_account'],
        [4, 'bad_amount'],
        [5, 'bad_amount'],
        [6, 'bad_amount'],
        [7, 'bad_date'],
        [8, 'bad_last_four'],
        [9, 'bad_transaction_id'],
        [10, 'bad_account_number'],
        [11, 'differs_from_posted'],
      ],
    );
    equal([processed.posted, processed.rejected, credits(bench)], [1, 9, [2_500]]);
  }),

  'a file without its columns is refused whole': withBench(async (bench) => {
    const content = `transaction_id,amount\nTX-1,10.00\n`;
    equal(await refusalOf(bench, 'POST', '/processor-files', { name: 'x', content }), [409, 'unreadable_file']);
    const long = { name: 'x', content: 'x'.repeat(800_000) };
    equal(await refusalOf(bench, 'POST', '/processor-files', long), [400, 'invalid_request']);
  }),

  'a payment of an unknown account waits until staff says whose it is, and is then posted once': withBench(
    async (bench) => {
      const row = 'TX-9,999999,10.00,2026-11-01,visa,4242';
      equal((await file(bench, row)).rejected, 1);
      equal((await file(bench, row)).rejected, 1);
      const unmatched = await ask<{ transactionId: string }[]>(bench, 'GET', '/processor-payments/unmatched');
      equal(
        unmatched.map(({ transactionId }) => transactionId),
        ['TX-9'],
      );
      const whose = { accountNumber: bench.accountNumber };
      await ask(bench, 'POST', '/processor-payments/TX-9/assign', whose);
      equal(credits(bench), [1_000]);
      equal(await ask(bench, 'GET', '/processor-payments/unmatched'), []);
      equal(await refusalOf(bench, 'POST', '/processor-payments/TX-9/assign', whose), [404, 'unknown_payment']);
      equal((await file(bench, row)).duplicate, 1);
      equal(credits(bench), [1_000]);
    },
  ),

  'P-17: a signed notice posts once, three times delivered': withBench(async (bench) => {
    const notice = await sign(bench);
    for (const expected of ['posted', 'duplicate', 'duplicate']) equal(await outcomeOf(bench, notice), expected);
    equal(await outcomeOf(bench, await sign(bench, { eventId: 'evt_2' })), 'duplicate', 'another event, same payment');
    const strange = await sign(bench, { transactionId: 'TX-2' });
    equal(await outcomeOf(bench, strange), 'duplicate', 'the same event with another payment');
    equal(credits(bench), [2_500]);
  }),

  'P-17: of ten deliveries at once one posts': withBench(async (bench) => {
    const notice = await sign(bench);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(bench, notice)));
    equal(outcomes.filter((outcome) => outcome === 'posted').length, 1);
    equal(credits(bench), [2_500]);
  }),

  'P-17: whatever order notices and files come in, the books are the same': withBench(async (bench) => {
    const before = owed(bench);
    const events = [1, 2, 3].map((n) => ({
      eventId: `evt_${n}`,
      transactionId: `TX-${n}`,
      amount: { amount: n * 1_000, currency: 'USD' },
    }));
    const row = (n: number) => `TX-${n},${bench.accountNumber},${n * 10}.00,2026-11-01,amex,0005`;
    equal(await outcomeOf(bench, await sign(bench, events[2])), 'posted');
    equal(
      (await file(bench, row(2), row(3), row(1))).rows.map(({ outcome }) => outcome),
      ['posted', 'duplicate', 'posted'],
    );
    for (const event of [events[0], events[1]]) equal(await outcomeOf(bench, await sign(bench, event)), 'duplicate');
    equal(credits(bench).toSorted(), [1_000, 2_000, 3_000]);
    equal(owed(bench), before - 6_000);
  }),

  'P-17: a replay after six minutes, a foreign signature and a changed body are refused': withBench(async (bench) => {
    const notice = await sign(bench);
    const refused = async (signed: Signed, what: string) => {
      const answer = await deliver(bench, signed);
      equal([answer.status, answer.code], [401, 'bad_signature'], what);
    };
    const signature = notice.headers['Processor-Signature'] ?? '';
    const withSignature = (other: string) => ({
      ...notice,
      headers: { ...notice.headers, 'Processor-Signature': other },
    });
    await refused({ ...notice, body: notice.body.replace('2500', '2501') }, 'changed body');
    await refused({ ...notice, headers: { 'Content-Type': 'application/json' } }, 'no signature');
    await refused(withSignature(signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0')), 'foreign signature');
    await refused(withSignature(signature.replace(/t=\d+/, (time) => `t=${Number(time.slice(2)) + 60}`)), 'moved time');
    await bench.clock.advance(6 * 60_000);
    await refused(notice, 'six minutes later');
    equal(credits(bench), []);
    ok((await bench.staff('GET', '/processor-notices')).text === '[]', 'no record of them');

    const ahead = await sign(bench);
    await bench.clock.set(new Date(bench.clock.now().getTime() - 6 * 60_000));
    await refused(ahead, 'from the future');
    await bench.clock.advance(6 * 60_000 - 4 * 60_000);
    equal(await outcomeOf(bench, ahead), 'posted', 'within the tolerance');
  }),

  'P-17: a notice of an unknown account has no effect and may come again': withBench(async (bench) => {
    const strange = await sign(bench, { accountNumber: '999999' });
    equal(await outcomeOf(bench, strange), 'rejected');
    await ask(bench, 'POST', '/processor-payments/TX-1/assign', { accountNumber: bench.accountNumber });
    equal(await outcomeOf(bench, strange), 'duplicate');
    equal(credits(bench), [2_500]);
    const yen = await sign(bench, { eventId: 'evt_3', amount: { amount: 2_500, currency: 'JPY' } });
    equal(await outcomeOf(bench, yen), 'rejected');
    const signed = await sign(bench, { eventId: 'evt_4' });
    equal((await deliver(bench, { ...signed, body: '{' })).code, 'bad_signature');
  }),

  'what the processor took beyond what is owed becomes unapplied funds': withBench(async (bench) => {
    await file(bench, `TX-1,${bench.accountNumber},9999.00,2026-11-01,visa,4242`);
    const { currentBalance, unappliedFunds } = bench.app.backend().book.balances(bench.accountNumber);
    equal(currentBalance, 0);
    ok(unappliedFunds > 900_000, 'unapplied funds');
  }),
};
