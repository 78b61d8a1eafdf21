import { OpenedSessionSchema, ProblemSchema, SessionSchema } from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { begin, codeMessages, maria, newestCode, nobody, Verification, wrongCode } from '../support/verifying.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const unlimited = { limits: { challengesPerAddress: Infinity, exchangesPerAddress: Infinity } };

/** The answer as bytes on the wire, but for names that are new every time. */
function comparable({ status, headers, text }: Answer): unknown {
  const requestId = headers.get('X-Request-Id') ?? '';
  const fields = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  const body = text
    .replaceAll(requestId, '#')
    .replace(/mfa_[\w-]{16}/, 'mfa_#')
    .replace(/ending in (0186|0999)/, 'ending in ####');
  return { status, fields, length: text.length, body };
}

/** Everything that somebody without the code can do with an identity. */
async function everythingWithout(bench: Bench, identity: typeof maria): Promise<unknown[]> {
  const answers = [await begin(bench, { kind: 'identity', ...identity })];
  const verification = await Verification.ofIdentity(bench, identity);
  answers.push(await verification.enter('123456'), await verification.trySend('pigeon'));
  for (let send = 0; send < 6; send++) {
    answers.push(await verification.trySend(), await verification.trySend());
    for (let guess = 0; guess < 6; guess++) answers.push(await verification.enter(`00000${guess}`));
    await bench.clock.advance(30 * second);
  }
  await bench.clock.advance(10 * minute);
  answers.push(await verification.enter('123456'));
  await bench.clock.advance(60 * minute);
  answers.push(await verification.enter('123456'), await verification.trySend());
  return answers.map(comparable);
}

/** Enters wrong codes in a row, five for each of five codes an hour. The last one is 60:30 minutes ago afterwards. */
async function enterWrongCodes(bench: Bench, begun: () => Promise<Verification>, count = 100): Promise<void> {
  for (let left = count; left > 0;) {
    for (let send = 0; send < 5 && left > 0; send++) {
      const verification = await begun();
      await verification.send();
      const wrong = wrongCode(await newestCode(bench));
      for (let guess = 0; guess < 5 && left > 0; guess++, left--) await verification.enter(wrong);
      await bench.clock.advance(30 * second);
    }
    await bench.clock.advance(60 * minute);
  }
}

