import { OpenedSessionSchema } from '../../../src/contract/index.ts';
import type { Notice } from '../../../mock-server/billing/notices.ts';
import type { Reminder } from '../../../mock-server/billing/reminders.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, bill, outbox } from '../support/office.ts';
import { newestCode, Verification } from '../support/verifying.ts';

/** The session that the link in a message opens. */
async function follow(bench: Bench, body: string): Promise<string> {
  const [, token] = /#duecare=([\w-]+)/.exec(body) ?? [];
  ok(token, 'a link in the message');
  return (await bench.exchange(token)).as(OpenedSessionSchema).token;
}

async function noticeOf(made: Promise<Record<string, unknown>>): Promise<Notice | null> {
  return (await made).notice as Notice | null;
}

/** What a message must not tell somebody who sees it on a locked screen. */
const DETAIL = /\$|\d+\.\d\d|cough|osei|visit|maria|garcia|due|owe/i;

async function advance(bench: Bench, days: number): Promise<Reminder[]> {
  const { reminders } = await ask<{ reminders: Reminder[] }>(bench, 'POST', '/clock/advance', { days });
  return reminders.filter(({ accountNumber }) => accountNumber === bench.accountNumber);
}

async function reminderDays(bench: Bench): Promise<string[]> {
  const all = await ask<Reminder[]>(bench, 'GET', '/reminders');
  const own = all.filter(({ accountNumber }) => accountNumber === bench.accountNumber);
  return own.map(({ day, notice }) => `${day} ${notice.outcome}`);
}

