import type { Practice } from '../../../src/contract/index.ts';
import type { BatchView } from '../../../mock-server/views/batch-view.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, refusalOf } from '../support/office.ts';

/** Pays online; the payment's id. */
async function pay(bench: Bench, amount: number): Promise<string> {
  const token = await bench.openPortal();
  return (await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount })).id;
}

/** The open batch of the day. */
async function openBatch(bench: Bench): Promise<BatchView> {
  const batches = await ask<BatchView[]>(bench, 'GET', '/batches');
  const open = batches.findLast(({ status }) => status === 'open');
  ok(open, 'an open batch');
  return ask(bench, 'GET', `/batches/${open.id}`);
}

export const reconciliationSuite: Suite = {
  'a batch adds up: its total is that of its receipts and of its methods': withBench(async (bench) => {
    const first = await pay(bench, 1_000);
    await pay(bench, 2_500);
    await ask(bench, 'POST', '/payments', { accountNumber: bench.accountNumber, amount: 700, method: 'office' });
    await ask(bench, 'POST', '/refunds', { paymentId: first, amount: 400 });
    const batch = await openBatch(bench);
    equal([batch.description, batch.user, batch.date], ['API Payments', 'Online', '2026-11-02']);
    const payments = batch.payments.map(({ amount, refunded }) => [amount, refunded]);
    equal(payments, [
      [1_000, 400],
      [2_500, 0],
    ]);
    equal(batch.totals, [{ method: 'visa', payments: 2, amount: 3_500 }]);
    equal([batch.total, batch.receiptsTotal, batch.reconciled], [3_500, 3_500, true]);
    equal(await refusalOf(bench, 'GET', '/batches/none'), [404, 'unknown_batch']);
  }),

  'a payment after closing, or on the practice’s next day, opens another batch': withBench(async (bench) => {
    await pay(bench, 1_000);
    const first = await openBatch(bench);
    await ask(bench, 'POST', `/batches/${first.id}/close`);
    await pay(bench, 1_100);
    const second = await openBatch(bench);
    await ask(bench, 'POST', '/clock/advance', { days: 1 });
    await pay(bench, 1_200);
    const third = await openBatch(bench);
    equal(new Set([first.id, second.id, third.id]).size, 3);
    equal([first.total, second.total, third.total], [1_000, 1_100, 1_200]);
    equal([second.date, third.date], ['2026-11-02', '2026-11-03']);
  }),

  'accounts are found by name, number, address and patient, whatever the accents': withBench(async (bench) => {
    const found = async (search: string) => {
      const path = `/accounts?search=${encodeURIComponent(search)}`;
      return (await ask<{ accountNumber: string }[]>(bench, 'GET', path)).map(({ accountNumber }) => accountNumber);
    };
    equal((await found('')).length, 2);
    for (const search of ['garcía', 'MARIA G', 'Leo', bench.accountNumber, '555-0186', 'maria.garcia@example']) {
      equal(await found(search), [bench.accountNumber], search);
    }
    equal(await found('nobody at all'), []);
  }),

  'an account, its statements, links and receipts can all be looked up': withBench(async (bench) => {
    const { accountNumber } = bench;
    await pay(bench, 1_000);
    const account = await ask(bench, 'GET', `/accounts/${accountNumber}`);
    for (const part of ['patients', 'visits', 'lines', 'statements', 'receipts', 'links', 'journal', 'suppressions']) {
      ok(Array.isArray(account[part]), part);
    }
    type Summary = { id: string; accountNumber: string; mostRecent: boolean; outstanding: number };
    const statements = await ask<Summary[]>(bench, 'GET', '/statements');
    const newest = statements.find((one) => one.mostRecent && one.accountNumber === accountNumber);
    type Printed = { outstanding: { amount: number }; link: { url: string; code: string } | null };
    const printed = await ask<Printed>(bench, 'GET', `/statements/${newest?.id ?? ''}`);
    equal(printed.outstanding.amount, newest?.outstanding);
    const links = await ask<unknown[]>(bench, 'GET', '/links');
    ok(links.length > 3 && !JSON.stringify(links).includes(printed.link?.code ?? 'none'), 'links without secrets');
    const [receipt] = await ask<{ id: string }[]>(bench, 'GET', `/receipts?accountNumber=${accountNumber}`);
    const detail = await ask<{ visits: unknown[] }>(bench, 'GET', `/receipts/${receipt?.id ?? ''}`);
    ok(detail.visits.length > 0, 'what the receipt paid for');
  }),

  'options are strict: what does not fit changes nothing': withBench(async (bench) => {
    const before = await ask(bench, 'GET', '/practice');
    for (const wrong of [
      { theme: { primary: 'red' } },
      { theme: { primary: '#0a5' } },
      { theme: { shadow: '#000000' } },
      { options: { minimumPayment: { amount: -500, currency: 'USD' } } },
      { options: { minimumPayment: { amount: 5.5, currency: 'USD' } } },
      { options: { minimumPayment: { amount: 500, currency: 'EUR' } } },
      { options: { paymentMethods: ['card', 'card'] } },
      { options: { landingPage: 'receipts' } },
      { options: { logoutUrl: 'http://practice.example' } },
      { branding: { homeImageUrl: 'data:image/png;base64,AAAA' } },
      { sessions: { idleMinutes: 31 } },
      { reminders: { before: [3, 3] } },
      { reminders: { after: [0] } },
      { linkDays: 91 },
      { unheardOf: true },
    ]) {
      equal(await refusalOf(bench, 'PATCH', '/practice', wrong), [400, 'invalid_request'], JSON.stringify(wrong));
    }
    equal(await ask(bench, 'GET', '/practice'), before);
    const theme = { primary: '#0A5c40', dark: null };
    const options = { landingPage: 'pay', logoutUrl: 'https://practice.example/bye', paymentMethods: ['card'] };
    await ask(bench, 'PATCH', '/practice', { theme, options });
    const { practice } = await ask<{ practice: Practice }>(bench, 'GET', '/practice');
    equal([practice.theme.primary, practice.options.landingPage], ['#0A5c40', 'pay']);
  }),
};
