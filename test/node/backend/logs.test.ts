import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import { suites } from '../../backend/suite/index.ts';
import { transports } from './transports.ts';

// Patients, payments, refusals and faults: whatever a backend could be tempted to write down.
const busy = ['privacy', 'the portal', 'payments', 'a family', 'faults'];
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

suite('X-08: the backend writes nothing down about those it serves', () => {
  for (const [transport, connect] of Object.entries(transports).filter(([name]) => name !== 'MSW')) {
    test(`X-08: the console stays empty over ${transport}`, async () => {
      const written: unknown[][] = [];
      const spies = methods.map((method) =>
        mock.method(console, method, (...args: unknown[]) => void written.push(args)),
      );
      let served = 0;
      try {
        for (const name of busy) {
          for (const run of Object.values(suites[name] ?? {})) {
            await run(connect);
            served += 1;
          }
        }
      } finally {
        for (const spy of spies) spy.mock.restore();
      }
      assert.ok(served > 50, `${String(served)} cases`);
      assert.deepEqual(written, []);
    });
  }
});
