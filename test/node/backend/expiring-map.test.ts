import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ExpiringMap } from '../../../mock-server/expiring-map.ts';
import { manualClock } from '../../../mock-server/manual-clock.ts';

const start = new Date('2026-11-02T15:00:00.000Z');

test('R-06: an entry is there for its lifetime, counted from when it was last set, and then gone', async () => {
  const clock = manualClock(start);
  const map = new ExpiringMap<string>(clock, { lifetime: 100 });
  map.set('a', 'first');
  await clock.advance(60);
  map.set('b', 'other');
  map.set('a', 'second');
  await clock.advance(99);
  assert.deepEqual([map.get('a'), map.get('b')], ['second', 'other']);
  await clock.advance(1);
  assert.deepEqual([map.get('a'), map.get('b')], [undefined, undefined]);
});

test('R-06: it never holds twice its capacity, and keeps the entries that were set last', () => {
  const map = new ExpiringMap<number>(manualClock(start), { lifetime: Infinity, capacity: 50 });
  let most = 0;
  for (let at = 0; at < 10_000; at++) {
    map.set(`key ${at}`, at);
    most = Math.max(most, map.size);
    for (const back of [0, 25, 49]) if (at >= back) assert.equal(map.get(`key ${at - back}`), at - back);
  }
  assert.ok(most <= 100, `${most} entries`);
});

test('R-06: what has expired is dropped, even where no entry is ever asked for again', async () => {
  const clock = manualClock(start);
  const map = new ExpiringMap<number>(clock, { lifetime: 100 });
  let most = 0;
  for (let at = 0; at < 1_000; at++) {
    map.set(`key ${at}`, at);
    most = Math.max(most, map.size);
    await clock.advance(1);
  }
  assert.ok(most <= 200, `${most} entries`);
  await clock.advance(100);
  map.set('new', 0);
  assert.equal(map.size, 1);
});

test('R-06: until it forgets for lack of room it says what a map with a time for every entry says', async () => {
  const command = fc.oneof(
    fc.record({ set: fc.constantFrom('a', 'b', 'c'), value: fc.nat() }),
    fc.record({ delete: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ advance: fc.integer({ min: 0, max: 150 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 60 }), async (commands) => {
      const clock = manualClock(start);
      const map = new ExpiringMap<number>(clock, { lifetime: 100, capacity: 3 });
      const model = new Map<string, { value: number; until: number }>();
      const now = () => clock.now().getTime();
      for (const each of commands) {
        if ('set' in each) {
          map.set(each.set, each.value);
          model.set(each.set, { value: each.value, until: now() + 100 });
        } else if ('delete' in each) {
          map.delete(each.delete);
          model.delete(each.delete);
        } else await clock.advance(each.advance);
        for (const key of ['a', 'b', 'c']) {
          const expected = model.get(key);
          assert.equal(map.get(key), expected && now() < expected.until ? expected.value : undefined, key);
        }
      }
    }),
  );
});
