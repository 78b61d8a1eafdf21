import { ItemizedReceiptSchema, PaymentSchema, type PatientBalance } from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const inFamily = (run: (bench: Bench) => Promise<void>) => withBench(run, { scenario: 'family' });

interface Part {
  patient: PatientBalance;
  amount: number;
}

/** The account's session and the patients who owe something. */
async function open(bench: Bench) {
  const token = await bench.openPortal();
  const { patients } = await bench.balance(token);
  const [first, second] = patients.filter(({ payable }) => payable.amount >= 1_000);
  ok(first && second, 'two patients who owe $10.00 and more');
  return { token, first, second };
}

/** Pays for patients; `changes` go into the body. */
async function payFor(bench: Bench, token: string, parts: readonly Part[], changes: object = {}): Promise<Answer> {
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount });
  const patients = parts.map((part) => ({
    patientId: part.patient.patientId,
    amount: { amount: part.amount, currency: body.amount.currency },
  }));
  return bench.sendPayment(token, bench.intentId(), { ...body, patients, ...changes });
}

const owedBy = async (bench: Bench, token: string, { patientId }: PatientBalance) =>
  (await bench.balance(token)).patients.find((patient) => patient.patientId === patientId)?.currentBalance.amount ?? 0;

export const familySuite: Suite = {
  'one, some or all patients are paid for, each exactly, and the receipt says who': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    const answer = await payFor(bench, token, [
      { patient: first, amount: 700 },
      { patient: second, amount: second.payable.amount },
    ]);
    const payment = answer.as(PaymentSchema);
    equal(payment.amount.amount, 700 + second.payable.amount);
    equal(await owedBy(bench, token, first), first.currentBalance.amount - 700);
    equal(await owedBy(bench, token, second), 0);

    const path = `/v1/receipts/${payment.receiptId ?? ''}/itemized`;
    const receipt = (await bench.call('GET', path, { token })).as(ItemizedReceiptSchema);
    equal(
      receipt.patients.map(({ patientId, name, amount }) => [patientId, name, amount.amount]),
      [
        [first.patientId, first.name, 700],
        [second.patientId, second.name, second.payable.amount],
      ],
    );
    const applied = new Map<string, number>();
    for (const { patient, lines } of receipt.visits) {
      const sum = lines.reduce((total, line) => total + line.applied.amount, 0);
      applied.set(patient.id, (applied.get(patient.id) ?? 0) + sum);
    }
    equal([...applied.values()].sort(), [700, second.payable.amount].sort(), 'applied by patient');
  }),

  'a payment for nobody in particular goes to the whole account, oldest first, and its receipt names nobody': inFamily(
    async (bench) => {
      const token = await bench.openPortal();
      const payment = await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 600 });
      const path = `/v1/receipts/${payment.receiptId ?? ''}/itemized`;
      equal((await bench.call('GET', path, { token })).as(ItemizedReceiptSchema).patients, []);
    },
  ),

  'parts that are not the payment, or name somebody twice, are no request': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    const parts = [
      { patient: first, amount: 500 },
      { patient: second, amount: 500 },
    ];
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    const of = (...shares: [PatientBalance, number, string?][]) => ({
      patients: shares.map(([{ patientId }, amount, currency = 'USD']) => ({
        patientId,
        amount: { amount, currency },
      })),
    });
    for (const change of [
      { patients: [] },
      of([first, 500], [second, 499]),
      of([first, 500], [first, 500]),
      of([first, 500], [second, 500, 'CAD']),
      of([first, 1_000], [second, 0]),
      { choice: 'current-balance' },
      { amount: usd(1_001) },
    ]) {
      equal((await payFor(bench, token, parts, change)).code, 'invalid_request', JSON.stringify(change));
    }
    equal(bench.processor.charges.length, 0, 'charges');
  }),

  'nobody is paid more for than they owe, nor a stranger at all': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    const { book } = bench.app.backend();
    const [, other] = bench.app.world().accounts;
    const [stranger] = book.people.patients(other ?? '');
    const above = [{ patient: first, amount: first.payable.amount + 1 }];
    equal((await payFor(bench, token, above)).code, 'amount_exceeds_balance');
    const strangers = [
      { patient: second, amount: 500 },
      { patient: { ...first, patientId: stranger?.id ?? 'none' }, amount: 500 },
    ];
    equal((await payFor(bench, token, strangers)).code, 'amount_exceeds_balance');
    equal(bench.processor.charges.length, 0, 'charges');
  }),

  'less than the minimum may be paid when it is all that a patient owes': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    equal((await payFor(bench, token, [{ patient: first, amount: first.payable.amount - 200 }])).status, 201);
    equal((await payFor(bench, token, [{ patient: first, amount: 199 }])).code, 'amount_below_minimum');
    equal((await payFor(bench, token, [{ patient: second, amount: 200 }])).code, 'amount_below_minimum');
    equal((await payFor(bench, token, [{ patient: first, amount: 200 }])).status, 201);
  }),

  'P-11: of two tabs that pay for the same child exactly one succeeds': inFamily(async (bench) => {
    const { token, first } = await open(bench);
    const balance = await bench.balance(token);
    const { amount } = first.payable;
    const tabs = ['4242', '5555'].map((card) => ({
      ...bench.paymentBody({ balance, choice: 'other', amount, card: Number(card) }),
      patients: [{ patientId: first.patientId, amount: first.payable }],
    }));
    const answers = await Promise.all(tabs.map((body) => bench.sendPayment(token, bench.intentId(), body)));
    equal(answers.map(({ status }) => status).sort(), [201, 409]);
    equal(bench.processor.charges.length, 1, 'charges');
    equal(await owedBy(bench, token, first), 0);
  }),

  'P-12: the same amount for another child is meant; for the same one it is asked about': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    equal((await payFor(bench, token, [{ patient: first, amount: 500 }])).status, 201);
    equal((await payFor(bench, token, [{ patient: second, amount: 500 }])).status, 201);
    equal((await payFor(bench, token, [{ patient: second, amount: 500 }])).code, 'duplicate_suspected');
  }),

  'P-16: a balance that changed for one patient is looked at again': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    const { version } = await bench.balance(token);
    await payFor(bench, token, [{ patient: first, amount: 500 }]);
    const late = await payFor(bench, token, [{ patient: second, amount: 600 }], { balanceVersion: version });
    equal(late.code, 'balance_changed');
  }),

  'a practice that splits no payments takes one for one patient only, or for the account': inFamily(async (bench) => {
    const { token, first, second } = await open(bench);
    await bench.staff('PATCH', '/practice', { options: { splitPayments: false } });
    const both = [first, second].map((patient) => ({ patient, amount: 500 }));
    equal((await payFor(bench, token, both)).code, 'method_unavailable');
    equal((await payFor(bench, token, both.slice(0, 1))).status, 201);
  }),

  'without auto-post the money waits for its patient, and staff apply it there': inFamily(async (bench) => {
    const { token, second } = await open(bench);
    await bench.staff('PATCH', '/practice', { autoPost: false });
    await payFor(bench, token, [{ patient: second, amount: 800 }]);
    equal(await owedBy(bench, token, second), second.currentBalance.amount, 'before it is applied');
    bench.app.backend().book.applyUnapplied(bench.accountNumber);
    equal(await owedBy(bench, token, second), second.currentBalance.amount - 800);
  }),
};
