import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Zeros } from './audit.ts';
import { alone, faultNames, mixed } from './faults.ts';
import { moneyRun, type MoneyRunOptions, type MoneyRunResult } from './money-run.ts';
import { mutants } from './mutants.ts';
import { checkHistory, history, type Reached } from './random-histories.ts';

// `npm run money-run [-- --seed 7 --payments 10000 --histories 10000]`: the whole run, further seeds, each fault alone, the mutants,
// and random histories.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    payments: { type: 'string', default: '10000' },
    histories: { type: 'string', default: '10000' },
  },
});
const seed = Number(values.seed);
const payments = Number(values.payments);
const histories = Number(values.histories);
const FURTHER_SEEDS = 20;
const FURTHER_PAYMENTS = 1_000;
const MUTANT_PAYMENTS = 500;

console.log(`Seed ${seed}. Every fault at once, ${payments} payments:\n`);
const main = await moneyRun({ seed, payments });
for (const [name, value] of Object.entries(main.zeros)) console.log(`  ${String(value).padStart(8)}  ${name}`);
console.log(`\n  ${described(main)}`);
const failures = [...main.broken];

console.log(`\nEach fault alone, ${FURTHER_PAYMENTS} payments:\n`);
for (const fault of faultNames) await expectZeros(fault, { seed, payments: FURTHER_PAYMENTS, faults: alone(fault) });

console.log(`\nMany abandoned payments at a processor that often fails, ${FURTHER_PAYMENTS} payments:\n`);
const bad = { ...mixed, abandon: 0.3, processor: 0.25, outage: 0.1, crash: 0.1 };
await expectZeros('keys of a day', { seed, payments: FURTHER_PAYMENTS, faults: bad });
await expectZeros('no keys', { seed, payments: FURTHER_PAYMENTS, faults: bad, keyLifetime: 0 });

console.log(`\n${FURTHER_SEEDS} further seeds, ${FURTHER_PAYMENTS} payments each:\n`);
for (let further = 1; further <= FURTHER_SEEDS; further++) {
  await expectZeros(`seed ${seed + further}`, { seed: seed + further, payments: FURTHER_PAYMENTS });
}

console.log(`\nWrong designs, ${MUTANT_PAYMENTS} payments each:\n`);
for (const mutant of mutants) {
  const { broken, zeros } = await moneyRun({ seed, payments: MUTANT_PAYMENTS, mutant });
  console.log(`  ${mutant.name.padEnd(26)}${broken.length > 0 ? 'caught   ' : 'NOT CAUGHT'}${listed(broken, zeros)}`);
  if (broken.length === 0) failures.push('unknown after things settle');
}

console.log(`\n${histories} random histories with abandoned payments, files and reversals:\n`);
const reached: Reached = { charged: 0, givenUp: 0, postedFromFile: 0, duplicateInFile: 0, reversed: 0 };
const checked = await fc.check(
  fc.asyncProperty(history, (events) => checkHistory(events, reached)),
  { seed, numRuns: histories },
);
console.log(checked.failed ? fc.defaultReportMessage(checked) : `  all sound: ${JSON.stringify(reached)}`);
if (checked.failed) failures.push('charged after the deadline');

console.log(failures.length === 0 ? '\nAll zeros, every wrong design caught.' : '\nFAILED.');
process.exitCode = failures.length === 0 ? 0 : 1;

async function expectZeros(name: string, options: MoneyRunOptions): Promise<void> {
  const result = await moneyRun(options);
  const { broken, zeros } = result;
  console.log(
    `  ${name.padEnd(14)}${broken.length === 0 ? 'zeros' : `NOT ZERO ${listed(broken, zeros)}`}  ${described(result)}`,
  );
  failures.push(...broken);
}

function listed(broken: readonly (keyof Zeros)[], zeros: Zeros): string {
  return broken.map((name) => `${name}: ${zeros[name]}`).join(', ');
}

function described({ counts, hash }: MoneyRunResult): string {
  const { intentions, paid, left, captures, snapshots, minutes } = counts;
  return `${intentions} intentions, ${paid} paid, ${left} left, ${captures} captures, ${snapshots} snapshots in ${minutes} simulated minutes, hash ${hash}`;
}
