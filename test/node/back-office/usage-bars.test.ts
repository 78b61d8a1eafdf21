import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shows, usageBars, type UsageQuestion } from '../../../demo/back-office/usage-bars.ts';
import type { UsageRow } from '../../../demo/back-office/staff-answers.ts';
import { PlainDateSchema } from '../../../src/contract/index.ts';

const ask = (show: UsageQuestion['show'], from = '', to = ''): UsageQuestion => ({ from, to, show });

function row(date: string, change: Partial<UsageRow> = {}): UsageRow {
  return {
    date: PlainDateSchema.parse(date),
    practice: 'Fernhill',
    origin: 'text',
    authentication: 'quickpay',
    sessions: 1,
    paymentsSuccessful: 0,
    paymentsUnsuccessful: 0,
    collected: 0,
    ...change,
  };
}

test('a bar for every day from the first to the last, the empty ones included', () => {
  const { span, bars } = usageBars([row('2026-10-31'), row('2026-11-02')], ask('sessions by origin'));
  assert.equal(span, 'day');
  assert.deepEqual(
    bars.map(({ start }) => start),
    ['2026-10-31', '2026-11-01', '2026-11-02'],
  );
  assert.deepEqual(bars[1]?.parts, [0, 0, 0, 0, 0, 0]);
});

test('the days that were asked for are there, whatever happened on them', () => {
  const { bars } = usageBars([], ask('sessions by origin', '2026-11-01', '2026-11-03'));
  assert.equal(bars.length, 3);
  assert.deepEqual(usageBars([], ask('sessions by origin')).bars, []);
  assert.deepEqual(usageBars([], ask('sessions by origin', '2026-11-03', '2026-11-01')).bars, []);
});

test('more than a month becomes weeks from Monday, and more than seven months become months', () => {
  const weeks = usageBars([row('2026-11-02'), row('2026-12-06')], ask('sessions by origin'));
  assert.equal(weeks.span, 'week');
  assert.equal(weeks.bars[0]?.start, '2026-11-02');
  assert.equal(weeks.bars.at(-1)?.start, '2026-11-30');
  const months = usageBars([row('2026-01-31'), row('2026-12-01')], ask('sessions by origin'));
  assert.equal(months.span, 'month');
  assert.equal(months.bars.length, 12);
});

test('payments are stacked by what came of them', () => {
  const rows = [row('2026-11-02', { paymentsSuccessful: 3, paymentsUnsuccessful: 1 })];
  const { series, bars } = usageBars(rows, ask('payments by outcome'));
  assert.deepEqual(series, ['successful', 'unsuccessful']);
  assert.deepEqual(bars[0]?.parts, [3, 1]);
});

test('31 weeks that begin in the middle of one are 32 bars, so they are months', () => {
  const rows = [row('2025-08-26', {}), row('2026-03-30', {})];
  assert.equal(usageBars(rows, ask('sessions by origin')).span, 'month');
});

test('whatever is shown, the bars add up to the rows', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days, 12)));
  const rows = fc.array(
    fc
      .record({
        date: day.map((date) => date.toISOString().slice(0, 10)),
        origin: fc.constantFrom('text', 'email', 'qr', 'statement-code', 'website', 'portal'),
        authentication: fc.constantFrom('quickpay', 'mfa', 'host'),
        sessions: fc.nat(9),
        paymentsSuccessful: fc.nat(9),
        paymentsUnsuccessful: fc.nat(9),
      })
      .map(({ date, ...rest }) => row(date, rest)),
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(...shows), (some, show) => {
      const sorted = some.toSorted((one, other) => (one.date < other.date ? -1 : 1));
      const { bars } = usageBars(sorted, ask(show));
      const drawn = bars.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part, 0);
      const counted = sorted.reduce(
        (sum, each) =>
          sum + (show.startsWith('sessions') ? each.sessions : each.paymentsSuccessful + each.paymentsUnsuccessful),
        0,
      );
      assert.equal(drawn, counted);
      assert.ok(bars.length <= 31);
    }),
  );
});
