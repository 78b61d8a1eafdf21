import { adjustableClock } from '../../mock-server/adjustable-clock.ts';
import { createApp, type App } from '../../mock-server/app.ts';
import { createMockProcessor } from '../../mock-server/processor/create-mock-processor.ts';
import { randomIds } from '../../mock-server/random-ids.ts';
import { seededRandom } from '../../mock-server/seeded-random.ts';
import { builtInWorlds } from '../../mock-server/worlds.ts';

export interface LiveWorldOptions {
  /** The scenario to start in. */
  scenario: string;
  /** The page of the card frame, on an origin of its own. */
  frameUrl: string;
  logoUrl: string;
  staffSecret: string;
}

/** The backend of one example: the same people, links and codes at every load, and the current time. */
export function createLiveWorld({ scenario, frameUrl, logoUrl, staffSecret }: LiveWorldOptions): App {
  const random = seededRandom(20_261_122);
  const clock = adjustableClock({
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
  });
  const environment = { clock, random, ids: randomIds(random) };
  const processor = createMockProcessor({
    ...environment,
    key: 'the documentation only',
    registeredOrigins: { fernhill: [location.origin] },
    acceptLocalTokens: true,
  });
  return createApp({
    ...environment,
    scenario,
    processor,
    allowedOrigins: [location.origin],
    staffSecret,
    payPageUrl: location.href.replace(/#.*$/, ''),
    worlds: builtInWorlds({ processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl }, logoUrl }),
    onError: (error) => console.error(error),
  });
}
