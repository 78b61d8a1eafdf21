import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Notices } from '../../../mock-server/billing/notices.ts';
import { Reminders } from '../../../mock-server/billing/reminders.ts';
import { Suppressions } from '../../../mock-server/billing/suppressions.ts';
import { addDays, createCalendar, type SettingsChange } from '../../../mock-server/ledger/index.ts';
import { Languages } from '../../../mock-server/outbox/languages.ts';
import { Outbox } from '../../../mock-server/outbox/outbox.ts';
import { ACCOUNT, DAY, sampleBook } from '../ledger/sample-book.ts';

const HOUR = 3_600_000;

/** A practice in Chicago that reminds somebody by text of a statement due in ten days. */
function office(change: SettingsChange = {}, start?: Date) {
  const sample = sampleBook({ statementDueDays: 10, ...change }, 1, start);
  const { book, environment } = sample;
  book.people.changeGuarantor(ACCOUNT, { phone: '(555) 555-0100', notices: 'text' });
  sample.bill(5_000);
  const statement = book.issueStatement(ACCOUNT);
  assert.ok(statement);
  const outbox = new Outbox(environment);
  const notices = new Notices({
    book,
    outbox,
    languages: new Languages(book),
    suppressions: new Suppressions(),
    payPageUrl: 'https://practice.example/pay/',
  });
  const reminders = new Reminders(book, notices);
  return { ...sample, outbox, reminders, statement };
}

test('each reminder goes out once, on its day at the practice, however often the run is repeated', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
      fc.boolean(),
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 60, maxLength: 90 }),
      async (before, onDueDate, after, hours) => {
        const { environment, outbox, reminders, statement, book } = office({ reminders: { before, onDueDate, after } });
        for (const step of hours) {
          await environment.clock.advance(step * HOUR);
          reminders.run();
          reminders.run();
        }
        const today = book.today();
        const expected = [...before.map((days) => -days), ...(onDueDate ? [0] : []), ...after]
          .map((days) => addDays(statement.dueDate, days))
          .filter((day) => day > statement.date && day <= today)
          .sort();
        const calendar = createCalendar('America/Chicago');
        const sent = outbox.all().map(({ sentAt }) => calendar.dayOf(new Date(sentAt)));
        assert.deepEqual(sent.reverse(), expected);
        assert.deepEqual(
          reminders.all().map(({ day }) => day),
          expected,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('after weeks without a run only the last of the missed reminders goes out', async () => {
  const { environment, outbox, reminders, statement } = office({
    reminders: { before: [3], onDueDate: true, after: [7, 14] },
  });
  await environment.clock.advance(30 * DAY);
  assert.deepEqual(
    reminders.run().map(({ day }) => day),
    [addDays(statement.dueDate, 14)],
  );
  assert.equal(outbox.all().length, 1);
  assert.deepEqual(reminders.run(), []);
});

test('a clock that is set back reminds of nothing again', async () => {
  const { environment, outbox, reminders } = office({ reminders: { before: [], onDueDate: true, after: [1] } });
  const start = environment.clock.now();
  await environment.clock.advance(10 * DAY);
  reminders.run();
  await environment.clock.set(start);
  reminders.run();
  await environment.clock.advance(10 * DAY);
  reminders.run();
  assert.equal(outbox.all().length, 1);
  await environment.clock.advance(DAY);
  reminders.run();
  assert.equal(outbox.all().length, 2);
});

test('I-05: the day is the practice’s, on both sides of midnight and of the change of clocks', async () => {
  // Due on Sunday 1 November 2026, when clocks in Chicago go back: 00:00 there is 05:00 UTC, the next midnight 06:00.
  const { environment, reminders, statement } = office(
    { reminders: { before: [], onDueDate: true, after: [1] } },
    new Date('2026-10-22T15:00:00.000Z'),
  );
  assert.equal(statement.dueDate, '2026-11-01');
  const at = async (instant: string) => {
    await environment.clock.set(new Date(instant));
    return reminders.run().map(({ day }) => day);
  };
  assert.deepEqual(await at('2026-11-01T04:59:59.000Z'), []);
  assert.deepEqual(await at('2026-11-01T05:00:00.000Z'), ['2026-11-01']);
  assert.deepEqual(await at('2026-11-02T05:59:59.000Z'), []);
  assert.deepEqual(await at('2026-11-02T06:00:00.000Z'), ['2026-11-02']);
});
