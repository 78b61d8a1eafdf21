import { describe, it } from 'node:test';
import { suites } from '../../backend/suite/index.ts';
import { transports } from './transports.ts';

// N-10: one suite, whatever the way to the backend. `test/browser/backend` runs it a fourth time.
for (const [way, connect] of Object.entries(transports)) {
  for (const [subject, suite] of Object.entries(suites)) {
    describe(`N-10: ${subject} over ${way}`, () => {
      for (const [name, run] of Object.entries(suite)) it(name, () => run(connect));
    });
  }
}
