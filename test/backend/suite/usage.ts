import { OpenedSessionSchema } from '../../../src/contract/index.ts';
import type { UsageReport } from '../../../mock-server/usage/usage-report.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok, rejects } from '../support/check.ts';
import { maria, Verification } from '../support/verifying.ts';

async function report(bench: Bench, query = ''): Promise<UsageReport> {
  const answer = await bench.staff('GET', `/usage${query}`);
  equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text) as UsageReport;
}

/** `origin authentication sessions successful unsuccessful` of each row. */
async function lines(bench: Bench, query?: string): Promise<string[]> {
  const { rows } = await report(bench, query);
  return rows.map((row) =>
    [row.date, row.origin, row.authentication, row.sessions, row.paymentsSuccessful, row.paymentsUnsuccessful].join(
      ' ',
    ),
  );
}

async function openLink(bench: Bench, origin: string): Promise<string> {
  const { accountNumber } = bench;
  const made = JSON.parse((await bench.staff('POST', '/links', { accountNumber, origin })).text) as {
    url?: string;
    code?: string;
  };
  const body =
    made.code === undefined
      ? { kind: 'link', token: made.url?.split('#duecare=')[1] }
      : { kind: 'code', code: made.code };
  return (await bench.call('POST', '/v1/links/exchange', { body })).as(OpenedSessionSchema).token;
}

async function pay(bench: Bench, token: string, outcome?: 'card_declined'): Promise<void> {
  const plan = { token, balance: await bench.balance(token), choice: 'other' as const, amount: 600 + 25 * payments++ };
  await bench.pay(outcome === undefined ? plan : { ...plan, outcome });
}

let payments = 0;

export const usageSuite: Suite = {
  'every way in has a row of its own, and payments count where they were begun': withBench(async (bench) => {
    for (const origin of ['text', 'email', 'qr', 'statement-code']) await openLink(bench, origin);
    const text = await openLink(bench, 'text');
    await pay(bench, text);
    await pay(bench, text, 'card_declined');
    const verified = await (await Verification.ofSession(bench, text)).complete();
    await pay(bench, verified);
    await bench.clock.advance(60_000);
    const website = await (await Verification.ofIdentity(bench, maria)).complete();
    await pay(bench, website);
    await bench.openPortal();

    equal(await lines(bench), [
      '2026-11-02 email quickpay 1 0 0',
      '2026-11-02 portal host 1 0 0',
      '2026-11-02 qr quickpay 1 0 0',
      '2026-11-02 statement-code quickpay 1 0 0',
      '2026-11-02 text mfa 1 1 0',
      '2026-11-02 text quickpay 2 1 1',
      '2026-11-02 website mfa 1 1 0',
    ]);
    const { totals, rows } = await report(bench);
    equal([totals.sessions, totals.paymentsSuccessful, totals.paymentsUnsuccessful], [8, 3, 1]);
    equal(
      totals.collected,
      rows.reduce((sum, row) => sum + row.collected, 0),
    );
    const receipts = bench.app.backend().book.receipts(bench.accountNumber).slice(-4);
    equal(
      totals.collected,
      receipts.reduce((sum, { amount }) => sum + amount, 0),
      'what receipts say',
    );
  }),

  'a fresh code in the portal is no other session': withBench(async (bench) => {
    const first = await (await Verification.ofIdentity(bench, maria)).complete();
    await bench.clock.advance(60_000);
    const again = await (await Verification.ofSession(bench, first)).complete();
    await pay(bench, again);
    equal(await lines(bench), ['2026-11-02 website mfa 1 1 0']);
  }),

  'a payment that is sent twice, or whose first answer is lost, counts once, for who began it': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const body = bench.paymentBody({ balance: await bench.balance(token) });
      const intentId = bench.intentId();
      equal((await bench.sendPayment(token, intentId, body)).status, 500);
      for (const again of [token, await bench.openPortal()]) {
        equal((await bench.sendPayment(again, intentId, body)).status, 201);
      }
      equal(await lines(bench), ['2026-11-02 portal host 1 0 0', '2026-11-02 text quickpay 1 1 0']);
    },
    { faults: [{ kind: 'error-after', endpoint: 'createPayment', times: 1 }] },
  ),

  'a payment that a crash interrupted counts once it is finished, for who began it': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const body = bench.paymentBody({ balance: await bench.balance(token) });
      await rejects(bench.sendPayment(token, bench.intentId(), body), 'a payment whose server died');
      equal(await lines(bench), ['2026-11-02 text quickpay 1 0 0']);
      await bench.clock.advance(5 * 60_000);
      equal((await bench.staff('POST', '/payments/recover')).status, 200);
      equal(await lines(bench), ['2026-11-02 text quickpay 1 1 0']);
    },
    { faults: [{ kind: 'crash', point: 'charged', endpoint: 'createPayment', times: 1 }] },
  ),

  'a payment that was refused is neither successful nor unsuccessful': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const balance = { ...(await bench.balance(token)), version: 'v0' };
    equal((await bench.sendPayment(token, bench.intentId(), bench.paymentBody({ balance }))).status, 409);
    equal(await lines(bench), ['2026-11-02 text quickpay 1 0 0']);
  }),

  'days are those of the practice, and the range has both its ends': withBench(async (bench) => {
    // 15:00 in UTC is 9:00 in Chicago; fourteen hours on it is still the same day there.
    await bench.openPortal();
    await bench.clock.advance(14 * 3_600_000);
    await bench.openPortal();
    await bench.clock.advance(2 * 3_600_000);
    await bench.openPortal();
    equal(await lines(bench), ['2026-11-02 portal host 2 0 0', '2026-11-03 portal host 1 0 0']);
    equal(await lines(bench, '?from=2026-11-03'), ['2026-11-03 portal host 1 0 0']);
    equal(await lines(bench, '?to=2026-11-02'), ['2026-11-02 portal host 2 0 0']);
    equal((await report(bench, '?from=2026-11-02&to=2026-11-02')).totals.sessions, 2);
    equal((await bench.staff('GET', '/usage?from=yesterday')).code, 'invalid_request');
  }),

  'the table for a spreadsheet adds up, and holds no formula': withBench(async (bench) => {
    await pay(bench, await bench.openQuickPay());
    bench.app.backend().book.settings.practice.name = '=HYPERLINK("https://evil.example"), Inc.';
    const answer = await bench.staff('GET', '/usage?format=csv');
    equal(answer.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    const rows = answer.text.split('\r\n');
    ok(rows[0]?.startsWith('date,practice,origin,authentication,sessions,'), 'names of the columns');
    ok(rows[0]?.endsWith(',collected_usd'), 'the currency in the name of the column');
    const amount = `${(await report(bench)).totals.collected}`.replace(/\d\d$/, '.$&');
    equal(rows[1], `2026-11-02,"'=HYPERLINK(""https://evil.example""), Inc.",text,quickpay,1,1,0,${amount}`);
    equal(rows[2], `total,,,,1,1,0,${amount}`);
  }),
};
