import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemSchema } from '../../../src/contract/index.ts';
import type { Random } from '../../../mock-server/environment.ts';
import { randomCode } from '../../../mock-server/mfa/random-code.ts';
import { seededRandom } from '../../../mock-server/seeded-random.ts';
import { ok } from '../../backend/support/check.ts';
import {
  begin,
  codeMessages,
  maria,
  newestCode,
  nobody,
  Verification,
  wrongCode,
} from '../../backend/support/verifying.ts';
import { mannWhitney } from '../../support/mann-whitney.ts';
import { scaled } from '../ledger/scale.ts';
import { direct } from './transports.ts';

const second = 1_000;
const unlimited = { limits: { challengesPerAddress: Infinity } };

/** Gives these bytes one after the other. */
function scripted(...bytes: number[]): Random {
  return { bytes: (count) => Uint8Array.from(bytes.splice(0, count)) };
}

test('M-01: a code has six digits, leading zeros included, and a draw that would favour some codes is thrown away', () => {
  assert.equal(randomCode(scripted(0, 0x30, 0x39)), '012345');
  assert.equal(randomCode(scripted(0, 0, 0)), '000000');
  assert.equal(randomCode(scripted(0xf4, 0x23, 0xff)), '999999');
  assert.equal(randomCode(scripted(0xf4, 0x24, 0, 0xff, 0xff, 0xff, 0, 0, 7)), '000007', 'after two draws too high');
});

test('M-01: a million codes are spread evenly', () => {
  const random = seededRandom(20_261_102);
  const cells = 1_000;
  const counts = { first: Array<number>(cells).fill(0), last: Array<number>(cells).fill(0) };
  for (let draw = 0; draw < 1_000_000; draw++) {
    const code = Number(randomCode(random));
    const first = Math.floor(code / cells);
    const last = code % cells;
    counts.first[first] = (counts.first[first] ?? 0) + 1;
    counts.last[last] = (counts.last[last] ?? 0) + 1;
  }
  for (const [half, count] of Object.entries(counts)) {
    const chiSquare = count.reduce((sum, seen) => sum + (seen - cells) ** 2 / cells, 0);
    // With 999 degrees of freedom a fair source stays below 1,143 in 999 of 1,000 runs; the seed is fixed.
    assert.ok(chiSquare < 1_143, `chi-square ${chiSquare} of the ${half} three digits`);
  }
});

test('M-01: a code with a leading zero works', async () => {
  const bench = await direct(unlimited);
  for (let attempt = 0; attempt < 500; attempt++) {
    const verification = await Verification.ofIdentity(bench, maria);
    await verification.send();
    const code = await newestCode(bench);
    if (code.startsWith('0')) {
      assert.equal((await verification.enter(code.slice(1))).code, 'invalid_request');
      assert.equal((await verification.enter(code)).status, 201);
      return;
    }
    await bench.clock.advance(60 * 60 * second);
  }
  assert.fail('no code with a leading zero in 500');
});

test('M-04: of 10,000 guesses a hundred are looked at, and then not even the right code opens anything', async () => {
  const bench = await direct(unlimited);
  let looked = 0;
  for (let guess = 0; guess < 10_000;) {
    const verification = await Verification.ofIdentity(bench, maria);
    const sent = await verification.trySend();
    const wrong = sent.status === 200 ? wrongCode(await newestCode(bench)) : '000000';
    let left = 5;
    for (let time = 0; time < 50; time++, guess++) {
      const { attemptsLeft = left } = (await verification.enter(wrong)).as(ProblemSchema);
      looked += left - attemptsLeft;
      left = attemptsLeft;
    }
    await bench.clock.advance(15 * 60 * second);
  }
  assert.equal(looked, 100);
  const verification = await Verification.ofIdentity(bench, maria);
  assert.equal((await verification.trySend()).code, 'mfa_locked');
});

