import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readCsv } from '../../../mock-server/csv/read-csv.ts';
import { writeCsv } from '../../../mock-server/csv/write-csv.ts';

test('whatever is written as CSV is read back, but for blanks around it and the apostrophe before a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab",\r\n\t \'=+-@;1')), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { maxLength: 5 }), (rows) => {
      const { records } = readCsv(writeCsv([['one', 'two', 'three'], ...rows]));
      const written = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).trim();
      assert.deepEqual(
        records.map(({ fields }) => fields),
        rows.map(([one, two]) => ({ one: written(one), two: written(two), three: 'x' })),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a formula is text to a spreadsheet', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']) {
    assert.match(writeCsv([[text]]), /^"?'/, JSON.stringify(text));
  }
  assert.equal(writeCsv([['plain', -5, 'a=b']]), 'plain,-5,a=b\r\n');
});

test('a file is read with a byte order mark, quoted line ends, empty lines, and too few or too many fields', () => {
  const { columns, records } = readCsv('\uFEFFId,"Na""me"\n1,"two\r\nlines"\n\n  \n2\n3,x,more');
  assert.deepEqual(columns, ['id', 'na"me']);
  assert.deepEqual(records, [
    { line: 2, width: 2, fields: { id: '1', 'na"me': 'two\r\nlines' } },
    { line: 6, width: 1, fields: { id: '2', 'na"me': '' } },
    { line: 7, width: 3, fields: { id: '3', 'na"me': 'x' } },
  ]);
  assert.deepEqual(readCsv(''), { columns: [], records: [] });
  assert.deepEqual(readCsv('a,b').records, []);
});
