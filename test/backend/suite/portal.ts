import {
  AccountSchema,
  endpoints,
  ItemizedReceiptSchema,
  OpenedSessionSchema,
  PaymentSchema,
  PracticeSchema,
  ReceiptPageSchema,
  ReceiptSchema,
  StatementLinkSchema,
  StatementPageSchema,
  StatementSchema,
  VisitPageSchema,
  type Endpoint,
  type ListedVisit,
} from '../../../src/contract/index.ts';
import { plainDate } from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const day = 24 * 60 * 60_000;

const visits = async (bench: Bench, token: string, query = '') =>
  (await bench.call('GET', `/v1/visits${query}`, { token })).as(VisitPageSchema);

const statements = async (bench: Bench, token: string, query = '') =>
  (await bench.call('GET', `/v1/statements${query}`, { token })).as(StatementPageSchema).items;

const statement = async (bench: Bench, token: string, id: string) =>
  (await bench.call('GET', `/v1/statements/${id}`, { token })).as(StatementSchema);

/** Walks through all pages; `between` happens after each. */
async function allVisits(
  bench: Bench,
  token: string,
  query: string,
  between: (page: number) => void = () => undefined,
) {
  const seen: ListedVisit[] = [];
  let cursor: string | null = null;
  for (let page = 1; page < 200; page++) {
    const next: string = cursor === null ? query : `${query}&cursor=${cursor}`;
    const { items, nextCursor } = await visits(bench, token, next);
    seen.push(...items);
    between(page);
    if (nextCursor === null) return seen;
    cursor = nextCursor;
  }
  throw new Error('The list does not end.');
}

const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);

const paths = (scope: 'quickpay' | 'portal', ids: Record<string, string>) =>
  Object.values<Endpoint>(endpoints)
    .filter(({ method, scopes }) => method === 'GET' && scopes.includes(scope) && !scopes.includes('public'))
    .map(({ path }) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'none'));

