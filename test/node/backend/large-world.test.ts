import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VisitPageSchema, type VisitPage } from '../../../src/contract/index.ts';
import { direct } from './transports.ts';

/** Milliseconds in the middle of seven runs. */
async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 7; time++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[3] ?? Infinity;
}

test('of 10,000 lines a page takes milliseconds, and all pages together have each visit once', async (context) => {
  const bench = await direct({ scenario: 'large' });
  const token = await bench.openPortal();
  const get = (path: string) => bench.call('GET', path, { token });

  const ids: string[] = [];
  let lines = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: VisitPage = (await get(`/v1/visits?show=all&limit=100${cursor && `&cursor=${cursor}`}`)).as(
      VisitPageSchema,
    );
    ids.push(...page.items.map(({ id }) => id));
    lines += page.items.reduce((sum, visit) => sum + visit.lines.length, 0);
    cursor = page.nextCursor;
  }
  assert.deepEqual([ids.length, new Set(ids).size, lines], [2_500, 2_500, 10_000]);

  const [newest] = bench.app.backend().book.statements(bench.accountNumber);
  const [receipt] = bench.app.backend().book.receipts(bench.accountNumber);
  const paths = [
    '/v1/visits?show=all&limit=50',
    '/v1/visits?limit=50',
    '/v1/receipts',
    '/v1/statements',
    `/v1/statements/${newest?.id ?? ''}`,
    `/v1/receipts/${receipt?.id ?? ''}/itemized`,
  ];
  for (const path of paths) {
    assert.equal((await get(path)).status, 200, path);
    const took = await median(() => get(path));
    context.diagnostic(`${path.replace(/[\w-]{20,}/, '…')}: ${took.toFixed(1)} ms`);
    // Far above what it takes, so that a busy machine does not fail it; sorting or folding everything for each visit does.
    assert.ok(took < 500, `${path} took ${took} ms`);
  }
});
