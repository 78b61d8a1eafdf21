import { createApp, type App } from '../../mock-server/app.ts';
import { adjustableClock } from '../../mock-server/adjustable-clock.ts';
import { randomIds } from '../../mock-server/random-ids.ts';
import { createMockProcessor } from '../../mock-server/processor/create-mock-processor.ts';
import { seededRandom } from '../../mock-server/seeded-random.ts';
import { demoWorlds } from '../server/demo-worlds.ts';
import type { Origins } from '../server/origins.ts';

/** The same on every page, so that a link made on one opens on another. */
const SEED = 20_261_121;

/** The world of this page load, as it is now: the same people, links and codes every time, and the current time. */
export function createPageWorld(origins: Origins, staffSecret: string): App {
  const random = seededRandom(SEED);
  const clock = adjustableClock({
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
  });
  const environment = { clock, random, ids: randomIds(random) };
  const processor = createMockProcessor({
    ...environment,
    key: 'the demo only',
    registeredOrigins: { fernhill: [origins.demo] },
    acceptLocalTokens: true,
  });
  return createApp({
    ...environment,
    processor,
    allowedOrigins: [origins.demo],
    payPageUrl: `${origins.demo}/pay/?backend=browser`,
    staffSecret,
    worlds: demoWorlds(origins, `${origins.processor}/?tokens=local`),
    onError: (error) => console.error(error),
  });
}
