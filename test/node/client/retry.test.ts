import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { backoff, isTransient, mayRepeat, retryAfter, retryBudget } from '../../../src/client/retry.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const retried = [408, 425, 429, 500, 502, 503, 504];

suite('what is tried again', () => {
  test('N-02: the decision table, for every status, word of the server, rule and key', () => {
    for (let status = 100; status < 600; status++) {
      for (const retryable of [true, false, null]) {
        const expected = status === 409 ? retryable === true : retried.includes(status) && retryable !== false;
        assert.equal(isTransient({ status, retryable }), expected, `${status}, retryable: ${retryable}`);
      }
    }
    assert.equal(isTransient({ status: null, retryable: null }), true, 'no answer');

    const repeated = [
      ['always', true],
      ['always', false],
      ['with-key', true],
    ];
    for (const rule of ['always', 'with-key', 'never'] as const) {
      for (const hasKey of [true, false]) {
        const expected = repeated.some(([name, key]) => name === rule && key === hasKey);
        assert.equal(mayRepeat(rule, hasKey), expected, `${rule}, key: ${hasKey}`);
      }
    }
  });
});

suite('how long to wait', () => {
  const retry = { base: 500, cap: 5_000 };

  test('N-03: waits are spread evenly below a bound that doubles up to the cap (Kolmogorov-Smirnov)', () => {
    const random = seededRandom(2026);
    for (const [tries, bound] of [
      [1, 500],
      [2, 1_000],
      [3, 2_000],
      [4, 4_000],
      [5, 5_000],
      [9, 5_000],
    ] as const) {
      const samples = Array.from({ length: 10_000 }, () => backoff(tries, random, retry)).sort((a, b) => a - b);
      const distance = Math.max(
        ...samples.map((value, index) =>
          Math.max((index + 1) / 10_000 - value / bound, value / bound - index / 10_000),
        ),
      );
      assert.ok(distance < 1.63 / Math.sqrt(10_000), `try ${tries}: distance ${distance}`);
    }
  });

  test('N-03: of 1,000 clients that fail together no 100 ms sees more than 30 % of the first retries', () => {
    const random = seededRandom(7);
    const buckets = new Map<number, number>();
    for (let client = 0; client < 1_000; client++) {
      const bucket = Math.floor(backoff(1, random, retry) / 100);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    }
    assert.ok(Math.max(...buckets.values()) <= 300, JSON.stringify([...buckets]));
  });

  const now = Date.UTC(2026, 10, 2, 15, 0, 0);
  const asked: [headers: Record<string, string>, ms: number | null, why: string][] = [
    [{}, null, 'nothing asked'],
    [{ 'Retry-After': '0' }, 0, 'at once'],
    [{ 'Retry-After': '7' }, 7_000, 'seconds'],
    [{ 'Retry-After': ' 7 ' }, 7_000, 'seconds with spaces'],
    [{ 'Retry-After': '9'.repeat(400) }, 86_400_000, 'beyond a day'],
    [{ 'Retry-After': '-7' }, null, 'garbage'],
    [{ 'Retry-After': '7.5' }, null, 'garbage'],
    [{ 'Retry-After': 'soon' }, null, 'garbage'],
    [{ 'Retry-After': 'in 7 seconds' }, null, 'garbage that Date.parse would take'],
    [{ 'Retry-After': 'Mon, 02 Nov 2026 15:00:09 GMT' }, 9_000, 'a date'],
    [{ 'Retry-After': 'Mon, 02 Nov 2026 14:00:00 GMT' }, 0, 'a date gone by'],
    [
      { 'Retry-After': 'Mon, 02 Nov 2026 15:05:09 GMT', Date: 'Mon, 02 Nov 2026 15:05:00 GMT' },
      9_000,
      'a server whose clock is 5 minutes ahead',
    ],
    [
      { 'Retry-After': 'Mon, 02 Nov 2026 14:55:09 GMT', Date: 'Mon, 02 Nov 2026 14:55:00 GMT' },
      9_000,
      'a server whose clock is 5 minutes behind',
    ],
    [{ 'Retry-After': 'Mon, 02 Nov 2026 15:00:09 GMT', Date: 'nonsense' }, 9_000, 'no usable date of the server'],
  ];
  for (const [headers, ms, why] of asked) {
    test(`N-04: Retry-After ${JSON.stringify(headers).slice(0, 60)}: ${why}`, () => {
      assert.equal(retryAfter(new Headers(headers), now), ms);
    });
  }
});

test('N-05: a budget is used up and opens again with answers', () => {
  const budget = retryBudget(2);
  assert.deepEqual([budget.take(), budget.take(), budget.take()], [true, true, false]);
  budget.giveBack();
  assert.deepEqual([budget.take(), budget.take()], [true, false]);
  for (let answers = 0; answers < 10; answers++) budget.giveBack();
  assert.deepEqual([budget.take(), budget.take(), budget.take()], [true, true, false]);
});
