import { headers as names, PracticeSchema } from '../../../src/contract/index.ts';
import type { Answer } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const everywhere = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  vary: 'Origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** What the transport puts on an answer by itself. */
const ofTransport = ['connection', 'content-length', 'date', 'keep-alive', 'x-powered-by'];

function headersOf({ headers }: Answer): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !ofTransport.includes(name) && name !== 'x-request-id'));
}

export const headerSuite: Suite = {
  'Q-09, X-07: every answer has exactly these headers': withBench(async (bench) => {
    const json = { ...everywhere, 'content-type': 'application/json' };
    const problem = { ...everywhere, 'content-type': 'application/problem+json' };
    const token = await bench.openQuickPay();
    const expected: [Answer, Record<string, string>][] = [
      [await bench.call('GET', '/v1/practice'), json],
      [await bench.call('GET', '/v1/balance', { token }), json],
      [await bench.exchange(), json],
      [await bench.call('GET', '/v1/balance'), { ...problem, 'www-authenticate': 'Bearer' }],
      [await bench.call('GET', '/v1/nothing'), problem],
      [await bench.call('POST', '/v1/practice', { body: {} }), problem],
      [await bench.staff('GET', '/outbox'), json],
      [await bench.call('DELETE', '/v1/session', { token }), everywhere],
      [await bench.call('OPTIONS', '/v1/practice'), everywhere],
    ];
    for (const [answer, headers] of expected) equal(headersOf(answer), headers, `headers of a ${answer.status}`);
  }),

  'a request may name its practice; one about another is refused and does nothing': withBench(async (bench) => {
    const { id } = (await bench.call('GET', '/v1/practice')).as(PracticeSchema);
    const naming = (practice: string) => ({ headers: { [names.practice]: practice } });
    equal((await bench.call('GET', '/v1/practice', naming(id))).status, 200);
    const token = await bench.openQuickPay();
    for (const [method, path] of [
      ['GET', '/v1/practice'],
      ['DELETE', '/v1/session'],
    ] as const) {
      const refused = await bench.call(method, path, { token, ...naming(`not-${id}`) });
      equal([refused.status, refused.code], [404, 'practice_unknown']);
    }
    equal((await bench.call('GET', '/v1/session', { token })).status, 200, 'the session is still open');
  }),

  'every answer has a request id of its own, and a problem repeats it': withBench(async (bench) => {
    const answers = [await bench.call('GET', '/v1/practice'), await bench.call('GET', '/v1/balance')];
    const ids = answers.map(({ headers }) => headers.get('X-Request-Id') ?? '');
    ok(
      ids.every((id) => /^req_[\w-]{16}$/.test(id)),
      'request ids',
    );
    ok(ids[0] !== ids[1], 'another id for another request');
    ok(answers[1]?.text.includes(`"requestId":"${ids[1] ?? ''}"`), 'the id in the problem');
  }),

  'a body is JSON of at most 16 kB, and says that it is JSON': withBench(
    async (bench) => {
      const send = (body: string, type = 'application/json') =>
        bench.call('POST', '/v1/links/exchange', { body, headers: { 'Content-Type': type } });
      const good = JSON.stringify({ kind: 'link', token: bench.secret('link') });
      equal((await send(good)).status, 201);
      equal((await send(good, 'application/json; charset=utf-8')).status, 201);
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
        equal((await send(good, type)).code, 'invalid_request', type);
      }
      for (const body of ['', '{', 'null', '[]', '"x"', `${good}${' '.repeat(16 * 1024)}`, ' '.repeat(300_000)]) {
        equal((await send(body)).code, 'invalid_request', body.slice(0, 10));
      }
      equal((await send(good.replace('{', '{"__proto__":{"kind":"code"},'))).code, 'invalid_request');
    },
    { limits: { exchangesPerAddress: Infinity } },
  ),
};
