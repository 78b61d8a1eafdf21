import { type Balance, PracticeSchema } from '../../../src/contract/index.ts';
import type { Notice } from '../../../mock-server/billing/notices.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, refusalOf } from '../support/office.ts';

async function currentBalance(bench: Bench): Promise<Balance> {
  return bench.balance(await bench.openPortal());
}

export const staffSuite: Suite = {
  'the back office lists what it can do': withBench(async (bench) => {
    const { text } = await bench.staff('GET', '');
    const list = JSON.parse(text) as { method: string; path: string; summary: string }[];
    ok(list.length > 25, 'a list of endpoints');
    ok(
      list.every(({ summary }) => summary.endsWith('.')),
      'a sentence for each',
    );
  }),

  'a new charge waits on insurance, and is owed when insurance has decided': withBench(async (bench) => {
    const { accountNumber } = bench;
    const before = await currentBalance(bench);
    const account = await ask(bench, 'GET', `/accounts/${accountNumber}`);
    const [patient] = account.patients as { id: string }[];
    const visit = { id: '99001', accountNumber, patientId: patient?.id, date: '2026-11-02', facility: 'Main' };
    await ask(bench, 'POST', '/visits', { ...visit, provider: 'Dr. Osei', diagnosis: 'Cough', notes: '' });
    const charge = { visitId: '99001', line: 1, code: '99213', description: 'Office visit', billed: 15000 };
    await ask(bench, 'POST', '/charges', { ...charge, insurancePending: 15000 });
    equal((await currentBalance(bench)).currentBalance, before.currentBalance);

    await ask(bench, 'POST', '/adjudications', { lineId: '99001-1', insurancePaid: 9000, adjusted: 2000 });
    equal((await currentBalance(bench)).currentBalance.amount, before.currentBalance.amount + 4000);
    equal(await refusalOf(bench, 'POST', '/charges', charge), [409, 'line_exists']);
  }),

  'I-07: the practice sets the notices that patients read before they pay, each with its language': withBench(
    async (bench) => {
      const shown = async () => (await bench.call('GET', '/v1/practice')).as(PracticeSchema).notices;
      equal(await shown(), []);
      const notices = [
        { lang: 'zh-Hant', text: '免費語言協助', url: null },
        { lang: 'en', text: 'Your rights against surprise bills', url: 'https://fernhill.example/rights' },
      ];
      await ask(bench, 'PATCH', '/practice', { notices });
      equal(await shown(), notices);
      const [notice] = notices;
      for (const wrong of [
        { lang: 'Spanish language' },
        { lang: '' },
        { text: 'x'.repeat(2001) },
        { url: 'javascript:alert(1)' },
      ]) {
        const answer = await refusalOf(bench, 'PATCH', '/practice', { notices: [{ ...notice, ...wrong }] });
        equal(answer, [400, 'invalid_request']);
      }
      equal(await shown(), notices);
    },
  ),

  'a check and a payment at the counter lower the balance and leave receipts': withBench(async (bench) => {
    const { accountNumber } = bench;
    const before = await currentBalance(bench);
    const check = { accountNumber, amount: 1000, method: 'mail', checkNumber: 'CHK-1042' };
    const { id } = await ask(bench, 'POST', '/payments', check);
    await ask(bench, 'POST', '/payments', { accountNumber, amount: 500, method: 'office' });
    equal((await currentBalance(bench)).currentBalance.amount, before.currentBalance.amount - 1500);
    const receipts = await ask(bench, 'GET', `/receipts?accountNumber=${accountNumber}`);
    ok(
      (receipts as unknown as { id: string }[]).some((receipt) => receipt.id === id),
      'the receipt of the check',
    );
  }),

  'an online payment joins the open batch, can be refunded, and the batch can be closed': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const before = await bench.balance(token);
    const payment = await bench.pay({ token, balance: before });
    const batches = (await ask(bench, 'GET', '/batches')) as unknown as { id: string; status: string; total: number }[];
    const open = batches.findLast(({ status }) => status === 'open');
    equal(open?.total, payment.amount.amount, 'total of the open batch');
    equal((await ask(bench, 'POST', `/batches/${open?.id ?? ''}/close`)).status, 'closed');
    equal(await refusalOf(bench, 'POST', `/batches/${open?.id ?? ''}/close`), [409, 'batch_closed']);

    await ask(bench, 'POST', '/refunds', { paymentId: payment.id, amount: payment.amount.amount });
    equal((await currentBalance(bench)).currentBalance, before.currentBalance);
    const again = { paymentId: payment.id, amount: 1 };
    equal(await refusalOf(bench, 'POST', '/refunds', again), [409, 'refund_exceeds_payment']);
  }),

  'without auto-post money waits as unapplied funds until staff applies it': withBench(async (bench) => {
    await ask(bench, 'PATCH', '/practice', { autoPost: false });
    const before = await currentBalance(bench);
    await bench.pay({ token: await bench.openPortal(), balance: before });
    const waiting = await currentBalance(bench);
    equal(waiting.unappliedFunds, before.amountDue);
    equal(waiting.currentBalance.amount, before.currentBalance.amount - before.amountDue.amount);
    const { accountNumber } = bench;
    await ask(bench, 'POST', '/unapplied-funds/applications', { accountNumber });
    const applied = await currentBalance(bench);
    equal(applied.unappliedFunds?.amount, 0);
    equal(applied.currentBalance, waiting.currentBalance);
  }),

  'a statement run bills what is open and tells the guarantor': withBench(async (bench) => {
    const before = await currentBalance(bench);
    const made = await ask(bench, 'POST', '/statement-runs', { accountNumber: bench.accountNumber });
    const [run] = made as unknown as { statement: { number: string; balance: number }; notice: Notice }[];
    equal(run?.statement.balance, before.currentBalance.amount);
    const after = await currentBalance(bench);
    equal(after.statement?.number, run?.statement.number);
    equal(after.amountDue, before.currentBalance);
    ok((await bench.staff('GET', '/outbox')).text.includes(run?.notice.messageId ?? 'none'), 'a message in the outbox');
  }),

  'lines handed to collections are in no other balance': withBench(async (bench) => {
    const { lines } = await ask(bench, 'GET', `/accounts/${bench.accountNumber}`);
    const lineIds = (lines as { id: string; remaining: number }[]).filter(({ remaining }) => remaining > 0);
    const body = { accountNumber: bench.accountNumber, lineIds: lineIds.map(({ id }) => id) };
    await ask(bench, 'POST', '/collections', body);
    const after = await currentBalance(bench);
    equal([after.currentBalance.amount, after.amountDue.amount, after.payable], [0, 0, null]);
  }),

  'the journal proves itself and a wrong entry can be taken back': withBench(async (bench) => {
    const before = await currentBalance(bench);
    await ask(bench, 'POST', '/payments', { accountNumber: bench.accountNumber, amount: 700, method: 'office' });
    const { length } = await ask(bench, 'GET', '/journal');
    await ask(bench, 'POST', '/reversals', { sequence: length });
    equal((await currentBalance(bench)).currentBalance, before.currentBalance);
    const journal = await ask(bench, 'GET', `/journal?accountNumber=${bench.accountNumber}`);
    equal(journal.verification, { ok: true });
    equal(journal.trialBalance, { USD: 0 });
  }),

  'the clock can be moved on': withBench(async (bench) => {
    const start = bench.clock.now().getTime();
    const { now } = await ask(bench, 'POST', '/clock/advance', { days: 1, minutes: 5 });
    equal(now, new Date(start + 86_400_000 + 300_000).toISOString());
    equal(await ask(bench, 'GET', '/clock'), { now });
  }),

  'a scenario is loaded with nothing left of the old world, and a reset begins it anew': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    await bench.pay({ token, balance: await bench.balance(token) });
    const loaded = await ask(bench, 'POST', '/scenarios/family/load');
    equal(loaded.loaded, 'family');
    equal((await bench.call('GET', '/v1/balance', { token })).code, 'session_required');
    equal((await bench.staff('GET', '/outbox')).text, '[]');

    const untouched = await currentBalance(bench);
    await ask(bench, 'POST', '/payments', { accountNumber: bench.accountNumber, amount: 500, method: 'office' });
    await ask(bench, 'POST', '/reset');
    equal((await currentBalance(bench)).currentBalance, untouched.currentBalance);
    equal(await refusalOf(bench, 'POST', '/scenarios/atlantis/load'), [404, 'unknown_scenario']);
  }),

  'a statement code is told once and opens QuickPay': withBench(async (bench) => {
    const { accountNumber } = bench;
    const made = await ask(bench, 'POST', '/links', { accountNumber, origin: 'statement-code' });
    const opened = await bench.call('POST', '/v1/links/exchange', { body: { kind: 'code', code: made.code } });
    equal(opened.status, 201);
    const links = await bench.staff('GET', `/accounts/${accountNumber}/links`);
    ok(!links.text.includes(String(made.code)), 'no code in the list');
  }),

  'what does not exist and what does not fit is refused in words': withBench(async (bench) => {
    equal(await refusalOf(bench, 'GET', '/accounts/000'), [404, 'unknown_account']);
    equal(await refusalOf(bench, 'POST', '/sessions', { accountNumber: '000' }), [404, 'unknown_account']);
    equal(await refusalOf(bench, 'POST', '/links/none/revoke'), [404, 'unknown_link']);
    equal(await refusalOf(bench, 'PATCH', '/practice', { linkDays: 91 }), [400, 'invalid_request']);
    equal(await refusalOf(bench, 'POST', '/payments', { amount: 5.5 }), [400, 'invalid_request']);
  }),

  'without a secret there is no back office': withBench(
    async (bench) => equal(await refusalOf(bench, 'GET', '/outbox'), [404, 'not_found']),
    { staffSecret: undefined },
  ),
};
