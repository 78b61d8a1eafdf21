import {
  AccountSchema,
  headers as names,
  MfaChallengeSchema,
  OpenedSessionSchema,
  SessionSchema,
} from '../../../src/contract/index.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { ask, bill, outbox } from '../support/office.ts';
import { begin, codeMessages, maria } from '../support/verifying.ts';

const spanishPage = { 'Accept-Language': 'es-US,en;q=0.5' };

/** Pays the amount due from a page that speaks `language`. */
async function payFrom(bench: Bench, language: string): Promise<void> {
  const token = await bench.openQuickPay();
  const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'amount-due' });
  const headers = { [names.idempotencyKey]: bench.intentId(), 'Accept-Language': language };
  const answer = await bench.call('POST', '/v1/payments', { token, body, headers });
  equal(answer.status, 201);
}

export const languageSuite: Suite = {
  'I-06: a receipt is emailed in the language of the page that paid': withBench(async (bench) => {
    await payFrom(bench, 'es-US');
    const receipt = (await outbox(bench)).find(({ kind }) => kind === 'receipt');
    ok(receipt, 'a receipt');
    equal(receipt.subject?.startsWith('Su recibo de '), true);
    ok(/^Recibo R-\d+ de .*\nMonto: \$/.test(receipt.body), `Spanish in "${receipt.body}"`);
  }),

  'I-06: what a guarantor has told the practice comes before what a page speaks': withBench(async (bench) => {
    await ask(bench, 'PATCH', `/accounts/${bench.accountNumber}`, { language: 'es' });
    await payFrom(bench, 'en-US');
    const receipt = (await outbox(bench)).find(({ kind }) => kind === 'receipt');
    equal(receipt?.subject?.startsWith('Su recibo de '), true);
  }),

  'I-06: a masked phone number is described in the language of the page': withBench(async (bench) => {
    const phoneFor = async (language: string) => {
      const headers = { 'Accept-Language': language };
      const answer = await bench.call('POST', '/v1/mfa/challenges', { body: { kind: 'identity', ...maria }, headers });
      return answer.as(MfaChallengeSchema).destinations[0]?.masked;
    };
    equal([await phoneFor('en-US'), await phoneFor('es-US')], ['phone ending in 0186', 'teléfono terminado en 0186']);
    const headers = { 'Accept-Language': 'es-US' };
    const account = await bench.call('GET', '/v1/account', { token: await bench.openPortal(), headers });
    equal(account.as(AccountSchema).phone, 'teléfono terminado en 0186');
  }),

  'I-06: a session says which language the guarantor has told the practice, and nothing where none is told': withBench(
    async (bench) => {
      const languageOf = async () => (await bench.exchange()).as(OpenedSessionSchema).session.language;
      equal(await languageOf(), undefined);
      await ask(bench, 'PATCH', `/accounts/${bench.accountNumber}`, { language: 'es' });
      equal(await languageOf(), 'es');
      const token = await bench.openQuickPay();
      equal((await bench.call('GET', '/v1/session', { token })).as(SessionSchema).language, 'es');
    },
  ),

  'I-06: links are sent in the guarantor’s language': withBench(async (bench) => {
    await bill(bench, '99001', 4_000);
    await ask(bench, 'PATCH', `/accounts/${bench.accountNumber}`, { language: 'es', notices: 'email' });
    await ask(bench, 'POST', '/clock/advance', { days: 1 });
    await bill(bench, '99002', 4_000);
    const bodies = (await outbox(bench)).filter(({ kind }) => kind === 'payment-link').map(({ body }) => body);
    ok(
      bodies.some((body) => body.includes('you have a bill to review')),
      'English before',
    );
    ok(bodies[0]?.includes('tiene una cuenta por revisar. Ábralo de forma segura: http'), 'Spanish after');
    ok(bodies[0]?.includes('¿Tiene preguntas? Llame al '), 'a Spanish way to ask');
  }),

  'I-06: a code is sent in the language of the page that asks, and an unknown one is English': withBench(
    async (bench) => {
      for (const [headers, words] of [
        [spanishPage, 'su código es'],
        [{ 'Accept-Language': 'fr-FR, de;q=0.9' }, 'your code is'],
      ] as const) {
        const { id, destinations } = await challenge(bench);
        const path = `/v1/mfa/challenges/${id}/send`;
        const answer = await bench.call('POST', path, { body: { destinationId: destinations[0]?.id }, headers });
        equal(answer.status, 200);
        ok((await codeMessages(bench))[0]?.body.includes(words), words);
        await ask(bench, 'POST', '/clock/advance', { minutes: 5 });
      }
    },
  ),
};

async function challenge(bench: Bench) {
  const answer = await begin(bench, { kind: 'identity', ...maria });
  return JSON.parse(answer.text) as { id: string; destinations: { id: string }[] };
}
