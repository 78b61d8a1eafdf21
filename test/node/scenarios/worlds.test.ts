import assert from 'node:assert/strict';
import test from 'node:test';
import { PracticeSchema, type Processor } from '../../../src/contract/index.ts';
import {
  createWorld,
  isScenarioName,
  scenarioNames,
  type ScenarioName,
  type World,
} from '../../../mock-server/scenarios/index.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';

const processor: Processor = { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'http://localhost:4002/frame.html' };

function world(name: ScenarioName, seed = 1, start = new Date('2026-11-02T15:00:00.000Z')): World {
  return createWorld(name, testEnvironment(seed, start), { processor });
}

/** The account that a scenario is about. */
function subject({ book, accounts }: World) {
  const accountNumber = accounts[0] ?? '';
  const { currentBalance, amountDue, insurancePending, unappliedFunds, collectionsBalance, patients } =
    book.balances(accountNumber);
  return {
    balances: { currentBalance, amountDue, insurancePending, unappliedFunds, collectionsBalance },
    pastDue: book.isPastDue(accountNumber),
    patients: patients.length,
    lines: book.lines(accountNumber).length,
  };
}

const nothing = { currentBalance: 0, amountDue: 0, insurancePending: 0, unappliedFunds: 0, collectionsBalance: 0 };

test('past-due: a statement days past its due date, and something new', () => {
  const { balances, pastDue } = subject(world('past-due'));
  assert.deepEqual(balances, { ...nothing, currentBalance: 17_615, amountDue: 14_615, insurancePending: 17_700 });
  assert.equal(pastDue, true);
});

test('paid-up: nothing to pay, and links that no longer work', () => {
  const paid = world('paid-up');
  assert.deepEqual(subject(paid), { balances: nothing, pastDue: false, patients: 0, lines: 4 });
  assert.deepEqual(
    paid.links.map(({ kind, secret }) => paid.book.links.resolve(kind, secret)),
    [null, null],
  );
});

test('insurance-pending: all of it waits on insurance', () => {
  assert.deepEqual(subject(world('insurance-pending')).balances, { ...nothing, insurancePending: 36_200 });
});

test('family: three patients on one account, not past due', () => {
  const { patients, pastDue, balances } = subject(world('family'));
  assert.deepEqual([patients, pastDue, balances.amountDue], [3, false, 16_615]);
});

test('collections: what was handed over is shown and in no other balance', () => {
  const handed = world('collections');
  const { balances } = subject(handed);
  assert.deepEqual(balances, { ...nothing, currentBalance: 14_000, amountDue: 14_000, collectionsBalance: 14_000 });
  assert.equal(handed.book.settings.practice.options.showCollectionsBalance, true);
});

test('unapplied-funds: a check that came early takes the balances down before it is applied', () => {
  const { balances } = subject(world('unapplied-funds'));
  assert.deepEqual(balances, { ...nothing, currentBalance: 3_850, amountDue: 3_850, unappliedFunds: 7_500 });
});

test('large: 10,000 lines of one account, and reading its balances again costs nothing', () => {
  const many = world('large');
  assert.equal(subject(many).lines, 10_000);
  assert.deepEqual(many.book.verify(), { ok: true });
  const accountNumber = many.accounts[0] ?? '';
  assert.equal(
    many.book.balances(accountNumber),
    many.book.balances(accountNumber),
    'the same object while nothing changed',
  );
});

/** Building the large one takes a while. */
const smallWorlds = scenarioNames.filter((name) => name !== 'large');

for (const name of smallWorlds) {
  test(`${name}: a sound book, a practice that fits the contract, and the same world from the same seed`, () => {
    const one = world(name);
    assert.deepEqual(one.book.verify(), { ok: true });
    assert.ok(PracticeSchema.safeParse(one.book.settings.practice).success);
    const other = world(name);
    assert.equal(one.book.journal.head, other.book.journal.head);
    assert.deepEqual(one.links, other.links);
  });

  test(`${name}: looks as recent whenever it is made`, () => {
    for (const start of ['2026-03-08T07:30:00.000Z', '2029-12-31T23:59:00.000Z']) {
      const later = world(name, 1, new Date(start));
      assert.deepEqual(subject(later), subject(world(name)));
      const latest = later.book.journal.entries().at(-1)?.at ?? '';
      const days = (Date.parse(start) - Date.parse(latest)) / 86_400_000;
      assert.ok(days >= 0 && days < 60, `the last entry is ${days} days old`);
    }
  });
}

test('Every account with something to pay has a link and a statement code that work', () => {
  for (const name of smallWorlds) {
    const { book, accounts, links } = world(name);
    for (const accountNumber of accounts.filter((each) => book.balances(each).amountDue > 0)) {
      const works = (kind: 'link' | 'code') =>
        links.some(
          (link) =>
            link.accountNumber === accountNumber &&
            link.kind === kind &&
            book.links.resolve(kind, link.secret) !== null,
        );
      assert.ok(works('link') && works('code'), `${name} ${accountNumber}`);
    }
  }
});

test('Q-08: every personal text is a canary: names, birth dates, addresses, record numbers, insurance and visits', () => {
  const { canaries } = world('past-due');
  for (const text of [
    'Maria Garcia',
    'Garcia',
    '1984-03-17',
    '78 Heron Court',
    'MRN-31907-QD4',
    'Prairie Mutual PPO, member PM-7712-0934-01',
    'Imani Okafor, MD',
    'E11.9 Type 2 diabetes without complications',
  ]) {
    assert.ok(canaries.includes(text), text);
  }
  assert.ok(canaries.some((text) => text.startsWith('Fasting values')));
  assert.equal(new Set(canaries).size, canaries.length);
});

test('Secrets come from the injected randomness alone', () => {
  assert.notDeepEqual(world('past-due', 1).links, world('past-due', 2).links);
});

test('A scenario is known by its name', () => {
  assert.deepEqual(scenarioNames.filter(isScenarioName), scenarioNames);
  assert.equal(isScenarioName('toString'), false);
});
