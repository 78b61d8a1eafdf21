import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shared } from '../../../src/base/shared.ts';

/** A request that is answered by hand. */
function requests() {
  const sent: { resolve: (value: string) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      sent.push({ resolve, reject, signal });
    });
  return { sent, load };
}

const never = new AbortController().signal;

test('everyone who asks at the same time gets the answer to one request', async () => {
  const { sent, load } = requests();
  const shared = new Shared(load);
  const answers = Promise.all([shared.get(never), shared.get(never), shared.get(never)]);
  sent[0]?.resolve('answer');
  assert.deepEqual(await answers, ['answer', 'answer', 'answer']);
  assert.equal(sent.length, 1);
});

test('an answer is kept only when that is wished', async () => {
  for (const [keep, count] of [
    [false, 2],
    [true, 1],
  ] as const) {
    const { sent, load } = requests();
    const shared = new Shared(load, { keep });
    const first = shared.get(never);
    sent[0]?.resolve('answer');
    await first;
    void shared.get(never);
    assert.equal(sent.length, count);
  }
});

test('a failure is never kept', async () => {
  const { sent, load } = requests();
  const shared = new Shared(load, { keep: true });
  const first = shared.get(never);
  sent[0]?.reject(new Error('broken'));
  await assert.rejects(first, /broken/);
  const second = shared.get(never);
  sent[1]?.resolve('answer');
  assert.equal(await second, 'answer');
});

test('the request goes on while anyone waits for it, and is aborted with the last', async () => {
  const { sent, load } = requests();
  const shared = new Shared(load);
  const first = new AbortController();
  const second = new AbortController();
  const answers = [shared.get(first.signal), shared.get(second.signal)];
  first.abort();
  await assert.rejects(answers[0] ?? Promise.resolve(), { name: 'AbortError' });
  assert.equal(sent[0]?.signal.aborted, false);
  second.abort();
  await assert.rejects(answers[1] ?? Promise.resolve(), { name: 'AbortError' });
  assert.equal(sent[0].signal.aborted, true);
});

test('after forgetting, the next one asks anew and the present ones get their answer', async () => {
  const { sent, load } = requests();
  const shared = new Shared(load);
  const before = shared.get(never);
  shared.forget();
  const after = shared.get(never);
  sent[1]?.resolve('new');
  sent[0]?.resolve('old');
  assert.equal(await before, 'old');
  assert.equal(await after, 'new');
});

test('a signal that is aborted already starts nothing', async () => {
  const { sent, load } = requests();
  await assert.rejects(new Shared(load).get(AbortSignal.abort()), { name: 'AbortError' });
  assert.equal(sent.length, 0);
});
