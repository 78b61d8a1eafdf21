import { writeHeapSnapshot } from 'node:v8';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApp } from '../../../mock-server/app.ts';
import { serve } from '../../../mock-server/serve.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';
import { testProcessor } from '../../backend/support/test-processor.ts';

// A backend in a process of its own, which writes down everything it remembers when asked to.
const app = createApp({ ...testEnvironment(), processor: testProcessor(), staffSecret: STAFF_SECRET });
const server = await serve((request, connection) => app.fetch(request, connection));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

process.on('message', (file: string) => {
  collectGarbage();
  process.send?.(writeHeapSnapshot(file));
});
process.send?.({ url: server.url, links: app.world().links, accountNumber: app.world().accounts[0] });