export const mfaSuite: Suite = {
  'M-11: view your account: a code turns a QuickPay session into a new portal session, and the old token ends':
    withBench(async (bench) => {
      const opened = (await bench.exchange()).as(OpenedSessionSchema);
      const verification = await Verification.ofSession(bench, opened.token);
      equal(
        verification.challenge.destinations.map(({ channel, masked }) => [channel, masked]),
        [
          ['text', 'phone ending in 0186'],
          ['email', 'm***@example.com'],
        ],
      );
      await verification.send();
      const portal = (await verification.enter(await newestCode(bench))).as(OpenedSessionSchema);
      ok(portal.token !== opened.token && portal.session.id !== opened.session.id, 'another session');
      equal([portal.session.scope, portal.session.accountKey], ['portal', opened.session.accountKey]);
      equal(portal.session.verifiedAt, bench.clock.now().toISOString());
      equal((await bench.call('GET', '/v1/session', { token: opened.token })).code, 'session_expired');
      equal((await bench.call('GET', '/v1/account', { token: portal.token })).status, 200);
    }),

  'R-03: a guarantor signs in with names and a number or address, spelt as people spell them': withBench(
    async (bench) => {
      const spellings = [
        maria,
        { firstName: ' maría ', lastName: 'GARCIA', contact: '+1 555.555.0186' },
        { firstName: 'Maria', lastName: 'Garcia', contact: ' Maria.Garcia@Example.com ' },
        { firstName: 'Maria\u200b', lastName: 'Garcia, Jr.', contact: '\u202a(555)\u00a0555‑0186\u202c' },
        { firstName: 'ＭＡＲＩＡ', lastName: 'Garci\u0301a', contact: 'maria.garcia@exam\u200bple.com' },
      ];
      for (const identity of spellings) {
        const token = await (await Verification.ofIdentity(bench, identity)).complete();
        equal((await bench.call('GET', '/v1/account', { token })).status, 200);
        await bench.clock.advance(minute);
      }
    },
  ),

  'R-03: a code is accepted with the dash and the digits that it was typed with': withBench(async (bench) => {
    const verification = await Verification.ofIdentity(bench, maria);
    await verification.send();
    const code = await newestCode(bench);
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    equal((await verification.enter(`${arabic.slice(0, 3)}–${arabic.slice(3)}\u200f`)).status, 201);
  }),

  'a preferred name is as good as the first name': withBench(
    async (bench) => {
      const dan = { firstName: 'Dan', lastName: 'Whitfield', contact: 'daniel.whitfield@example.com' };
      const token = await (await Verification.ofIdentity(bench, dan)).complete();
      equal((await bench.call('GET', '/v1/account', { token })).status, 200);
    },
    { scenario: 'paid-up' },
  ),

  'M-02: a code works for 9:59.999 and not at 10:00': withBench(async (bench) => {
    for (const [wait, status] of [
      [10 * minute - 1, 201],
      [10 * minute, 403],
    ] as const) {
      const verification = await Verification.ofIdentity(bench, maria);
      const { codeExpiresAt } = await verification.send();
      equal(codeExpiresAt, new Date(bench.clock.now().getTime() + 10 * minute).toISOString());
      await bench.clock.advance(wait);
      const answer = await verification.enter(await newestCode(bench));
      equal(answer.status, status, `after ${wait} ms`);
      if (status === 403) equal(answer.code, 'mfa_code_expired');
    }
  }),

  'M-02: a code opens one session, however often and however much at once it is entered': withBench(async (bench) => {
    const verification = await Verification.ofIdentity(bench, maria);
    await verification.send();
    const code = await newestCode(bench);
    const answers = await Promise.all([verification.enter(code), verification.enter(code)]);
    equal(answers.map(({ status }) => status).sort(), [201, 403]);
    equal((await verification.enter(code)).code, 'mfa_code_expired');
  }),

  'M-03: a code is good for the challenge it was sent for, and a challenge for the session that began it': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const mine = await Verification.ofSession(bench, token);
      const other = await Verification.ofIdentity(bench, maria);
      await mine.send();
      const code = await newestCode(bench);
      await other.send();
      equal((await other.enter(code)).code, 'mfa_code_wrong');
      equal((await mine.as().enter(code)).code, 'session_required');
      equal((await mine.as(await bench.openQuickPay()).enter(code)).code, 'not_found');
      equal((await mine.as(await bench.openPortal()).trySend()).code, 'not_found');
      equal((await mine.enter(code)).status, 201);
    },
  ),

  'M-04: a code takes five wrong answers, says how many are left, and is then dead even for the right one': withBench(
    async (bench) => {
      const verification = await Verification.ofIdentity(bench, maria);
      equal((await verification.send()).attemptsLeft, 5);
      const code = await newestCode(bench);
      for (let left = 4; left >= 0; left--) {
        const { code: problem, attemptsLeft } = (await verification.enter(wrongCode(code))).as(ProblemSchema);
        equal([problem, attemptsLeft], ['mfa_code_wrong', left]);
      }
      const dead = (await verification.enter(code)).as(ProblemSchema);
      equal([dead.code, dead.attemptsLeft], ['mfa_code_wrong', 0]);
      await bench.clock.advance(30 * second);
      await verification.send();
      equal((await verification.enter(await newestCode(bench))).status, 201, 'with the next code');
    },
  ),

  'M-04: a hundred wrong codes of strangers lock out strangers alone': withBench(async (bench) => {
    await enterWrongCodes(bench, () => Verification.ofIdentity(bench, maria));
    const verification = await Verification.ofIdentity(bench, maria);
    equal([(await verification.trySend()).status, (await verification.trySend()).code], [403, 'mfa_locked']);
    const token = await bench.openQuickPay();
    equal(typeof (await (await Verification.ofSession(bench, token)).complete()), 'string', 'the payer of a link');
    equal((await (await Verification.ofIdentity(bench, maria)).trySend()).code, 'mfa_locked', 'a stranger still');
    await bench.staff('POST', `/accounts/${bench.accountNumber}/mfa/unlock`);
    equal(typeof (await (await Verification.ofIdentity(bench, maria)).complete()), 'string', 'after Unlock');
  }, unlimited),

  'M-04: a lock by strangers ends after seven days without a wrong code': withBench(async (bench) => {
    await enterWrongCodes(bench, () => Verification.ofIdentity(bench, maria));
    const lastFailure = bench.clock.now().getTime() - 60 * minute - 30 * second;
    const until = async (instant: number) => bench.clock.advance(instant - bench.clock.now().getTime());
    await until(lastFailure + 7 * day - 1);
    equal((await (await Verification.ofIdentity(bench, maria)).trySend()).code, 'mfa_locked', 'a moment before');
    await until(lastFailure + 7 * day);
    const token = await (await Verification.ofIdentity(bench, maria)).complete();
    equal((await bench.call('GET', '/v1/account', { token })).status, 200, 'seven days later');
    await bench.clock.advance(60 * minute);
    await enterWrongCodes(bench, () => Verification.ofIdentity(bench, maria), 99);
    equal((await (await Verification.ofIdentity(bench, maria)).trySend()).status, 200, 'after 99');
  }, unlimited),

  'M-04: wrong codes under a preferred name and by another channel count for the address, too': withBench(
    async (bench) => {
      const daniel = { firstName: 'Daniel', lastName: 'Whitfield', contact: 'daniel.whitfield@example.com' };
      await enterWrongCodes(bench, () => Verification.ofIdentity(bench, daniel), 50);
      await enterWrongCodes(bench, () => Verification.ofIdentity(bench, { ...daniel, firstName: 'Dan' }), 50);
      const verification = await Verification.ofIdentity(bench, daniel);
      await verification.send();
      const answer = await verification.enter(await newestCode(bench));
      equal([answer.status, answer.code], [403, 'mfa_code_wrong'], 'the right code, as to somebody unknown');
    },
    { ...unlimited, scenario: 'paid-up' },
  ),

  'M-04: a hundred wrong codes of requesters with a link lock them until Unlock, and nobody else': withBench(
    async (bench) => {
      const ofLink = async () => Verification.ofSession(bench, await bench.openQuickPay());
      await enterWrongCodes(bench, ofLink);
      equal((await (await ofLink()).trySend('text')).code, 'mfa_locked');
      equal((await (await ofLink()).trySend('email')).code, 'mfa_locked', 'the account, by another channel');
      equal(typeof (await (await Verification.ofIdentity(bench, maria)).complete()), 'string', 'by name and number');
      await bench.clock.advance(8 * day);
      equal((await (await ofLink()).trySend('text')).code, 'mfa_locked', 'eight days later');
      await bench.staff('POST', `/accounts/${bench.accountNumber}/mfa/unlock`);
      equal(typeof (await (await ofLink()).complete()), 'string', 'after Unlock');
    },
    unlimited,
  ),

  'M-05: a new code ends the one before it, which is told apart from a wrong one': withBench(async (bench) => {
    const verification = await Verification.ofIdentity(bench, maria);
    await verification.send();
    const first = await newestCode(bench);
    await bench.clock.advance(30 * second);
    await verification.send();
    const superseded = await verification.enter(first);
    equal([superseded.status, superseded.code], [403, 'mfa_code_superseded']);
    equal((await verification.enter(await newestCode(bench))).status, 201);
  }),

  'M-05: codes are 30 seconds apart at least and five an hour at most, over all challenges': withBench(
    async (bench) => {
      const start = bench.clock.now().getTime();
      for (let left = 4; left >= 0; left--) {
        const verification = await Verification.ofIdentity(bench, maria);
        const sent = await verification.send();
        equal(sent.sendsLeft, left, 'codes left');
        const resend = left > 0 ? bench.clock.now().getTime() + 30 * second : start + 60 * minute;
        equal(sent.resendAt, new Date(resend).toISOString(), 'next code');
        await bench.clock.advance(30 * second - 1);
        const early = await verification.trySend();
        equal([early.status, early.code], [429, 'mfa_send_too_soon']);
        equal(early.headers.get('Retry-After'), String(left > 0 ? 1 : 3_480 - 30 + 1), 'wait');
        await bench.clock.advance(1);
      }
      equal((await codeMessages(bench)).length, 5);
      await bench.clock.advance(60 * minute - 151 * second);
      equal((await (await Verification.ofIdentity(bench, maria)).trySend()).code, 'mfa_send_too_soon');
      await bench.clock.advance(second);
      equal((await (await Verification.ofIdentity(bench, maria)).trySend()).status, 200);
    },
    unlimited,
  ),

  'M-05: codes that strangers ask for leave the five of a link, and the other way round': withBench(async (bench) => {
    const ofLink = async () => Verification.ofSession(bench, await bench.openQuickPay());
    const ofStranger = () => Verification.ofIdentity(bench, maria);
    for (const kinds of [
      [ofStranger, ofLink],
      [ofLink, ofStranger],
    ]) {
      const before = (await codeMessages(bench)).length;
      for (const begun of kinds) {
        for (let left = 4; left >= 0; left--) {
          equal((await (await begun()).send('text')).sendsLeft, left, 'codes left');
          await bench.clock.advance(30 * second);
        }
        equal((await (await begun()).trySend('text')).code, 'mfa_send_too_soon', 'a sixth');
      }
      equal((await codeMessages(bench)).length - before, 10, 'messages');
      await bench.clock.advance(60 * minute);
    }
  }, unlimited),

  'M-05: under a preferred name an address gets no more than five codes an hour': withBench(
    async (bench) => {
      const daniel = { firstName: 'Daniel', lastName: 'Whitfield', contact: 'daniel.whitfield@example.com' };
      for (let send = 0; send < 5; send++) {
        await (await Verification.ofIdentity(bench, daniel)).send();
        await bench.clock.advance(30 * second);
      }
      equal((await (await Verification.ofIdentity(bench, { ...daniel, firstName: 'Dan' })).trySend()).status, 200);
      equal((await codeMessages(bench)).length, 5, 'answered as ever, and nothing sent');
    },
    { ...unlimited, scenario: 'paid-up' },
  ),

  'M-05: Unlock lets the practice send a code at once, however many were asked for before': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const ways = [
      () => Verification.ofSession(bench, token),
      () => Verification.ofIdentity(bench, maria),
      () => Verification.ofIdentity(bench, { ...maria, contact: 'maria.garcia@example.com' }),
    ];
    for (const begun of ways) {
      for (let send = 0; send < 5; send++) {
        await (await begun()).trySend();
        await bench.clock.advance(30 * second);
      }
      equal((await (await begun()).trySend()).code, 'mfa_send_too_soon', 'the limit');
    }
    equal((await bench.staff('POST', `/accounts/${bench.accountNumber}/mfa/unlock`)).status, 204);
    for (const begun of ways) {
      const before = (await codeMessages(bench)).length;
      const verification = await begun();
      equal((await verification.trySend()).status, 200, 'a code asked for after Unlock');
      equal((await codeMessages(bench)).length, before + 1, 'messages');
      await bench.clock.advance(30 * second);
    }
  }, unlimited),

  'M-06: somebody the practice knows and somebody it does not are answered byte for byte alike': withBench(
    async (bench) => {
      const known = await everythingWithout(bench, maria);
      bench.app.reset();
      await bench.clock.set(new Date('2026-11-02T15:00:00.000Z'));
      const unknown = await everythingWithout(bench, nobody);
      ok(known.length > 40, 'something to compare');
      equal(unknown, known);
      equal((await codeMessages(bench)).length, 0, 'messages to nobody');
    },
    unlimited,
  ),

  'M-06: what is typed and half right is as wrong as all wrong': withBench(async (bench) => {
    const halves = [
      { ...maria, firstName: 'Marta' },
      { ...maria, lastName: 'Garza' },
      { ...maria, contact: '(555) 555-0187' },
      { ...maria, contact: 'maria.garcia@example.org' },
    ];
    for (const identity of halves) {
      const verification = await Verification.ofIdentity(bench, identity);
      equal((await verification.trySend()).status, 200);
    }
    equal((await codeMessages(bench)).length, 0);
    const odd = await begin(bench, { kind: 'identity', ...maria, contact: 'Garcia' });
    equal([odd.status, odd.code], [400, 'invalid_request']);
  }),

  'M-07: the practice decides how codes may be sent': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const before = await Verification.ofSession(bench, token);
    await bench.staff('PATCH', '/practice', { options: { mfaChannels: ['email'] } });
    equal((await before.trySend('text')).code, 'mfa_channel_unavailable');
    const { challenge } = await Verification.ofSession(bench, token);
    equal(
      challenge.destinations.map(({ channel }) => channel),
      ['email'],
    );
    for (const identity of [maria, nobody]) {
      const answer = await begin(bench, { kind: 'identity', ...identity });
      equal([answer.status, answer.code], [422, 'mfa_channel_unavailable']);
    }
  }),

  'M-10: the last line of a text binds the code to the host of the page that asked': withBench(
    async (bench) => {
      const verification = await Verification.ofIdentity(bench, maria);
      await verification.send();
      const code = await newestCode(bench);
      const [message] = await codeMessages(bench);
      equal([message?.channel, message?.to], ['text', '5555550186']);
      equal(
        message?.body,
        `Fernhill Family Medicine: your code is ${code}. It works for ten minutes. We'll never ask you for it.\n\n` +
          `@pay.practice.example #${code}`,
      );
    },
    { payPageUrl: 'https://pay.practice.example/bill/' },
  ),

  'M-10: an email has the code in its text, not in its subject, and neither names the guarantor': withBench(
    async (bench) => {
      await (await Verification.ofIdentity(bench, { ...maria, contact: 'maria.garcia@example.com' })).send();
      const [message] = await codeMessages(bench);
      equal([message?.channel, message?.subject], ['email', 'Your code from Fernhill Family Medicine']);
      ok(!/maria|garcia/i.test(message?.body ?? ''), 'no name');
      ok(!message?.body.includes('@localhost'), 'no line for phones');
    },
  ),

  'a verification needs a session where it says so, and begins ten times a minute at most': withBench(async (bench) => {
    equal((await begin(bench, { kind: 'session' })).code, 'session_required');
    for (let time = 1; time < 10; time++) await begin(bench, { kind: 'identity', ...nobody });
    for (const identity of [maria, nobody]) {
      const late = await begin(bench, { kind: 'identity', ...identity });
      equal([late.code, late.headers.get('Retry-After')], ['rate_limited', '60']);
    }
  }),

  'S-08: forgetting a saved card takes a code entered within the last five minutes': withBench(async (bench) => {
    const { accountNumber } = bench;
    const keep = () =>
      bench.app.backend().savedCards.add({
        accountNumber,
        brand: 'visa',
        lastFour: '4242',
        expiryMonth: 4,
        expiryYear: 2029,
        processorReference: 'reference-canary',
      });
    const forget = (token: string) => bench.call('DELETE', `/v1/payment-methods/${keep().id}`, { token });
    const cards = async (token: string) => (await bench.call('GET', '/v1/payment-methods', { token })).text;

    const given = await bench.openPortal();
    const refused = await forget(given);
    equal([refused.status, refused.code], [403, 'fresh_code_required'], 'a session without any code');
    ok((await cards(given)).includes('4242'), 'the card, still there');
    ok(!(await cards(given)).includes('canary'), 'nothing of the processor');

    const verified = await (await Verification.ofSession(bench, given)).complete();
    equal((await bench.call('GET', '/v1/session', { token: given })).code, 'session_expired', 'the session before');
    await bench.clock.advance(5 * minute);
    equal((await forget(verified)).status, 204, 'five minutes later');
    equal(await cards(verified), '{"items":[]}');
    equal((await forget(verified)).status, 204);
    await bench.clock.advance(1);
    equal((await forget(verified)).code, 'fresh_code_required', 'a moment too late');
    const again = await (await Verification.ofSession(bench, verified)).complete();
    equal((await forget(again)).status, 204, 'with another code');
  }),

  'S-08: whose card it is is nobody else’s business': withBench(async (bench) => {
    const [, other = ''] = bench.app.world().accounts;
    const details = { brand: 'visa', lastFour: '1111', expiryMonth: 1, expiryYear: 2030 } as const;
    const { savedCards } = bench.app.backend();
    const card = savedCards.add({ ...details, accountNumber: other, processorReference: 'r' });
    const token = await (await Verification.ofIdentity(bench, maria)).complete();
    equal((await bench.call('DELETE', `/v1/payment-methods/${card.id}`, { token })).status, 204);
    equal(savedCards.of(other).length, 1, 'cards of the other account');
  }),

  'S-03: the practice sets how long people may stay, from 2 to 30 minutes': withBench(async (bench) => {
    for (const idleMinutes of [1, 31, 2.5]) {
      equal((await bench.staff('PATCH', '/practice', { sessions: { idleMinutes } })).status, 400, `${idleMinutes}`);
    }
    await bench.staff('PATCH', '/practice', { sessions: { idleMinutes: 30, portalHours: 1, extensions: 20 } });
    const token = await (await Verification.ofIdentity(bench, maria)).complete();
    const session = (await bench.call('GET', '/v1/session', { token })).as(SessionSchema);
    equal(session.extensionsLeft, 20);
    await bench.clock.advance(30 * minute - 1);
    await bench.balance(token);
    await bench.clock.advance(30 * minute);
    equal((await bench.call('GET', '/v1/session', { token })).code, 'session_expired', 'after an hour');
  }),
};