test('M-06: 500 known and 500 unknown identities take the same time', async () => {
  const bench = await direct(unlimited);
  const time = async (identity: typeof maria) => {
    const start = performance.now();
    const verification = await Verification.ofIdentity(bench, identity);
    await verification.trySend();
    await verification.enter('000000');
    return performance.now() - start;
  };
  for (let warmUp = 0; warmUp < 100; warmUp++) await time(warmUp % 2 ? maria : nobody);

  // A fair pair falls below 0.01 once in a hundred rounds, so one good round of three is enough; a leak fails them all.
  const found: number[] = [];
  for (let round = 0; round < 3; round++) {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let call = 0; call < 500; call++) {
      const order = call % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const kind of order) times[kind].push(await time(kind === 'known' ? maria : nobody));
    }
    found.push(mannWhitney(times.known, times.unknown));
    if ((found.at(-1) ?? 0) > 0.01) return;
  }
  assert.fail(`the times differ: p = ${found.join(', ')}`);
});

test('M-06: known and unknown identities use up the same randomness', async () => {
  const used: number[] = [];
  for (const identity of [maria, nobody]) {
    let bytes = 0;
    const random = seededRandom(7);
    const bench = await direct({
      ...unlimited,
      random: {
        bytes: (count) => {
          bytes += count;
          return random.bytes(count);
        },
      },
    });
    const before = bytes;
    const verification = await Verification.ofIdentity(bench, identity);
    await verification.trySend();
    await verification.enter('000000');
    used.push(bytes - before);
  }
  assert.equal(used[0], used[1]);
  assert.ok((used[0] ?? 0) >= 3);
});

/** Every text and number that can be reached from a value, private fields included. */
function contents(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const parts = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : Object.values(value);
  return parts.flatMap((part: unknown) => contents(part, seen));
}

test('M-08: what is kept of codes is their keyed hash; neither the code nor who typed what is in it', async () => {
  const bench = await direct();
  const verification = await Verification.ofIdentity(bench, maria);
  await verification.send();
  const code = await newestCode(bench);
  const { mfa } = bench.app.backend();
  const challenge = mfa.find(verification.challenge.id);
  ok(challenge, 'the challenge');
  const kept = contents(challenge);
  assert.ok(kept.includes(verification.challenge.id), 'the look-out is awake');
  const hidden = [code, 'Maria', 'maria', 'Garcia', 'garcia', '5555550186', maria.contact];
  for (const text of hidden) assert.ok(!kept.some((part) => part.includes(text)), text);
  assert.equal(challenge.codes[0]?.hash.length, 32);
});

test('M-08: no answer carries a code', async () => {
  const bench = await direct();
  const verification = await Verification.ofIdentity(bench, maria);
  const sent = await verification.trySend();
  const code = await newestCode(bench);
  const wrong = await verification.enter(wrongCode(code));
  const begun = await begin(bench, { kind: 'identity', ...maria });
  for (const { text } of [sent, wrong, begun]) assert.ok(!text.includes(code));
});

test('M-02: many right answers at once open one session', async () => {
  const bench = await direct({ limits: { challengesPerAddress: Infinity } });
  for (let round = 0; round < scaled(20, 500); round++) {
    const verification = await Verification.ofIdentity(bench, maria);
    await verification.send();
    const code = await newestCode(bench);
    const answers = await Promise.all(Array.from({ length: 10 }, () => verification.enter(code)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    await bench.clock.advance(60 * 60 * second);
  }
});

test('M-10: a text names the host of an allowed page that asks, and the pay page’s for any other', async () => {
  const bench = await direct({
    ...unlimited,
    allowedOrigins: ['https://www.practice.example:8443'],
    payPageUrl: 'https://pay.practice.example/',
  });
  for (const [origin, host] of [
    ['https://www.practice.example:8443', 'www.practice.example'],
    ['https://evil.example', 'pay.practice.example'],
    ['null', 'pay.practice.example'],
  ] as const) {
    const { challenge } = await Verification.ofIdentity(bench, maria);
    const headers = { Origin: origin };
    const body = { destinationId: 'text' };
    await bench.call('POST', `/v1/mfa/challenges/${challenge.id}/send`, { headers, body });
    const [message] = await codeMessages(bench);
    assert.equal(message?.body.split('\n').at(-1), `@${host} #${await newestCode(bench)}`);
    await bench.clock.advance(30 * second);
  }
});
