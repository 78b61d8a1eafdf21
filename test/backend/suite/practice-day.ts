import { OpenedSessionSchema } from '../../../src/contract/index.ts';
import type { Notice } from '../../../mock-server/billing/notices.ts';
import type { Reminder } from '../../../mock-server/billing/reminders.ts';
import type { ReceiptRecord } from '../../../mock-server/ledger/index.ts';
import type { ProcessedFile } from '../../../mock-server/processor-files/processed-files.ts';
import type { UsageReport } from '../../../mock-server/usage/usage-report.ts';
import type { BatchView } from '../../../mock-server/views/batch-view.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, bill, outbox } from '../support/office.ts';
import { Verification } from '../support/verifying.ts';

async function follow(bench: Bench, messageId: string | null): Promise<string> {
  const message = (await outbox(bench)).find(({ id }) => id === messageId);
  const [, secret] = /#duecare=([\w-]+)/.exec(message?.body ?? '') ?? [];
  return (await bench.exchange(secret)).as(OpenedSessionSchema).token;
}

async function newestBatch(bench: Bench): Promise<BatchView> {
  const batches = await ask<BatchView[]>(bench, 'GET', '/batches');
  return ask(bench, 'GET', `/batches/${batches.at(-1)?.id ?? ''}`);
}

async function payAll(bench: Bench, token: string): Promise<string> {
  return (await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' })).id;
}

export const practiceDaySuite: Suite = {
  'from a charge to the money in the books, and back': withBench(async (bench) => {
    const { accountNumber } = bench;
    const charge = (await bill(bench, '99001', 12_500)) as { notice: Notice };
    const quickPay = await follow(bench, charge.notice.messageId);
    const owed = (await bench.balance(quickPay)).currentBalance.amount;
    const paymentId = await payAll(bench, quickPay);

    const first = await newestBatch(bench);
    equal([first.status, first.total, first.reconciled], ['open', owed, true]);
    const refund = await ask<ReceiptRecord>(bench, 'POST', '/refunds', { paymentId, amount: 2_500 });
    equal([refund.status, refund.amount], ['refund', 2_500]);
    equal((await newestBatch(bench)).payments[0]?.refunded, 2_500);
    equal((await ask(bench, 'POST', `/batches/${first.id}/close`)).status, 'closed');

    const [run] = await ask<{ notice: Notice }[]>(bench, 'POST', '/statement-runs', { accountNumber });
    equal(run?.notice.outcome, 'sent');
    const { reminders } = await ask<{ reminders: Reminder[] }>(bench, 'POST', '/clock/advance', { days: 40 });
    const own = reminders.filter((reminder) => reminder.accountNumber === accountNumber);
    equal(
      own.map(({ daysFromDue, notice }) => `${daysFromDue} ${notice.outcome}`),
      ['-3 sent', '0 sent', '7 sent', '14 sent'],
    );
    const reminded = await follow(bench, own.at(-1)?.notice.messageId ?? null);
    const portal = await (await Verification.ofSession(bench, reminded)).complete();
    await payAll(bench, portal);
    const second = await newestBatch(bench);
    ok(second.id !== first.id && second.total === 2_500, 'another batch after closing');

    const row = `transaction_id,account_number,amount,date,method,last_four\nTX-1,${accountNumber},20.00,2026-12-12,visa,4242\n`;
    const file = { name: 'daily.csv', content: row };
    equal((await ask<ProcessedFile>(bench, 'POST', '/processor-files', file)).posted, 1);
    equal((await ask<ProcessedFile>(bench, 'POST', '/processor-files', file)).duplicate, 1);

    const { rows, totals } = await ask<UsageReport>(bench, 'GET', '/usage');
    equal(
      rows.map((one) => [
        one.date,
        one.origin,
        one.authentication,
        one.sessions,
        one.paymentsSuccessful,
        one.collected,
      ]),
      [
        ['2026-11-02', 'text', 'quickpay', 1, 1, owed],
        ['2026-12-12', 'text', 'mfa', 1, 1, 2_500],
        ['2026-12-12', 'text', 'quickpay', 1, 0, 0],
      ],
    );
    equal([totals.sessions, totals.paymentsSuccessful, totals.collected], [3, 2, owed + 2_500]);
    const journal = await ask(bench, 'GET', '/journal');
    equal([journal.verification, journal.trialBalance], [{ ok: true }, { USD: 0 }]);
  }),
};