export const billingSuite: Suite = {
  'Q-11: what is newly owed sends a message at once, with a link that works and no detail': withBench(async (bench) => {
    const notice = await noticeOf(bill(bench, '99001', 4_000));
    equal(notice?.outcome, 'sent');
    const [message] = await outbox(bench);
    equal([message?.id, message?.channel, message?.status], [notice?.messageId, 'text', 'sent']);
    ok(!DETAIL.test(message?.body.replace(/https?:\S+/, '') ?? '$'), `no detail in "${message?.body}"`);
    const balance = await bench.balance(await follow(bench, message?.body ?? ''));
    ok(balance.currentBalance.amount >= 4_000, 'the new charge');
  }),

  'what waits on insurance tells nobody, until insurance leaves something to the patient': withBench(async (bench) => {
    equal(await noticeOf(bill(bench, '99001', 15_000, 15_000)), null);
    const decide = (body: object) => ask(bench, 'POST', '/adjudications', { lineId: '99001-1', ...body });
    equal(await noticeOf(decide({ insurancePaid: 5_000, adjusted: 0, stillPending: 10_000 })), null);
    equal(await outbox(bench), []);
    equal((await noticeOf(decide({ insurancePaid: 7_000, adjusted: 0 })))?.outcome, 'sent');
  }),

  'while today’s link works another charge says nothing new; once it is paid, or on the next day, it does': withBench(
    async (bench) => {
      await bill(bench, '99001', 4_000);
      equal((await noticeOf(bill(bench, '99002', 1_000)))?.outcome, 'told-today');
      const token = await follow(bench, (await outbox(bench))[0]?.body ?? '');
      await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' });
      equal((await noticeOf(bill(bench, '99003', 1_000)))?.outcome, 'sent');
      await advance(bench, 1);
      equal((await noticeOf(bill(bench, '99004', 1_000)))?.outcome, 'sent');
    },
  ),

  'the guarantor’s preference says how, and whether at all': withBench(async (bench) => {
    const account = `/accounts/${bench.accountNumber}`;
    await ask(bench, 'PATCH', account, { notices: 'email' });
    equal((await noticeOf(bill(bench, '99001', 1_000)))?.outcome, 'sent');
    equal((await outbox(bench))[0]?.channel, 'email');
    await advance(bench, 1);
    await ask(bench, 'PATCH', account, { notices: 'none' });
    equal((await noticeOf(bill(bench, '99002', 1_000)))?.outcome, 'no-notices');
    await ask(bench, 'PATCH', account, { notices: 'email', email: null });
    equal((await noticeOf(bill(bench, '99003', 1_000)))?.outcome, 'no-address');
    equal((await outbox(bench)).length, 1);
  }),

  'opting out of notices stops notices, reminders and receipts, and never a code': withBench(async (bench) => {
    const account = `/accounts/${bench.accountNumber}`;
    for (const channel of ['text', 'email']) await ask(bench, 'POST', `${account}/opt-outs`, { channel });
    equal((await noticeOf(bill(bench, '99001', 1_000)))?.outcome, 'opted-out');
    await ask(bench, 'POST', '/payments', { accountNumber: bench.accountNumber, amount: 500, method: 'office' });
    await ask(bench, 'POST', '/statement-runs', { accountNumber: bench.accountNumber });
    await advance(bench, 40);
    const reminders = await reminderDays(bench);
    ok(reminders.length > 0 && reminders.every((line) => line.endsWith('opted-out')), 'no reminder sent');
    equal(await outbox(bench), []);
    equal(
      (await bench.staff('POST', '/links', { accountNumber: bench.accountNumber, origin: 'text', send: true })).code,
      'opted_out',
    );

    const verification = await Verification.ofSession(bench, await bench.openPortal());
    await verification.send();
    equal((await verification.enter(await newestCode(bench))).status, 201);

    equal(await ask(bench, 'DELETE', `${account}/opt-outs/text`), [{ channel: 'email', reason: 'opted-out' }]);
    equal((await noticeOf(bill(bench, '99002', 1_000)))?.outcome, 'sent');
  }),

  'a message that nobody got is not sent again, there or elsewhere, until the address changes': withBench(
    async (bench) => {
      await bill(bench, '99001', 1_000);
      const [message] = await outbox(bench);
      const given = await ask(bench, 'POST', `/outbox/${message?.id ?? ''}/undeliverable`);
      equal(given.status, 'undeliverable');
      await advance(bench, 1);
      equal((await noticeOf(bill(bench, '99002', 1_000)))?.outcome, 'undeliverable');
      equal((await outbox(bench)).length, 1);
      await ask(bench, 'PATCH', `/accounts/${bench.accountNumber}`, { phone: '(555) 555-0123' });
      equal((await noticeOf(bill(bench, '99003', 1_000)))?.outcome, 'sent');
      equal((await outbox(bench))[0]?.to, '(555) 555-0123');
    },
  ),

  'reminders go out before, on and after the due date, each once, however the days go by': withBench(async (bench) => {
    await ask(bench, 'PATCH', '/practice', {
      statementDueDays: 10,
      reminders: { before: [3, 1], onDueDate: true, after: [5] },
    });
    await ask(bench, 'POST', '/statement-runs', { accountNumber: bench.accountNumber });
    equal(await advance(bench, 6), []);
    equal(
      (await advance(bench, 1)).map(({ day, daysFromDue }) => [day, daysFromDue]),
      [['2026-11-09', -3]],
    );
    equal(await ask(bench, 'POST', '/reminder-runs'), []);
    await advance(bench, 40);
    equal(await ask(bench, 'POST', '/reminder-runs'), []);
    const days = ['2026-11-09', '2026-11-11', '2026-11-12', '2026-11-17'];
    equal(
      await reminderDays(bench),
      days.map((day) => `${day} sent`),
    );

    const messages = (await outbox(bench)).filter(({ kind }) => kind === 'reminder').reverse();
    equal(
      messages.map(({ sentAt }) => sentAt.slice(0, 10)),
      days,
      'each on its day',
    );
    ok(!messages.some(({ body }) => DETAIL.test(body.replace(/https?:\S+/, ''))), 'no detail');
    await bench.clock.set(new Date('2026-11-18T15:00:00.000Z'));
    const [newest] = messages.reverse();
    equal((await bench.balance(await follow(bench, newest?.body ?? ''))).pastDue, true);
  }),

  'what is paid is not reminded of, and a new statement takes the place of the old one': withBench(async (bench) => {
    await ask(bench, 'PATCH', '/practice', { statementDueDays: 10, reminders: { before: [], after: [1] } });
    await ask(bench, 'POST', '/statement-runs', { accountNumber: bench.accountNumber });
    await advance(bench, 5);
    await bill(bench, '99001', 1_000);
    await ask(bench, 'POST', '/statement-runs', { accountNumber: bench.accountNumber });
    await advance(bench, 10);
    equal(await reminderDays(bench), ['2026-11-17 sent'], 'on the due date of the newer');
    const token = await bench.openPortal();
    await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' });
    await advance(bench, 30);
    equal((await reminderDays(bench)).length, 1);
  }),

  'receipts of payments and refunds go to the guarantor by email, where the practice does so': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const payment = await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 1_000 });
      await bench.pay({ token, balance: await bench.balance(token), outcome: 'card_declined' });
      await ask(bench, 'POST', '/refunds', { paymentId: payment.id, amount: 400 });
      const receipts = (await outbox(bench)).filter(({ kind }) => kind === 'receipt').reverse();
      equal(
        receipts.map(({ to }) => to),
        ['maria.garcia@example.com', 'maria.garcia@example.com'],
      );
      ok(receipts[0]?.body.startsWith('Receipt R-') && receipts[0].body.includes('$10.00'), 'the receipt');
      ok(receipts[1]?.body.startsWith('Refund R-') && receipts[1].body.includes('$4.00'), 'the refund');

      await ask(bench, 'PATCH', '/practice', { options: { emailReceipts: false } });
      await ask(bench, 'POST', '/payments', { accountNumber: bench.accountNumber, amount: 500, method: 'mail' });
      equal((await outbox(bench)).length, receipts.length);
    },
  ),

  'without QuickPay a message leads to the page alone': withBench(async (bench) => {
    await ask(bench, 'PATCH', '/practice', { options: { quickPay: false } });
    await bill(bench, '99001', 1_000);
    const [message] = await outbox(bench);
    ok(message && !message.body.includes('#duecare='), 'no link');
    ok(message.body.includes(bench.app.backend().payPageUrl), 'the page');
  }),
};