export const portalSuite: Suite = {
  'the account has its guarantor and patients in full, and the addresses for codes masked': withBench(async (bench) => {
    const token = await bench.openPortal();
    equal((await bench.call('GET', '/v1/account', { token })).as(AccountSchema), {
      accountNumber: '204417',
      guarantorName: 'Maria Garcia',
      addressLines: ['78 Heron Court', 'Millbrook, IL 60532'],
      email: 'm***@example.com',
      phone: 'phone ending in 0186',
      patients: [
        { id: 'p-31907', name: 'Maria Garcia' },
        { id: 'p-31908', name: 'Leo Garcia' },
      ],
    });
  }),

  'visits come newest first, those with something to pay unless all are asked for, and add up to the balance':
    withBench(async (bench) => {
      const token = await bench.openPortal();
      const open = await visits(bench, token);
      equal(
        open.items.map(({ lines, remaining, sinceStatement }) => [lines.length, remaining.amount, sinceStatement]),
        [
          [2, 3_000, true],
          [1, 3_265, false],
          [4, 11_350, false],
        ],
      );
      const all = await visits(bench, token, '?show=all');
      equal(all.items.length, 4);
      const { breakdown, currentBalance } = await bench.balance(token);
      equal(sum(all.items.map(({ remaining }) => remaining)), breakdown.remaining.amount);
      equal(sum(open.items.map(({ remaining }) => remaining)), currentBalance.amount);
      const dates = all.items.map(({ serviceDate }) => serviceDate);
      equal(dates, dates.toSorted().reverse());
      equal(open.filters.patients.length, 2);
    }),

  'visits are filtered by patient, provider, facility and dates, all at once': withBench(async (bench) => {
    const token = await bench.openPortal();
    const { items, filters } = await visits(bench, token, '?show=all');
    const matching = async (query: string) => (await visits(bench, token, `?show=all&${query}`)).items;
    for (const [kind, choices] of [
      ['patient', filters.patients],
      ['provider', filters.providers],
      ['facility', filters.facilities],
    ] as const) {
      equal(choices.length, 2, kind);
      for (const { id } of choices) {
        equal(
          await matching(`${kind}Id=${id}`),
          items.filter((visit) => visit[kind].id === id),
          `${kind} ${id}`,
        );
      }
    }
    const [newest, second, third] = items;
    ok(newest && second && third, 'three visits');
    const between = await matching(`from=${third.serviceDate}&to=${second.serviceDate}`);
    equal(
      between.map(({ id }) => id),
      [second.id, third.id],
      'both days included',
    );
    equal(await matching(`from=${third.serviceDate}&to=${second.serviceDate}&patientId=${second.patient.id}`), [
      second,
    ]);
    equal((await matching('patientId=p-none')).length, 0);
  }),

  'visits come by facility, provider and patient where that is asked for, also page by page': withBench(
    async (bench) => {
      const token = await bench.openPortal();
      const { items } = await visits(bench, token, '?show=all&order=place');
      const keys = items.map(({ facility, provider, patient, serviceDate }) => {
        const back = 99_999_999 - Number(serviceDate.replaceAll('-', ''));
        return [facility.name, provider.name, patient.name, String(back)].join('\u0000');
      });
      ok(new Set(items.map(({ facility }) => facility.id)).size > 1, 'several facilities');
      equal(keys, keys.toSorted());
      const byDate = await visits(bench, token, '?show=all&order=date');
      equal(items.map(({ id }) => id).toSorted(), byDate.items.map(({ id }) => id).toSorted());
      const walked = await allVisits(bench, token, '?show=all&order=place&limit=1', (page) => {
        const { people } = bench.app.backend().book;
        const [known] = people.visits(bench.accountNumber);
        if (known && page === 1) people.addVisit({ ...known, id: '90001' });
      });
      equal(
        walked.map(({ id }) => id).filter((id) => id !== '90001'),
        items.map(({ id }) => id),
      );
    },
    { scenario: 'family' },
  ),

  'what came up since the last statement can be asked for alone, paid or not': withBench(async (bench) => {
    const token = await bench.openPortal();
    const all = await visits(bench, token, '?show=all');
    const since = await visits(bench, token, '?show=since-statement');
    equal(
      since.items,
      all.items.filter(({ sinceStatement }) => sinceStatement),
    );
    ok(since.items.length > 0 && since.items.length < all.items.length, 'some of them');
  }),

  'a query that the contract does not know is refused, and told what is wrong': withBench(async (bench) => {
    const token = await bench.openPortal();
    const wrong = [
      'limit=0',
      'limit=101',
      'limit=ten',
      'page=2',
      'show=some',
      'order=best',
      'from=2026-02-30',
      'cursor=!',
      'show=all&show=all',
    ];
    for (const query of wrong) {
      const answer = await bench.call('GET', `/v1/visits?${query}`, { token });
      equal([answer.status, answer.code], [400, 'invalid_request'], query);
    }
  }),

  'every visit is on exactly one page, also while new charges arrive': withBench(
    async (bench) => {
      const token = await bench.openPortal();
      const { book } = bench.app.backend();
      const before = book.people.visits(bench.accountNumber).map(({ id }) => id);
      const [known] = book.people.visits(bench.accountNumber);
      ok(known, 'a visit');
      const seen = await allVisits(bench, token, '?show=all&limit=2', (page) => {
        const id = String(90_000 + page);
        const date = page % 2 === 0 ? book.today() : plainDate('2020-01-01');
        book.people.addVisit({ ...known, id, date });
        if (page < 5) book.charge({ visitId: id, line: 1, code: '99213', description: 'Office visit', billed: 100 });
      });
      const ids = seen.map(({ id }) => id);
      equal(new Set(ids).size, ids.length, 'visits shown twice');
      ok(
        before.every((id) => ids.includes(id)),
        'every visit that was there',
      );
    },
    { scenario: 'family' },
  ),

  'a cursor is good for its account, list and filters, and cannot be made up': withBench(async (bench) => {
    const token = await bench.openPortal();
    const { nextCursor } = await visits(bench, token, '?show=all&limit=1');
    ok(nextCursor, 'a next page');
    ok(/^[\w-]+$/.test(nextCursor), 'opaque text');
    const [, other] = bench.app.world().accounts;
    const elsewhere: [string, string][] = [
      [await bench.openPortal(other), `/v1/visits?show=all&cursor=${nextCursor}`],
      [token, `/v1/visits?cursor=${nextCursor}`],
      [token, `/v1/visits?show=all&patientId=p-31908&cursor=${nextCursor}`],
      [token, `/v1/receipts?cursor=${nextCursor}`],
      [token, `/v1/visits?show=all&cursor=${nextCursor.slice(0, -2)}AA`],
      [token, `/v1/visits?show=all&cursor=A${nextCursor.slice(1)}`],
    ];
    for (const [session, path] of elsewhere) {
      equal((await bench.call('GET', path, { token: session })).code, 'invalid_request', path);
    }
    const again = await bench.openPortal();
    equal(
      (await visits(bench, again, `?show=all&limit=2&cursor=${nextCursor}`)).items.length,
      2,
      'after signing in again',
    );
  }),

  'receipts come newest first, page by page and by status; another account’s are unknown': withBench(async (bench) => {
    const token = await bench.openPortal();
    await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 1_000 });
    const list = async (query: string) =>
      (await bench.call('GET', `/v1/receipts${query}`, { token })).as(ReceiptPageSchema);
    const { items } = await list('');
    equal(
      items.map(({ status, amount }) => [status, amount.amount]),
      [
        ['paid', 1_000],
        ['paid', 2_000],
        ['unsuccessful', 0],
      ],
    );
    const first = await list('?limit=2');
    equal([...first.items, ...(await list(`?limit=2&cursor=${first.nextCursor ?? ''}`)).items], items);
    equal((await list('?status=unsuccessful')).items.length, 1);
    const [, other] = bench.app.world().accounts;
    const stranger = await bench.openPortal(other);
    for (const path of ['', '/itemized']) {
      const answer = await bench.call('GET', `/v1/receipts/${items[0]?.id ?? ''}${path}`, { token: stranger });
      equal(answer.code, 'not_found');
    }
  }),

  'an itemised receipt says which services were paid, and stays as it was': withBench(async (bench) => {
    const token = await bench.openPortal();
    const payment = await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 12_000 });
    const read = async () =>
      (await bench.call('GET', `/v1/receipts/${payment.receiptId ?? ''}/itemized`, { token })).as(
        ItemizedReceiptSchema,
      );
    const receipt = await read();
    equal([receipt.guarantorName, receipt.accountNumber, receipt.amount.amount], ['Maria Garcia', '204417', 12_000]);
    equal(
      receipt.visits.map(({ lines, patient }) => [patient.name, lines.map(({ applied }) => applied.amount)]),
      [
        ['Maria Garcia', [6_150, 1_900, 1_800, 1_500]],
        ['Leo Garcia', [650]],
      ],
    );
    for (const { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining } of receipt.visits.flatMap(
      ({ lines }) => lines,
    )) {
      equal(sum([adjusted, insurancePending, insurancePaid, patientPaid, remaining]), billed.amount);
    }
    await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' });
    equal(await read(), receipt, 'after another payment');
    await bench.staff('POST', '/refunds', { paymentId: payment.id, amount: 700 });
    const refunded = await read();
    equal(refunded.visits, receipt.visits);
    equal(receipt.refundOf, undefined, 'no refund');
    equal(
      refunded.refunds.map(({ status, amount }) => [status, amount.amount]),
      [['refund', 700]],
    );
    const refund = await bench.call('GET', `/v1/receipts/${refunded.refunds[0]?.id ?? ''}/itemized`, { token });
    equal(refund.as(ItemizedReceiptSchema).refundOf?.number, receipt.number, 'names the original payment');
    const [message] = bench.app.backend().outbox.all();
    ok(message?.body.includes(`receipt ${receipt.number}`), 'so does its email');
    equal(
      refund.as(ItemizedReceiptSchema).visits.flatMap(({ lines }) => lines.map(({ applied }) => applied.amount)),
      [50, 650],
      'what came back off the lines',
    );
  }),

  'money that staff apply later shows on the receipt it came in with': withBench(
    async (bench) => {
      const token = await bench.openPortal();
      const [receipt] = (await bench.call('GET', '/v1/receipts', { token })).as(ReceiptPageSchema).items;
      const read = async () =>
        (await bench.call('GET', `/v1/receipts/${receipt?.id ?? ''}/itemized`, { token })).as(ItemizedReceiptSchema);
      equal([(await read()).visits.length, (await read()).unapplied.amount], [0, 7_500]);
      const { accountNumber } = bench;
      await bench.staff('POST', '/unapplied-funds/applications', { accountNumber });
      const applied = (await read()).visits.flatMap(({ lines }) => lines.map((line) => line.applied));
      equal(sum(applied) + (await read()).unapplied.amount, 7_500);
      ok(sum(applied) > 0, 'something applied');
    },
    { scenario: 'unapplied-funds' },
  ),

  'statements come by due date, newest first; paid ones can be left out': withBench(async (bench) => {
    const token = await bench.openPortal();
    const all = await statements(bench, token);
    equal(
      all.map(({ balance, outstanding, mostRecent }) => [balance.amount, outstanding.amount, mostRecent]),
      [
        [14_615, 14_615, true],
        [2_000, 0, false],
      ],
    );
    equal(await statements(bench, token, '?show=open'), all.slice(0, 1));
    await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 615 });
    const [newest] = await statements(bench, token);
    equal([newest?.balance.amount, newest?.outstanding.amount], [14_615, 14_000], 'printed, and owed');
    await bench.pay({ token, balance: await bench.balance(token), choice: 'amount-due' });
    equal(await statements(bench, token, '?show=open'), []);
  }),

  'a statement that money on the account covers is left out with the paid ones, before staff apply it': withBench(
    async (bench) => {
      await bench.staff('PATCH', '/practice', { autoPost: false });
      const token = await bench.openPortal();
      const [due] = await statements(bench, token, '?show=open');
      await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 14_000 });
      equal((await statements(bench, token, '?show=open'))[0]?.id, due?.id, 'something is left');
      await bench.pay({ token, balance: await bench.balance(token), choice: 'amount-due' });
      equal(await statements(bench, token, '?show=open'), []);
      equal((await statements(bench, token))[0]?.outstanding, due?.outstanding, 'its lines still owe');
    },
  ),

  'a statement is as it was printed, with the payments since': withBench(async (bench) => {
    const token = await bench.openPortal();
    const [newest] = await statements(bench, token);
    ok(newest, 'a statement');
    const before = await statement(bench, token, newest.id);
    equal([before.guarantorName, before.addressLines.length], ['Maria Garcia', 2]);
    equal(sum(before.visits.map(({ remaining }) => remaining)) - before.unappliedFunds.amount, before.balance.amount);
    equal(before.paymentsSince, []);
    const payment = await bench.pay({ token, balance: await bench.balance(token), choice: 'other', amount: 1_000 });
    await bench.clock.advance(60_000);
    await bench.staff('POST', '/refunds', { paymentId: payment.id, amount: 400 });
    const after = await statement(bench, token, newest.id);
    equal(after.visits, before.visits);
    equal(
      after.paymentsSince.map(({ amount }) => amount.amount),
      [-400, 1_000],
    );
    equal(after.outstanding.amount, before.outstanding.amount - 600);
    const [, other] = bench.app.world().accounts;
    const stranger = await bench.openPortal(other);
    equal((await bench.call('GET', `/v1/statements/${newest.id}`, { token: stranger })).code, 'not_found');
  }),

  'Q-12: a statement shows its living link and code again without making new ones; both open QuickPay': withBench(
    async (bench) => {
      const token = await bench.openPortal();
      await bench.staff('POST', '/statement-runs', { accountNumber: bench.accountNumber, notify: false });
      const [newest, older] = await statements(bench, token);
      ok(newest && older, 'two statements');
      const { link } = await statement(bench, token, newest.id);
      ok(link, 'a link');
      equal((await statement(bench, token, newest.id)).link, link, 'read again');
      equal((await statement(bench, token, older.id)).link, link, 'the account’s link on an older one');
      const secret = link.url.slice(link.url.indexOf('#duecare=') + '#duecare='.length);
      equal((await bench.exchange(secret)).as(OpenedSessionSchema).session.scope, 'quickpay');
      const body = { kind: 'code', code: link.code };
      equal((await bench.call('POST', '/v1/links/exchange', { body })).status, 201);
      ok(!JSON.stringify(bench.app.backend().book.links.of(bench.accountNumber)).includes(secret), 'stored as a hash');
    },
  ),

  'Q-06: a statement’s QR code and typed code expire together; expired ones are not shown, and both are made anew':
    withBench(async (bench) => {
      await bench.staff('POST', '/statement-runs', { accountNumber: bench.accountNumber, notify: false });
      const [newest] = await statements(bench, await bench.openPortal());
      ok(newest, 'a statement');
      const old = (await statement(bench, await bench.openPortal(), newest.id)).link;
      const ends = bench.app
        .backend()
        .book.links.of(bench.accountNumber)
        .filter(({ ended, origin }) => ended === null && (origin === 'qr' || origin === 'statement-code'))
        .map(({ expiresAt }) => expiresAt);
      equal(ends, [old?.expiresAt, old?.expiresAt], 'the date that the statement shows');
      await bench.clock.advance(90 * day - 1);
      equal((await statement(bench, await bench.openPortal(), newest.id)).link, old, 'just before the date');
      await bench.clock.advance(1);
      const token = await bench.openPortal();
      equal((await statement(bench, token, newest.id)).link, null, 'on the date');
      const renew = () => bench.call('POST', `/v1/statements/${newest.id}/link`, { token });
      const renewed = (await renew()).as(StatementLinkSchema);
      ok(renewed.url !== old?.url, 'another link');
      ok(renewed.code !== old?.code, 'another code');
      equal((await renew()).as(StatementLinkSchema), renewed, 'asked twice');
      equal((await statement(bench, token, newest.id)).link, renewed);
      await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' });
      equal((await statement(bench, token, newest.id)).link, null, 'paid');
      equal((await renew()).code, 'link_unavailable');
    }),

  'Q-14: a receipt in QuickPay has amount, date, last four and number, and nothing of services or people': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'amount-due' });
      const paid = (await bench.sendPayment(token, bench.intentId(), body)).as(PaymentSchema);
      const receiptId = paid.receiptId ?? '';
      const receipt = await bench.call('GET', `/v1/receipts/${receiptId}`, { token });
      equal(Object.keys(JSON.parse(receipt.text) as object).sort(), Object.keys(ReceiptSchema.shape).sort());
      const [statementId = ''] = bench.app
        .backend()
        .book.statements(bench.accountNumber)
        .map(({ id }) => id);
      const answers: Answer[] = [];
      for (const path of paths('portal', { receiptId, statementId })) {
        answers.push(await bench.call('GET', path, { token }));
      }
      const refused = answers.filter(({ status }) => status === 403);
      equal(refused.length, 7, 'endpoints of the portal alone');
      for (const canary of bench.app.world().canaries) {
        ok(!answers.some(({ text }) => text.includes(canary)), `no "${canary}"`);
      }
      const portal = await bench.openPortal();
      const shown = (await bench.call('GET', `/v1/receipts/${receiptId}/itemized`, { token: portal })).text;
      ok(
        bench.app.world().canaries.some((canary) => shown.includes(canary)),
        'a canary in the portal',
      );
    },
  ),

  'Q-08: the portal shows no diagnosis, notes, insurance, record number or date of birth': withBench(async (bench) => {
    const token = await bench.openPortal();
    const { book } = bench.app.backend();
    const [receipt] = book.receipts(bench.accountNumber);
    const [printed] = book.statements(bench.accountNumber);
    const ids = { receiptId: receipt?.id ?? '', statementId: printed?.id ?? '' };
    const answers: string[] = [];
    for (const path of paths('portal', ids)) answers.push((await bench.call('GET', path, { token })).text);
    const people = book.people.patients(bench.accountNumber);
    const hidden = [
      ...book.people.visits(bench.accountNumber).flatMap(({ diagnosis, notes }) => [diagnosis, notes]),
      ...people.flatMap(({ mrn, insurance, dateOfBirth }) => [mrn, insurance ?? mrn, dateOfBirth]),
    ];
    for (const text of hidden) ok(!answers.some((answer) => answer.includes(text)), `no "${text}"`);
  }),

  'staff change options and branding, and the public practice follows at once': withBench(async (bench) => {
    const change = {
      options: { emailReceipts: false, mfaChannels: ['email'] },
      branding: { footer: 'Closed on Fridays.' },
    };
    equal((await bench.staff('PATCH', '/practice', change)).status, 200);
    const practice = (await bench.call('GET', '/v1/practice')).as(PracticeSchema);
    equal([practice.options.emailReceipts, practice.options.mfaChannels], [false, ['email']]);
    equal(practice.branding.footer, 'Closed on Fridays.');
    for (const wrong of [
      { options: { mfaChannels: ['pigeon'] } },
      { branding: { logoUrl: 'javascript:alert(1)' } },
      { options: { unheardOf: true } },
    ]) {
      equal((await bench.staff('PATCH', '/practice', wrong)).code, 'invalid_request', JSON.stringify(wrong));
    }
  }),
};
