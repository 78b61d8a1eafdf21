import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createOneSubmitter, type TabNews } from '../../../src/payment/one-submitter.ts';
import { fakeChannels, fakeLocks } from '../../support/fake-browser.ts';
import { firstId, secondId } from './tab.ts';

const ignore = () => undefined;

suite('one submitter', () => {
  test('P-14: while one tab sends, another does not; a different intent is its own affair', async () => {
    const locks = fakeLocks();
    const [first, second] = [1, 2].map(() => createOneSubmitter({ locks, channel: null, onNews: ignore }));
    let finish = ignore as () => void;
    const sending = first?.run(firstId, () => new Promise((resolve) => (finish = resolve)));
    assert.equal(await second?.run(firstId, async () => assert.fail('sent twice')), false);
    assert.equal(await second?.run(secondId, async () => undefined), true);
    finish();
    assert.equal(await sending, true);
    assert.equal(await second?.run(firstId, async () => undefined), true);
  });

  test('P-14: without locks, and with locks that are refused, the task runs once', async () => {
    const refused = { request: () => Promise.reject(new DOMException('No.', 'SecurityError')) };
    for (const locks of [null, refused]) {
      let runs = 0;
      const submitter = createOneSubmitter({ locks, channel: null, onNews: ignore });
      assert.equal(
        await submitter.run(firstId, async () => {
          runs += 1;
        }),
        true,
      );
      assert.equal(runs, 1);
    }
  });

  test('P-14: a lock stolen in the middle does not make the task run again', async () => {
    let runs = 0;
    const stolen: Pick<LockManager, 'request'> = {
      request: async (_name: string, ...rest: unknown[]) => {
        const grant = rest.at(-1) as (lock: Lock) => Promise<unknown>;
        void grant({ name: 'x', mode: 'exclusive' });
        throw new DOMException('Stolen.', 'AbortError');
      },
    };
    const submitter = createOneSubmitter({ locks: stolen, channel: null, onNews: ignore });
    assert.equal(
      await submitter.run(firstId, async () => {
        runs += 1;
      }),
      true,
    );
    assert.equal(runs, 1);
  });

  test('P-14: news reach the other tab, and what is no news is dropped', async () => {
    const { openChannel, open } = fakeChannels();
    const heard: TabNews[] = [];
    const teller = openChannel('duecare-pay:acct_1');
    const listener = createOneSubmitter({
      locks: null,
      channel: openChannel('duecare-pay:acct_1'),
      onNews: (news) => heard.push(news),
    });
    for (const message of [
      null,
      'text',
      { intentId: 1 },
      { intentId: firstId },
      { intentId: firstId, settled: 'yes' },
    ]) {
      teller.postMessage(message);
    }
    createOneSubmitter({ locks: null, channel: teller, onNews: ignore }).tell({ intentId: firstId, settled: true });
    await Promise.resolve();
    assert.deepEqual(heard, [{ intentId: firstId, settled: true }]);
    listener.close();
    assert.equal(open(), 1);
  });
});
