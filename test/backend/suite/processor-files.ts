import { PracticeSchema } from '../../../src/contract/index.ts';
import type { PaymentInReview } from '../../../mock-server/processor-files/credits.ts';
import type { NoticeAnswer, NoticeRecord } from '../../../mock-server/processor-files/notices.ts';
import type { ProcessedFile } from '../../../mock-server/processor-files/processed-files.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, refusalOf } from '../support/office.ts';

const HEADER = 'transaction_id,account_number,amount,date,method,last_four';

function file(bench: Bench, ...rows: string[]): Promise<ProcessedFile> {
  return ask(bench, 'POST', '/processor-files', { name: 'daily.csv', content: [HEADER, ...rows, ''].join('\r\n') });
}

function review(bench: Bench): Promise<PaymentInReview[]> {
  return ask(bench, 'GET', '/processor-payments/review');
}

const resolve = (transactionId: string) => `/processor-payments/${transactionId}/resolve`;

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
      `TX-9,${account},1,250.00,2026-11-01,visa,4242`,
      `TX-10,${account},10.00,2026-11-01,visa`,
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
        [12, 'bad_row'],
        [13, 'bad_row'],
      ],
    );
    equal([processed.posted, processed.review, processed.rejected, credits(bench)], [1, 2, 9, [2_500]]);
    equal(processed.rows[2]?.fields.amount, '10.5', 'what the file said');
  }),

  'P-20: a file with a column twice is refused whole, whichever column would win': withBench(async (bench) => {
    const content = `${HEADER}, Amount\nTX-1,${bench.accountNumber},25.00,2026-11-01,visa,4242,99.00\n`;
    const answer = await bench.staff('POST', '/processor-files', { name: 'x', content });
    equal([answer.status, answer.code], [409, 'unreadable_file']);
    ok(answer.text.includes('more than one column amount'), 'the name of the column');
    equal([credits(bench), await ask(bench, 'GET', '/processor-files')], [[], []]);
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
      equal((await file(bench, row)).review, 1);
      equal((await file(bench, row)).review, 1);
      const [waiting] = await review(bench);
      equal([waiting?.transactionId, waiting?.reason, waiting?.posted], ['TX-9', 'unknown_account', null]);
      equal(waiting?.reports.length, 2, 'reports');
      const decision = { decision: 'post', accountNumber: bench.accountNumber, amount: 1_000 };
      const unknown = { ...decision, accountNumber: '000' };
      equal(await refusalOf(bench, 'POST', resolve('TX-9'), unknown), [404, 'unknown_account']);
      await ask(bench, 'POST', resolve('TX-9'), decision);
      equal(credits(bench), [1_000]);
      equal(await review(bench), []);
      equal(await refusalOf(bench, 'POST', resolve('TX-9'), decision), [404, 'unknown_payment']);
      equal((await file(bench, row)).duplicate, 1);
      equal([credits(bench), await review(bench)], [[1_000], []]);
    },
  ),

  'P-20: an unmatched payment reported with another amount keeps both reports, and staff decides which counts':
    withBench(async (bench) => {
      equal((await file(bench, 'TX-1,999999,10.00,2026-11-01,visa,4242')).review, 1);
      equal(await outcomeOf(bench, await sign(bench, { accountNumber: '999999' })), 'review');
      equal((await file(bench, 'TX-1,999999,10.00,2026-11-01,visa,4242')).rows[0]?.reason, 'differs_from_reported');
      const [waiting] = await review(bench);
      equal(
        waiting?.reports.map(({ amount, source }) => [amount, source.kind]),
        [
          [1_000, 'file'],
          [2_500, 'notice'],
          [1_000, 'file'],
        ],
      );
      const decision = { decision: 'post', accountNumber: bench.accountNumber, amount: 2_500 };
      await ask(bench, 'POST', resolve('TX-1'), decision);
      equal([credits(bench), await review(bench)], [[2_500], []]);
      for (const amount of ['10.00', '25.00']) {
        equal((await file(bench, `TX-1,999999,${amount},2026-11-01,visa,4242`)).duplicate, 1, amount);
      }
    }),

  'P-20: a payment reported otherwise than it was posted waits, and staff corrects the book or keeps it': withBench(
    async (bench) => {
      const { accountNumber } = bench;
      const before = owed(bench);
      const report = async (amount: string) =>
        (await file(bench, `TX-1,${accountNumber},${amount},2026-11-01,visa,4242`)).rows[0]?.reason;
      const correct = (amount: number) =>
        ask(bench, 'POST', resolve('TX-1'), { decision: 'post', accountNumber, amount });

      equal(await report('25.00'), null);
      equal(await report('20.00'), 'differs_from_posted');
      equal([before - owed(bench), (await review(bench))[0]?.posted?.amount], [2_500, 2_500]);
      await correct(2_000);
      equal([before - owed(bench), await report('20.00'), await report('25.00')], [2_000, null, null]);
      equal(await report('30.00'), 'differs_from_posted');
      await correct(3_000);
      equal([before - owed(bench), await review(bench)], [3_000, []]);
      equal(await report('40.00'), 'differs_from_posted');
      await ask(bench, 'POST', resolve('TX-1'), { decision: 'dismiss' });
      equal([before - owed(bench), await review(bench), await report('40.00')], [3_000, [], null]);

      const [, other = ''] = bench.app.world().accounts;
      equal((await file(bench, `TX-1,${other},30.00,2026-11-01,visa,4242`)).review, 1);
      const { book } = bench.app.backend();
      const others = () => book.balances(other).currentBalance - book.balances(other).unappliedFunds;
      const untouched = others();
      await ask(bench, 'POST', resolve('TX-1'), { decision: 'post', accountNumber: other, amount: 3_000 });
      equal([owed(bench), untouched - others()], [before, 3_000], 'moved to the right account');
      equal(book.verify(), { ok: true });
    },
  ),

  'P-20: a notice in another currency is kept as evidence and posts nothing until staff says how much': withBench(
    async (bench) => {
      const yen = await sign(bench, { amount: { amount: 2_500, currency: 'JPY' } });
      equal(await outcomeOf(bench, yen), 'review');
      const [waiting] = await review(bench);
      equal([waiting?.reason, waiting?.reports[0]?.currency, credits(bench)], ['wrong_currency', 'JPY', []]);
      equal(
        await outcomeOf(bench, await sign(bench, { eventId: 'evt_2' })),
        'review',
        'the amount in dollars after it',
      );
      await ask(bench, 'POST', resolve('TX-1'), { decision: 'dismiss' });
      equal([await review(bench), credits(bench)], [[], []]);
      equal(await outcomeOf(bench, yen), 'rejected', 'the same notice again');
      equal((await ask<unknown[]>(bench, 'GET', '/processor-payments/TX-1/reports')).length, 3, 'reports');
    },
  ),

  'P-20: a payment with a date in the future is not posted before that day': withBench(async (bench) => {
    // 15:00 in UTC on November 2.
    const row = (date: string) => `TX-1,${bench.accountNumber},25.00,${date},visa,4242`;
    for (const date of ['2099-01-01', '2026-11-03']) {
      const { rows, posted } = await file(bench, row(date));
      equal([rows[0]?.outcome, rows[0]?.reason, posted], ['review', 'date_in_future', 0], date);
    }
    equal(await outcomeOf(bench, await sign(bench, { date: '2026-11-04' })), 'review');
    equal([(await review(bench)).length, credits(bench)], [1, []]);
    await bench.clock.advance(9 * 60 * 60_000);
    equal((await file(bench, row('2026-11-03'))).posted, 1, 'in UTC the day has come');
    equal([await review(bench), credits(bench)], [[], [2_500]]);
  }),

  'what the processor has signed is kept, also where it cannot be read': withBench(async (bench) => {
    const odd = bench.app.backend().processorNotices.sign({ type: 'payment.returned', transactionId: 'TX-1' } as never);
    const answer = await deliver(bench, odd);
    equal([answer.status, answer.code], [400, 'bad_body']);
    const [record] = await ask<NoticeRecord[]>(bench, 'GET', '/processor-notices');
    equal([record?.outcome, record?.reason, record?.body], ['rejected', 'bad_body', odd.body]);
  }),

  'P-17: a signed notice posts once, three times delivered': withBench(async (bench) => {
    const notice = await sign(bench);
    for (const expected of ['posted', 'duplicate', 'duplicate']) equal(await outcomeOf(bench, notice), expected);
    equal(await outcomeOf(bench, await sign(bench, { eventId: 'evt_2' })), 'duplicate', 'another event, same payment');
    const strange = await sign(bench, { transactionId: 'TX-2' });
    equal(await outcomeOf(bench, strange), 'review', 'the same event with another payment');
    equal([credits(bench), (await review(bench))[0]?.reason], [[2_500], 'event_reused']);
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
    equal(await outcomeOf(bench, strange), 'review');
    const { accountNumber } = bench;
    await ask(bench, 'POST', resolve('TX-1'), { decision: 'post', accountNumber, amount: 2_500 });
    equal(await outcomeOf(bench, strange), 'duplicate');
    equal(credits(bench), [2_500]);
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
