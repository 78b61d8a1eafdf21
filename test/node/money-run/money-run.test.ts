import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alone, faultNames, mixed } from '../../money-run/faults.ts';
import { moneyRun, type MoneyRunOptions, type MoneyRunResult } from '../../money-run/money-run.ts';
import { mutants } from '../../money-run/mutants.ts';

const seed = 2026;

async function assertZeros(options: MoneyRunOptions): Promise<MoneyRunResult> {
  const result = await moneyRun(options);
  const { zeros, counts } = result;
  for (const [name, value] of Object.entries(zeros)) assert.equal(value, 0, `seed ${options.seed}: ${name}`);
  assert.ok(counts.paid > 0.9 * options.payments, `seed ${options.seed}: only ${counts.paid} paid`);
  return result;
}

suite('the money run', () => {
  test('P-01 P-06 P-07 P-08 P-11 P-15: 1,000 payments with every fault at once', async () => {
    const { counts } = await assertZeros({ seed, payments: 1_000 });
    assert.ok(counts['by saved card'] > 20, `${counts['by saved card']} by saved card`);
    assert.ok(counts['for patients'] > 50, `${counts['for patients']} for patients`);
  });

  test('L-06: the trial balance is 0 in 1,000 looks and more while everything fails', async () => {
    const { counts, zeros } = await moneyRun({ seed: seed + 1, payments: 100 });
    assert.ok(counts.snapshots >= 1_000, `${counts.snapshots} looks`);
    assert.equal(zeros['snapshots out of balance'], 0);
  });

  for (const fault of faultNames) {
    test(`P-15: 60 payments with ${fault} alone, and often`, async () => {
      await assertZeros({ seed, payments: 60, faults: alone(fault) });
    });
  }

  test('P-18 P-19: 200 payments, many of them abandoned, at a processor that often fails and has no keys', async () => {
    const faults = { ...mixed, abandon: 0.3, processor: 0.25, outage: 0.1, crash: 0.1 };
    const { zeros, counts } = await moneyRun({ seed, payments: 200, faults, keyLifetime: 0 });
    for (const [name, value] of Object.entries(zeros)) assert.equal(value, 0, `seed ${seed}: ${name}`);
    assert.ok(counts.left >= 5, `${counts.left} left`);
  });

  test('L-15: the same seed gives the same run, another seed another', async () => {
    const [first, again, other] = [
      await moneyRun({ seed, payments: 100 }),
      await moneyRun({ seed, payments: 100 }),
      await moneyRun({ seed: seed + 1, payments: 100 }),
    ];
    assert.equal(again.hash, first.hash);
    assert.notEqual(other.hash, first.hash);
  });
});

suite('the money run notices a wrong design', () => {
  test('P-15: the right design stands what the wrong ones are shown more of', async () => {
    for (const { faults } of mutants) {
      if (faults) await assertZeros({ seed, payments: 150, faults: { ...mixed, ...faults } });
    }
  });

  for (const mutant of mutants) {
    test(`P-01 P-06 P-07 P-08 P-11 P-18 P-19: ${mutant.name}`, async () => {
      const { broken } = await moneyRun({ seed, payments: 300, mutant });
      assert.notDeepEqual(broken, [], `seed ${seed}: not noticed`);
    });
  }
});
