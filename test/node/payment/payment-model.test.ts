import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PaymentRunner } from '../../../src/payment/index.ts';
import { requestOf, type Fate } from './fake-backend.ts';
import { browser, type Browser } from './tab.ts';

/** Two tabs of one browser, a backend that collects once per key, and a network that does anything. */
interface World extends Browser {
  tabs: [PaymentRunner, PaymentRunner];
  /** Keys that were sent and whose outcome no page has learned since. */
  open: Set<string>;
}

type Command = (world: World) => Promise<void>;

const fates: Fate[] = [
  'answered',
  'declined',
  'processing',
  'lost',
  'late',
  'charged-then-lost',
  'silent',
  'internal',
  'balance_changed',
  'duplicate_suspected',
  'card_token_refused',
  'payment_in_progress',
  'session_expired',
];
const tab = fc.constantFrom(0 as const, 1 as const);

const command: fc.Arbitrary<[name: string, run: Command]> = fc.oneof(
  fc
    .tuple(tab, fc.integer({ min: 1, max: 3 }))
    .map(([index, cents]): [string, Command] => [
      `tab ${index} pays ${cents}`,
      async ({ tabs }) => tabs[index].pay(requestOf(cents)),
    ]),
  tab.map((index): [string, Command] => [`tab ${index} reviews`, async ({ tabs }) => void tabs[index].review()]),
  tab.map((index): [string, Command] => [`tab ${index} resumes`, async ({ tabs }) => void tabs[index].resume()]),
  tab.map((index): [string, Command] => [`tab ${index} confirms`, async ({ tabs }) => tabs[index].confirmDuplicate()]),
  tab.map((index): [string, Command] => [`tab ${index} starts over`, async ({ tabs }) => tabs[index].startOver()]),
  tab.map((index): [string, Command] => [
    `tab ${index} is reloaded`,
    async ({ tabs, openTab }) => {
      tabs[index].dispose();
      tabs[index] = openTab();
    },
  ]),
  fc
    .constantFrom(...fates)
    .map((fate): [string, Command] => [
      `the next payment is ${fate}`,
      async ({ backend }) => void backend.next.pay.push(fate),
    ]),
  fc
    .constantFrom<Fate>(...fates.slice(0, 9), 'payment_in_progress')
    .map((fate): [string, Command] => [
      `the next look is ${fate}`,
      async ({ backend }) => void backend.next.look.push(fate),
    ]),
  fc
    .constantFrom(0, 50, 150, 3_000, 20_000, 130_000)
    .map((ms): [string, Command] => [`${ms} ms go by`, async ({ clock }) => clock.advance(ms)]),
);
const commands = fc.array(command, { minLength: 20, maxLength: 40 });

test('P-03: in more than 10,000 commands no page sends a second key while an earlier one is unknown', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (script) => {
      const opened = browser();
      const world: World = { ...opened, tabs: [opened.openTab(), opened.openTab()], open: new Set() };
      const together: string[][] = [];
      world.backend.onSend = (intentId) => {
        world.open.add(intentId);
        if (world.open.size > 1) together.push([...world.open]);
      };
      world.backend.onLearn = (intentId) => void world.open.delete(intentId);

      for (const [, run] of script) {
        await run(world);
        count++;
      }
      assert.deepEqual(together, [], 'a second key left while the first was unknown');
      for (const page of world.tabs) page.dispose();
    }),
    { numRuns: 500 },
  );
  assert.ok(count >= 10_000, `${count} commands`);
});

test('P-13: whatever happened, a page that is opened afterwards reaches an outcome, and each key collected at most once', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (script) => {
      const world: World = { ...browser(), tabs: [] as never, open: new Set() };
      world.tabs = [world.openTab(), world.openTab()];
      for (const [, run] of script) await run(world);
      for (const page of world.tabs) page.dispose();
      world.backend.next = { pay: [], look: [] };
      await world.clock.advance(60_000);

      const last = world.openTab();
      await world.clock.until(last.resume());
      if (last.state.status === 'draft') {
        await world.clock.until(last.review());
        last.pay(requestOf(1));
        await world.clock.advance(60_000);
      }
      assert.ok(['succeeded', 'declined'].includes(last.state.status), last.state.status);
      assert.equal(world.storage.entries.has('duecare:intent:acct_1'), false);
      last.dispose();
      assert.equal(world.channels.open(), 0);
    }),
    { numRuns: 200 },
  );
});
