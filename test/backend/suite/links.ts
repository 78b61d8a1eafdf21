import { OpenedSessionSchema, PaymentSchema, ProblemSchema } from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const unlimited = { limits: { exchangesPerAddress: Infinity } };

/** The answer as bytes on the wire, but for the one thing that is new every time: the request's own name. */
function comparable({ status, headers, text }: Answer): unknown {
  const requestId = headers.get('X-Request-Id') ?? '';
  const fields = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return { status, fields, length: text.length, text: text.replaceAll(requestId, '#') };
}

/** Makes a new text link for the world's account and returns its token. */
async function newLink(bench: Bench): Promise<{ id: string; token: string }> {
  const made = JSON.parse(
    (await bench.staff('POST', '/links', { accountNumber: bench.accountNumber, origin: 'text' })).text,
  ) as {
    link: { id: string };
    url: string;
  };
  return { id: made.link.id, token: made.url.slice(made.url.indexOf('#duecare=') + '#duecare='.length) };
}

const right = { kind: 'date-of-birth', dateOfBirth: '1984-03-17' };
const wrong = { kind: 'date-of-birth', dateOfBirth: '1984-03-18' };

export const linkSuite: Suite = {
  'a link and a code open QuickPay, as often as they are used': withBench(async (bench) => {
    for (let time = 0; time < 3; time++) {
      const opened = (await bench.exchange()).as(OpenedSessionSchema);
      equal(opened.session.scope, 'quickpay');
    }
    const body = { kind: 'code', code: bench.secret('code') };
    equal((await bench.call('POST', '/v1/links/exchange', { body })).status, 201);
  }),

  'R-02: a link opens with what a message has run together with its token': withBench(async (bench) => {
    const token = bench.secret('link');
    for (const altered of [`${token}_`, `${token}--`, `${token}Thanks`, `3D${token}`, `3D${token}_`])
      equal((await bench.exchange(altered)).status, 201, altered.replace(token, 'token'));
    for (const other of [`x${token}`, token.slice(1) + 'x', `3D${token.slice(0, -1)}x`])
      equal((await bench.exchange(other)).code, 'link_unavailable', other.replace(token, 'token'));
  }),

  'P-13: a link that a payment ended still opens for whoever brings that payment, and for nobody else': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const balance = await bench.balance(token);
      const intentId = bench.intentId();
      const body = bench.paymentBody({ balance, choice: 'current-balance' });
      equal((await bench.sendPayment(token, intentId, body)).status, 201);

      const dead = comparable(await bench.exchange());
      equal(comparable(await bench.exchange(undefined, { intentId: bench.intentId() })), dead, 'another intent');
      equal(comparable(await bench.exchange('A'.repeat(22), { intentId })), dead, 'another link');

      const { token: again } = (await bench.exchange(undefined, { intentId })).as(OpenedSessionSchema);
      const found = await bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token: again });
      equal(found.as(PaymentSchema).status, 'succeeded');
      equal((await bench.balance(again)).payable, null);
    },
  ),

  'P-13: a payment opens no link that was revoked': withBench(async (bench) => {
    const { id, token: secret } = await newLink(bench);
    const { token } = (await bench.exchange(secret)).as(OpenedSessionSchema);
    const intentId = bench.intentId();
    const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 500 });
    equal((await bench.sendPayment(token, intentId, body)).status, 201);
    await bench.staff('POST', `/links/${id}/revoke`);
    equal((await bench.exchange(secret, { intentId })).code, 'link_unavailable');
  }),

  'Q-04: scanners and prefetches change nothing; the patient can still open the link': withBench(async (bench) => {
    const scanner = { headers: { 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' } };
    for (const method of ['GET', 'GET', 'GET', 'HEAD']) {
      equal((await bench.call(method, '/v1/links/exchange', scanner)).status, 404, method);
    }
    equal((await bench.exchange()).status, 201);
  }),

  'Q-05: a practice may ask a question before a link shows amounts': withBench(async (bench) => {
    await bench.staff('PATCH', '/practice', { linkVerification: 'date-of-birth' });
    const asked = await bench.exchange();
    equal(asked.status, 403);
    equal(asked.as(ProblemSchema).accepts, 'date-of-birth');
    equal(asked.code, 'verification_required');
    const failed = (await bench.exchange(undefined, { verification: wrong })).as(ProblemSchema);
    equal([failed.code, failed.attemptsLeft], ['verification_failed', 4]);
    equal((await bench.exchange(undefined, { verification: right })).status, 201);
  }),

  'Q-05: ZIP and last name are the other question; case, accents and blanks do not matter': withBench(async (bench) => {
    await bench.staff('PATCH', '/practice', { linkVerification: 'zip-and-last-name' });
    const answer = (zip: string, lastName: string) =>
      bench.exchange(undefined, { verification: { kind: 'zip-and-last-name', zip, lastName } });
    equal((await answer('60532', 'Smith')).code, 'verification_failed');
    equal((await answer('60531', 'Garcia')).code, 'verification_failed');
    equal((await bench.exchange(undefined, { verification: right })).code, 'verification_failed', 'the other question');
    for (const lastName of [' garcía ', 'Garcia Jr.', 'GARCI\u0301A\u200b'])
      equal((await answer('60532', lastName)).status, 201);
    equal((await answer('６０５３２\u200e', 'Garcia')).status, 201, 'digits of another script');
  }),

  'Q-05: after five wrong answers a link is locked, and the right answer no longer opens it': withBench(
    async (bench) => {
      await bench.staff('PATCH', '/practice', { linkVerification: 'date-of-birth' });
      for (const attemptsLeft of [4, 3, 2, 1]) {
        const failed = (await bench.exchange(undefined, { verification: wrong })).as(ProblemSchema);
        equal([failed.code, failed.attemptsLeft], ['verification_failed', attemptsLeft]);
      }
      equal(
        (await bench.exchange(undefined, { verification: wrong })).code,
        'verification_locked',
        'fifth wrong answer',
      );
      equal(
        (await bench.exchange(undefined, { verification: wrong })).code,
        'verification_locked',
        'sixth wrong answer',
      );
      await bench.clock.advance(7 * day);
      equal(
        (await bench.exchange(undefined, { verification: right })).code,
        'verification_locked',
        'right answer after it',
      );
      equal((await bench.exchange((await newLink(bench)).token, { verification: right })).status, 201, 'a new link');
    },
    unlimited,
  ),

  'Q-05: Unlock lets a locked link be answered again, with all five tries': withBench(async (bench) => {
    await bench.staff('PATCH', '/practice', { linkVerification: 'date-of-birth' });
    for (let answer = 0; answer < 5; answer++) await bench.exchange(undefined, { verification: wrong });
    equal((await bench.exchange(undefined, { verification: right })).code, 'verification_locked');
    await bench.staff('POST', `/accounts/${bench.accountNumber}/mfa/unlock`);
    const failed = (await bench.exchange(undefined, { verification: wrong })).as(ProblemSchema);
    equal([failed.code, failed.attemptsLeft], ['verification_failed', 4]);
    equal((await bench.exchange(undefined, { verification: right })).status, 201);
  }, unlimited),

  'Q-06: an unknown, expired, revoked, superseded and paid link get the same bytes': withBench(async (bench) => {
    const unknown = await bench.exchange('AAAAAAAAAAAAAAAAAAAAAA');
    equal([unknown.status, unknown.code], [404, 'link_unavailable']);

    const superseded = await newLink(bench);
    const revoked = await newLink(bench);
    await bench.staff('POST', `/links/${revoked.id}/revoke`);
    const expired = bench.secret('link');
    await bench.clock.advance(31 * day);

    const paid = await newLink(bench);
    const session = (await bench.exchange(paid.token)).as(OpenedSessionSchema);
    const balance = await bench.balance(session.token);
    await bench.pay({ token: session.token, balance, choice: 'current-balance' });

    const dead = { superseded: superseded.token, revoked: revoked.token, expired, paid: paid.token };
    for (const [why, token] of Object.entries(dead)) {
      equal(comparable(await bench.exchange(token)), comparable(unknown), `answer to a link that is ${why}`);
    }
    const code = await bench.call('POST', '/v1/links/exchange', { body: { kind: 'code', code: '0000000000' } });
    equal(comparable(code), comparable(unknown), 'answer to an unknown code');
  }, unlimited),

  'Q-06, Q-07: "send me a new link" answers alike for every link, and sends only where something is owed': withBench(
    async (bench) => {
      const resend = (token: string) => bench.call('POST', '/v1/links/resend', { body: { token } });
      const sent = () => bench.app.backend().outbox.all();
      const superseded = await newLink(bench);
      const revoked = await newLink(bench);
      await bench.staff('POST', `/links/${revoked.id}/revoke`);
      const expired = bench.secret('link');
      await bench.clock.advance(31 * day);
      const alive = await newLink(bench);

      const unknown = await resend('AAAAAAAAAAAAAAAAAAAAAA');
      equal([unknown.status, unknown.text], [202, '']);
      const before = sent().length;
      equal(comparable(await resend(alive.token)), comparable(unknown), 'a link that still works');
      equal(sent().length, before, 'nothing for an unknown token or a link that works');

      for (const [why, token] of Object.entries({ superseded: superseded.token, revoked: revoked.token, expired })) {
        equal(comparable(await resend(token)), comparable(unknown), why);
      }
      const messages = sent().slice(0, sent().length - before);
      equal(messages.length, 3, 'one message for each');
      const [newest] = messages;
      const url = newest?.body.split(/\s/).find((word) => word.includes('#duecare=')) ?? '';
      const token = url.slice(url.indexOf('#duecare=') + '#duecare='.length);
      equal((await bench.exchange(token)).status, 201, 'the new link works');
      equal(newest?.to, bench.app.backend().book.people.guarantor(bench.accountNumber)?.phone, 'the contact on file');

      equal(comparable(await resend(expired)), comparable(unknown), 'too often');
      equal(sent().length, before + 3, 'no more than three an hour');
      await bench.clock.advance(60 * minute);

      const session = (await bench.exchange((await newLink(bench)).token)).as(OpenedSessionSchema);
      await bench.pay({ token: session.token, balance: await bench.balance(session.token), choice: 'current-balance' });
      const afterPayment = sent().length;
      equal(comparable(await resend(expired)), comparable(unknown), 'nothing is owed');
      equal(sent().length, afterPayment, 'nothing is sent then');
    },
    unlimited,
  ),

  'Q-07: who asks for new links too often is told to wait, whatever the link': withBench(async (bench) => {
    const resend = (token: string) => bench.call('POST', '/v1/links/resend', { body: { token } });
    for (let time = 0; time < 10; time++) equal((await resend('AAAAAAAAAAAAAAAAAAAAAA')).status, 202);
    for (const token of ['AAAAAAAAAAAAAAAAAAAAAA', bench.secret('link')]) {
      equal((await resend(token)).code, 'rate_limited');
    }
  }),

  'Q-06: a guarantor who wants no messages is sent no new link': withBench(async (bench) => {
    const { id, token } = await newLink(bench);
    await bench.staff('POST', `/links/${id}/revoke`);
    const { suppressions, outbox } = bench.app.backend();
    for (const channel of ['text', 'email'] as const) suppressions.stop(bench.accountNumber, channel, 'opted-out');
    const before = outbox.all().length;
    equal((await bench.call('POST', '/v1/links/resend', { body: { token } })).status, 202);
    equal(outbox.all().length, before);
  }),

  'Q-14: the device that paid finds number, time and amount of the receipt by its intent, for a day': withBench(
    async (bench) => {
      const lookUp = (intentId: string) => bench.call('POST', '/v1/receipts/lookup', { body: { intentId } });
      const token = await bench.openQuickPay();
      const intentId = bench.intentId();
      const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 4_000 });
      const unknown = comparable(await lookUp(intentId));
      const { receiptId } = (await bench.sendPayment(token, intentId, body)).as(PaymentSchema);
      const receipt = bench.app.backend().book.receipt(receiptId ?? '');
      equal(JSON.parse((await lookUp(intentId)).text), {
        number: receipt?.number,
        paidAt: receipt?.at,
        amount: { amount: 4_000, currency: 'USD' },
      });
      await bench.staff('PATCH', '/practice', { linkVerification: 'date-of-birth' });
      equal(Object.keys(JSON.parse((await lookUp(intentId)).text) as object), ['number', 'paidAt'], 'no amount');
      const declined = bench.intentId();
      await bench.sendPayment(
        token,
        declined,
        bench.paymentBody({
          balance: await bench.balance(token),
          choice: 'other',
          amount: 4_100,
          outcome: 'card_declined',
        }),
      );
      equal(comparable(await lookUp(declined)), unknown, 'a declined card');
      await bench.clock.advance(day);
      equal(comparable(await lookUp(intentId)), unknown, 'after a day');
    },
    unlimited,
  ),

  'Q-06: a revoked link takes the sessions along that it opened': withBench(async (bench) => {
    const { id, token } = await newLink(bench);
    const session = (await bench.exchange(token)).as(OpenedSessionSchema);
    await bench.staff('POST', `/links/${id}/revoke`);
    equal((await bench.call('GET', '/v1/balance', { token: session.token })).code, 'session_expired');
  }),

  'Q-06: without QuickPay no link opens': withBench(async (bench) => {
    await bench.staff('PATCH', '/practice', { options: { quickPay: false } });
    equal((await bench.exchange()).code, 'link_unavailable');
  }),

  'Q-07: the eleventh exchange within a minute is told to wait, dead or alive': withBench(async (bench) => {
    for (let time = 0; time < 10; time++) equal((await bench.exchange()).status, 201);
    const late = [await bench.exchange(), await bench.exchange('AAAAAAAAAAAAAAAAAAAAAA')];
    for (const answer of late) {
      equal([answer.status, answer.code], [429, 'rate_limited']);
      equal(answer.headers.get('Retry-After'), '60');
    }
    await bench.clock.advance(minute);
    equal((await bench.exchange()).status, 201, 'a minute later');
  }),

  'Q-07: while somebody is guessing, one failure a minute is all that an address gets': withBench(
    async (bench) => {
      for (let guess = 0; guess < 20; guess++) await bench.exchange(`guess${String(guess).padStart(17, '0')}`);
      const report = JSON.parse((await bench.staff('GET', '/exchanges')).text) as { guessing: boolean };
      ok(report.guessing, 'a warning to staff');
      equal((await bench.exchange()).code, 'rate_limited');
      await bench.clock.advance(minute);
      equal((await bench.exchange()).status, 201, 'a minute later');
    },
    { limits: { exchangesPerAddress: Infinity, failedExchanges: 20 } },
  ),

  'Q-07: staff sees who tried which link when, without a secret': withBench(async (bench) => {
    await bench.exchange();
    await bench.exchange('AAAAAAAAAAAAAAAAAAAAAA');
    const { text } = await bench.staff('GET', '/exchanges');
    const { exchanges } = JSON.parse(text) as { exchanges: { outcome: string }[] };
    equal(
      exchanges.map(({ outcome }) => outcome),
      ['opened', 'unavailable'],
    );
    ok(!text.includes(bench.secret('link')), 'no secret in the log');
  }),
};
