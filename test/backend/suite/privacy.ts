import { PaymentSchema } from '../../../src/contract/index.ts';
import { scenarioNames } from '../../../mock-server/scenarios/index.ts';
import type { Message } from '../../../mock-server/outbox/outbox.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

/** Everything that somebody with nothing but a link can get out of the backend: successes, refusals and messages. */
async function everythingInQuickPay(bench: Bench): Promise<string[]> {
  const answers: Answer[] = [];
  const keep = async (answer: Promise<Answer>) => {
    answers.push(await answer);
    return answers.at(-1) ?? (await answer);
  };
  await keep(bench.call('GET', '/v1/practice'));
  await keep(bench.exchange('AAAAAAAAAAAAAAAAAAAAAA'));
  const exchanged = await keep(bench.exchange());
  if (exchanged.status === 201) await keepSession(bench, keep);
  await bench.staff('POST', '/statement-runs', {});
  for (const origin of ['text', 'email']) {
    await bench.staff('POST', '/links', { accountNumber: bench.accountNumber, origin, send: true });
  }
  const messages = JSON.parse((await bench.staff('GET', '/outbox')).text) as Message[];
  return [
    ...answers.flatMap(({ text, headers }) => [text, ...[...headers].flat()]),
    ...messages.flatMap(({ subject, body }) => [subject ?? '', body]),
  ];
}

async function keepSession(bench: Bench, keep: (answer: Promise<Answer>) => Promise<Answer>): Promise<void> {
  const token = await bench.openQuickPay();
  await keep(bench.call('GET', '/v1/session', { token }));
  await keep(bench.call('GET', '/v1/balance', { token }));
  await keep(bench.call('POST', '/v1/session/extend', { token }));
  const balance = await bench.balance(token);
  await keep(bench.sendPayment(token, bench.intentId(), { choice: 'amount-due' }));
  for (const outcome of ['card_declined', 'refused', 'approved'] as const) {
    const { version } = await bench.balance(token);
    const body = bench.paymentBody({ balance: { ...balance, version }, choice: 'current-balance', outcome });
    const paid = await keep(bench.sendPayment(token, bench.intentId(), body));
    if (paid.status !== 201) continue;
    const receiptId = paid.as(PaymentSchema).receiptId ?? '';
    await keep(bench.call('GET', `/v1/receipts/${receiptId}`, { token }));
    await keep(bench.call('POST', `/v1/receipts/${receiptId}/email`, { token, body: { email: 'payer@example.com' } }));
  }
}

/** As a word of its own, in any case: the family Tran is in no transaction. */
function wholeWord(text: string): RegExp {
  const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu');
}

/** `large` is more of the same, and slow. */
const worlds = scenarioNames.filter((name) => name !== 'large');

const canaryCases = worlds.map((scenario): [string, Suite[string]] => [
  `Q-08: nothing personal leaves without a sign-in in the world ${scenario}`,
  withBench(
    async (bench) => {
      const { canaries } = bench.app.world();
      ok(canaries.length > 5, 'canaries in the world');
      const seen = await everythingInQuickPay(bench);
      ok(seen.length > 20, 'something to look at');
      for (const canary of canaries) {
        const word = wholeWord(canary);
        ok(!seen.some((text) => word.test(text)), `no "${canary}"`);
      }
    },
    { scenario },
  ),
]);

export const privacySuite: Suite = {
  ...Object.fromEntries(canaryCases),

  'Q-08: the look-out for personal texts is awake: the portal shows the name': withBench(async (bench) => {
    const { text } = await bench.call('GET', '/v1/balance', { token: await bench.openPortal() });
    ok(
      bench.app.world().canaries.some((canary) => text.includes(canary)),
      'a canary in the portal',
    );
  }),

  'Q-08: a QuickPay session gets the masked name and no patients, a portal session both in full': withBench(
    async (bench) => {
      const quickPay = await bench.balance(await bench.openQuickPay());
      equal([quickPay.guarantorName, quickPay.patients], ['M*** G.', []]);
      const portal = await bench.balance(await bench.openPortal());
      equal(portal.guarantorName, 'Maria Garcia');
      ok(portal.patients.length > 0, 'patients in the portal');
      equal(portal.currentBalance, quickPay.currentBalance);
    },
  ),

  'Q-11: a message says that there is something and where, and neither what nor how much': withBench(async (bench) => {
    for (const origin of ['text', 'email']) {
      await bench.staff('POST', '/links', { accountNumber: bench.accountNumber, origin, send: true });
    }
    const messages = JSON.parse((await bench.staff('GET', '/outbox')).text) as Message[];
    const [email, text] = messages.map(({ subject, body }) => ({
      subject,
      body: body.replace(/#duecare=[\w-]{22}/, '#duecare=<token>'),
    }));
    equal(text, {
      subject: null,
      body:
        'Fernhill Family Medicine: you have a bill to review. ' +
        'Open it securely: http://localhost:4000/pay/#duecare=<token>\nReply STOP to opt out.',
    });
    equal(email, {
      subject: 'A message from Fernhill Family Medicine',
      body:
        'Fernhill Family Medicine: you have a bill to review. ' +
        'Open it securely: http://localhost:4000/pay/#duecare=<token>\n\nQuestions? Call (555) 555-0143.',
    });
  }),

  'what the practice does not show is not in the answer': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const shown = await bench.balance(token);
      ok(shown.unappliedFunds && shown.collectionsBalance, 'both shown');
      await bench.staff('PATCH', '/practice', {
        options: { showUnappliedFunds: false, showCollectionsBalance: false },
      });
      const hidden = await bench.balance(token);
      equal([hidden.unappliedFunds, hidden.collectionsBalance], [null, null]);
    },
    { scenario: 'collections' },
  ),
};
