import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite, test } from 'node:test';
import { plainDate } from '../../../src/contract/index.ts';
import { formatInstant, formatPlainDate } from '../../../src/format/index.ts';

const printer = fileURLToPath(new URL('./print-dates.ts', import.meta.url));

function printedIn(timeZone: string): string {
  return execFileSync(process.execPath, [printer], { encoding: 'utf8', env: { ...process.env, TZ: timeZone } });
}

suite('showing days and moments', () => {
  test('I-04: a plain date is the same text wherever the reader is', () => {
    const zones = ['UTC', 'America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Kiritimati'];
    const [first = '', ...others] = zones.map(printedIn);
    assert.match(first, /^Nov 1, 2026\n/);
    for (const other of others) assert.equal(other, first);
  });

  test('I-04: a plain date in words, short and long', () => {
    assert.equal(formatPlainDate(plainDate('2026-11-01'), 'en-US'), 'Nov 1, 2026');
    assert.equal(formatPlainDate(plainDate('2026-11-01'), 'en-US', 'long'), 'November 1, 2026');
    assert.equal(formatPlainDate(plainDate('2026-11-01'), 'es-US', 'long'), '1 de noviembre de 2026');
  });

  const moments: [instant: string, text: string][] = [
    ['2026-03-08T05:59:00.000Z', 'Mar 7, 2026, 11:59 PM CST'],
    ['2026-03-08T06:01:00.000Z', 'Mar 8, 2026, 12:01 AM CST'],
    ['2026-03-09T04:59:00.000Z', 'Mar 8, 2026, 11:59 PM CDT'],
    ['2026-03-09T05:01:00.000Z', 'Mar 9, 2026, 12:01 AM CDT'],
    ['2026-11-01T04:59:00.000Z', 'Oct 31, 2026, 11:59 PM CDT'],
    ['2026-11-01T05:01:00.000Z', 'Nov 1, 2026, 12:01 AM CDT'],
    ['2026-11-02T05:59:00.000Z', 'Nov 1, 2026, 11:59 PM CST'],
    ['2026-11-02T06:01:00.000Z', 'Nov 2, 2026, 12:01 AM CST'],
  ];
  for (const [instant, text] of moments) {
    test(`I-05: ${instant} in the practice's zone is ${text}`, () => {
      assert.equal(formatInstant(instant, 'en-US', 'America/Chicago').replaceAll('\u202f', ' '), text);
    });
  }
});
