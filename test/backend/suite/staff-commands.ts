import { headers, ItemizedReceiptSchema, ReceiptPageSchema } from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, bill, outbox, refusalOf } from '../support/office.ts';

interface Paid {
  id: string;
  paymentId: string;
}

interface CorrectableEntry {
  sequence: number;
  kind: string;
  correction: string;
}

const owed = (bench: Bench) => bench.app.backend().book.balances(bench.accountNumber).currentBalance;

function entries(bench: Bench): number {
  return bench.app.backend().book.journal.length;
}

async function newestEntry(bench: Bench): Promise<CorrectableEntry> {
  const { journal } = await ask<{ journal: CorrectableEntry[] }>(bench, 'GET', `/accounts/${bench.accountNumber}`);
  const newest = journal.at(-1);
  ok(newest, 'an entry');
  return newest;
}

/** One of each command that writes to the journal, in an order in which each of them can be carried out. */
async function moneyCommands(bench: Bench): Promise<[path: string, body: Record<string, unknown>][]> {
  const { accountNumber } = bench;
  await bill(bench, '99001', 10_000, 10_000);
  await bill(bench, '99002', 5_000);
  await ask(bench, 'PATCH', '/practice', { autoPost: false });
  const payment = { accountNumber, amount: 3_000, method: 'mail', checkNumber: '00123' };
  const { paymentId } = await ask<Paid>(bench, 'POST', '/payments', { ...payment, checkNumber: '77' });
  const { length } = await ask<{ length: number }>(bench, 'GET', '/journal');
  await bench.staff('POST', '/processor-files', {
    name: 'daily.csv',
    content: 'transaction_id,account_number,amount,date,method,last_four\nTX-1,000,7.00,2026-11-02,visa,4242\n',
  });
  return [
    ['/payments', payment],
    ['/refunds', { paymentId, amount: 500 }],
    ['/unapplied-funds/applications', { accountNumber, amount: 400 }],
    ['/adjudications', { lineId: '99001-1', insurancePaid: 1_000, adjusted: 0, stillPending: 5_000 }],
    ['/charges', { visitId: '99001', line: 2, code: '99213', description: 'Office visit', billed: 100 }],
    ['/collections', { accountNumber, lineIds: ['99002-1'] }],
    ['/processor-payments/TX-1/resolve', { decision: 'post', accountNumber, amount: 700 }],
    ['/reversals', { sequence: length + 2 }],
  ];
}

