import { setupWorker } from 'msw/browser';
import { mswHandlers } from '../../../mock-server/msw.ts';
import { benchOver } from '../../backend/support/bench.ts';
import { suites } from '../../backend/suite/index.ts';

// N-10: the suite of `test/node/backend` a fourth time, on a page, where MSW's worker answers.
const worker = setupWorker();

const mswInBrowser = benchOver(async (app) => {
  const baseUrl = 'https://api.practice.example';
  worker.resetHandlers(...mswHandlers(app, baseUrl));
  return { baseUrl, send: (request) => fetch(request), close: async () => undefined };
});

before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(() => worker.stop());

for (const [subject, suite] of Object.entries(suites)) {
  describe(`N-10: ${subject} over MSW in a browser`, () => {
    for (const [name, run] of Object.entries(suite)) it(name, () => run(mswInBrowser));
  });
}
