import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { serve } from '../../mock-server/serve.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** An empty page of another origin, in a tab of its own. */
async function foreignPage(context: TestContext) {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const server = await serve(async () => new Response('<!doctype html><title>Elsewhere</title>', { headers: html }));
  context.after(() => server.close());
  const page = await (await town.someone()).newPage();
  await page.goto(server.url);
  return page;
}

suite('a page of another website', () => {
  test('makes the demo sign no notice, by a request that needs no preflight', async (context) => {
    const page = await foreignPage(context);
    const notice = {
      eventId: 'evt_1',
      type: 'payment.succeeded',
      transactionId: 'TX-1',
      accountNumber: town.account,
      amount: { amount: 14_615, currency: 'USD' },
      date: '2026-11-02',
      method: 'visa',
      lastFour: '4242',
    };
    await page.evaluate(
      async ([address, body]) => fetch(address, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined),
      [`${town.site}/processor/notices`, JSON.stringify(notice)] as const,
    );
    const address = `POST ${town.site}/processor/notices`;
    assert.ok(
      town.log.some((line) => line.startsWith(address)),
      'the request reached the demo',
    );
    assert.deepEqual(await town.staff('/processor-notices'), []);
    assert.deepEqual(await town.newReceipts(), []);
  });

  test('reads neither the secret of the staff API nor what the staff API answers', async (context) => {
    const page = await foreignPage(context);
    const read = (address: string, headers: Record<string, string> = {}) =>
      page.evaluate(
        async ([url, sentHeaders]) =>
          fetch(url, { headers: sentHeaders }).then(
            async (response) => response.text(),
            () => 'refused',
          ),
        [address, headers] as const,
      );
    assert.equal(await read(`${town.site}/back-office/staff-secret`), 'refused');
    assert.equal(await read(`${town.site}/outbox/messages`), 'refused');
    assert.equal(await read(`${town.demo.origins.backend}/staff/v1/outbox`), 'refused');
    const Authorization = `Bearer ${town.demo.staffSecret}`;
    assert.equal(await read(`${town.demo.origins.backend}/staff/v1/outbox`, { Authorization }), 'refused');
  });
});