export const staffCommandSuite: Suite = {
  'P-20: each command that moves money is executed once for its key, and answered alike': withBench(async (bench) => {
    for (const [path, body] of await moneyCommands(bench)) {
      const before = entries(bench);
      const key = bench.commandKey();
      const send = (changed = body): Promise<Answer> => bench.staff('POST', path, changed, key);
      const answers = await Promise.all([send(), send()]);
      equal([answers[0].status, entries(bench)], [201, before + 1], `${path} twice at once`);
      await bench.clock.advance(60_000);
      answers.push(await send());
      equal(new Set(answers.map(({ text }) => text)).size, 1, `answers of ${path}`);
      const replayed = answers.map((answer) => answer.headers.get(headers.idempotencyReplayed));
      equal(replayed.toSorted(), [null, 'true', 'true'].toSorted(), `replays of ${path}`);
      equal(entries(bench), before + 1, `${path}, three times`);

      const other = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, typeof value === 'number' ? value + 1 : value]),
      );
      const reused = await send({ ...other, ...(path === '/collections' && { lineIds: ['99001-1'] }) });
      equal([reused.status, reused.code], [422, 'idempotency_key_reused'], path);
      for (const missing of ['', 'refund-1']) {
        const answer = await bench.staff('POST', path, body, missing);
        equal([answer.status, answer.code], [400, 'invalid_idempotency_key'], `${path} with the key "${missing}"`);
      }
      equal(entries(bench), before + 1, `${path}, refused`);
    }
  }),

  'P-20: a key means one command: at another path it is refused, and one that was refused leaves it free': withBench(
    async (bench) => {
      const { accountNumber } = bench;
      const key = bench.commandKey();
      const payment = { accountNumber, amount: 500, method: 'office' };
      equal(
        (await bench.staff('POST', '/payments', { ...payment, accountNumber: '000' }, key)).code,
        'unknown_account',
      );
      equal((await bench.staff('POST', '/payments', payment, key)).status, 201);
      const refund = await bench.staff('POST', '/refunds', { paymentId: 'none', amount: 500 }, key);
      equal([refund.status, refund.code], [422, 'idempotency_key_reused']);
    },
  ),

  'P-20: a repeated check number needs confirmation, however it is spelled': withBench(async (bench) => {
    const [accountNumber = '', other = ''] = bench.app.world().accounts;
    const before = owed(bench);
    const check = { accountNumber, amount: 1_000, method: 'mail', checkNumber: 'CK-1042 A' };
    await ask(bench, 'POST', '/payments', check);
    for (const again of [
      check,
      { ...check, amount: 900, method: 'office' },
      { ...check, checkNumber: 'ck1042a' },
      { ...check, checkNumber: 'CK 01042 A', accountNumber: other },
    ]) {
      equal(await refusalOf(bench, 'POST', '/payments', again), [409, 'repeated_check_number'], again.checkNumber);
    }
    equal(before - owed(bench), 1_000);
    await ask(bench, 'POST', '/payments', { ...check, confirmDuplicate: true });
    await ask(bench, 'POST', '/payments', { ...check, checkNumber: 'CK-1042 B' });
    equal(before - owed(bench), 3_000);
  }),

  'P-20: the number of a reversed check can be entered again': withBench(async (bench) => {
    const check = { accountNumber: bench.accountNumber, amount: 1_000, method: 'mail', checkNumber: '1066' };
    await ask(bench, 'POST', '/payments', check);
    await ask(bench, 'POST', '/reversals', { sequence: (await newestEntry(bench)).sequence });
    await ask(bench, 'POST', '/payments', { ...check, amount: 1_100 });
  }),

  'check numbers are kept as they are written, and shown so to the patient': withBench(async (bench) => {
    const { accountNumber } = bench;
    const token = await bench.openPortal();
    for (const checkNumber of ['00123', 'CK-1042 A', 'Nº 7/8', ' 0042 ']) {
      const { id } = await ask<Paid>(bench, 'POST', '/payments', {
        accountNumber,
        amount: 100,
        method: 'mail',
        checkNumber,
      });
      const receipt = (await bench.call('GET', `/v1/receipts/${id}/itemized`, { token })).as(ItemizedReceiptSchema);
      equal([receipt.checkNumber, receipt.transactionNumber], [checkNumber.trim(), null]);
      const [newest] = (await bench.call('GET', '/v1/receipts', { token })).as(ReceiptPageSchema).items;
      equal(newest?.checkNumber, checkNumber.trim(), 'in the list');
      ok((await outbox(bench))[0]?.body.includes(`Check number: ${checkNumber.trim()}`), 'the number in the email');
    }
    for (const checkNumber of ['', ' ', '12\n34', 'x'.repeat(41)]) {
      const payment = { accountNumber, amount: 100, method: 'mail', checkNumber };
      equal(
        await refusalOf(bench, 'POST', '/payments', payment),
        [400, 'invalid_request'],
        JSON.stringify(checkNumber),
      );
    }
  }),

  'L-04: a payment by card is refunded and never reversed, and neither is its refund': withBench(async (bench) => {
    const { accountNumber } = bench;
    const token = await bench.openPortal();
    const before = owed(bench);
    const payment = await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 4_000 });
    const online = await newestEntry(bench);
    equal([online.kind, online.correction], ['payment', 'refund']);
    const answer = await bench.staff('POST', '/reversals', { sequence: online.sequence });
    equal([answer.status, answer.code], [409, 'online_payment']);
    ok(answer.text.includes('Refund it instead'), 'what to do');
    equal(owed(bench), before - 4_000);

    await ask(bench, 'POST', '/refunds', { paymentId: payment.id, amount: 1_000 });
    const refund = await newestEntry(bench);
    equal([refund.kind, refund.correction], ['refund', 'none']);
    equal(await refusalOf(bench, 'POST', '/reversals', { sequence: refund.sequence }), [409, 'not_reversible']);
    equal(
      (await ask<{ refundable: number }>(bench, 'GET', `/receipts/${payment.receiptId}`)).refundable,
      3_000,
      'still refundable',
    );

    const content = `transaction_id,account_number,amount,date,method,last_four\nTX-1,${accountNumber},5.00,2026-11-02,visa,4242\n`;
    await ask(bench, 'POST', '/processor-files', { name: 'daily.csv', content });
    const credited = await newestEntry(bench);
    equal(await refusalOf(bench, 'POST', '/reversals', { sequence: credited.sequence }), [409, 'online_payment']);
  }),

  'L-04: what staff has entered can be reversed, its refunds too': withBench(async (bench) => {
    const { accountNumber } = bench;
    const before = owed(bench);
    const { id, paymentId } = await ask<Paid>(bench, 'POST', '/payments', {
      accountNumber,
      amount: 700,
      method: 'office',
    });
    await ask(bench, 'POST', '/refunds', { paymentId, amount: 200 });
    for (const left of [before - 700, before]) {
      const { journal } = await ask<{ journal: CorrectableEntry[] }>(bench, 'GET', `/accounts/${accountNumber}`);
      const reversible = journal.findLast(({ correction }) => correction === 'reversal');
      await ask(bench, 'POST', '/reversals', { sequence: reversible?.sequence });
      equal(owed(bench), left);
    }
    equal((await ask<{ refundable: number }>(bench, 'GET', `/receipts/${id}`)).refundable, 0, 'refundable');
  }),

  'staff is told that a link for an account that owes nothing would not open, and none is made': withBench(
    async (bench) => {
      const { accountNumber } = bench;
      const links = async () => (await ask<unknown[]>(bench, 'GET', `/accounts/${accountNumber}/links`)).length;
      await ask(bench, 'POST', '/payments', { accountNumber, amount: owed(bench), method: 'office' });
      const [before, messages] = [await links(), (await outbox(bench)).length];
      for (const origin of ['text', 'email', 'qr', 'statement-code']) {
        for (const send of [true, false]) {
          const answer = await refusalOf(bench, 'POST', '/links', { accountNumber, origin, send });
          equal(answer, [409, 'nothing_owed'], origin);
        }
      }
      equal([await links(), (await outbox(bench)).length], [before, messages]);
      equal(await refusalOf(bench, 'POST', '/statement-runs', { accountNumber }), [409, 'nothing_owed']);
    },
  ),

  'staff is told what else would have no effect': withBench(async (bench) => {
    const { accountNumber } = bench;
    await ask(bench, 'PATCH', '/practice', { options: { quickPay: false } });
    equal(await refusalOf(bench, 'POST', '/links', { accountNumber, origin: 'qr' }), [409, 'quickpay_off']);
    equal((await bench.staff('POST', '/links', { accountNumber, origin: 'text', send: true })).status, 201);
    const applications = '/unapplied-funds/applications';
    equal(await refusalOf(bench, 'POST', applications, { accountNumber }), [409, 'nothing_to_apply']);
    await ask(bench, 'POST', '/payments', { accountNumber, amount: owed(bench) + 100, method: 'office' });
    equal(await refusalOf(bench, 'POST', applications, { accountNumber }), [409, 'nothing_to_apply'], 'no open line');
  }),
};
