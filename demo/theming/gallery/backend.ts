import { adjustableClock } from '../../../mock-server/adjustable-clock.ts';
import { createApp } from '../../../mock-server/app.ts';
import { localTokens } from '../../../mock-server/card-frame/token-source.ts';
import { createMockProcessor } from '../../../mock-server/processor/create-mock-processor.ts';
import { randomIds } from '../../../mock-server/random-ids.ts';
import { plainTheme } from '../../../mock-server/scenarios/practice.ts';
import { seededRandom } from '../../../mock-server/seeded-random.ts';
import { newStaffSecret } from '../../../mock-server/staff-secret.ts';
import { systemRandom } from '../../../mock-server/system-environment.ts';
import type { DuecareClient, PortalClient } from '../../../src/client/index.ts';
import type { OpenedSession } from '../../../src/contract/index.ts';
import type { ProcessorAdapter } from '../../../src/processors/processor.ts';
import { keepCards } from '../../docs/visitors.ts';
import type { AskStaff } from '../../server/demo-api.ts';
import { askStaffOf } from '../../server/ask-staff.ts';
import { demoWorlds } from '../../server/demo-worlds.ts';
import { invitePayer } from '../../server/invite-payer.ts';
import { duecare } from '../duecare-global.ts';
import type { Scene } from './scene.ts';

/** Where the scenes' backends seem to live. Nothing is ever sent there. */
export const BACKEND = 'https://billing.example';

export interface SceneBackend {
  client: DuecareClient;
  portalClient: PortalClient;
  processors: readonly ProcessorAdapter[];
  askStaff: AskStaff;
}

/** The mock backend of one scene, in the page itself: no request of it leaves the page. */
export async function backendOf({ world = 'past-due', visitor = 'portal', answers = {}, card }: Scene, at: number) {
  const random = seededRandom(20_261_122 + at);
  // Nobody waits for a slow card here. A wait that can be cut short is a time limit, and it is never reached.
  const sleep = (_: number, signal?: AbortSignal) => (signal ? new Promise<void>(() => undefined) : Promise.resolve());
  const clock = adjustableClock({ now: () => new Date(), sleep });
  const environment = { clock, random, ids: randomIds(random) };
  const cards = document.querySelector<HTMLMetaElement>('meta[name=processor]')?.content ?? '';
  const processor = createMockProcessor({
    ...environment,
    key: 'the theme builder only',
    registeredOrigins: { fernhill: [location.origin] },
    acceptLocalTokens: true,
  });
  const origins = { demo: location.origin, backend: BACKEND, processor: cards };
  const worlds = demoWorlds(origins, `${cards}/?tokens=local`);
  const staffSecret = newStaffSecret(systemRandom);
  const app = createApp({ ...environment, scenario: world, processor, worlds, staffSecret });
  // What is to be seen is the theme that is being built, and nothing of the practice's own.
  app.backend().book.configure({ theme: plainTheme });
  keepCards(app);
  const askStaff = askStaffOf(app, BACKEND, staffSecret);
  const [accountNumber = ''] = app.world().accounts;

  let token: string | null = null;
  const options = {
    baseUrl: BACKEND,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => app.fetch(new Request(input, init)),
    getToken: () => token,
    retry: { limit: 0 },
  };
  const client = duecare.createClient(options);
  if (visitor === 'portal') ({ token } = (await askStaff('/sessions', { accountNumber })) as OpenedSession);
  if (visitor === 'link') {
    const { paymentLink } = await invitePayer(askStaff);
    const [, secret = ''] = /duecare=(.+)$/.exec(paymentLink) ?? [];
    ({ token } = await client.exchangeLink({ kind: 'link', token: secret }));
  }
  const backend: SceneBackend = {
    // Payments under way are kept by account: without a key of its own each scene would go on with another one's.
    client: {
      ...client,
      getSession: async (call) => ({ ...(await client.getSession(call)), accountKey: `theming-${String(at)}` }),
      ...answers,
    },
    portalClient: { ...duecare.createPortalClient(options), ...answers },
    processors: card === undefined ? [] : [enteredCard(card)],
    askStaff,
  };
  return backend;
}

/** A card field that is filled in already: nobody is there to type into the processor's frame. */
function enteredCard(lastFour: '4242' | '0002'): ProcessorAdapter {
  const number = lastFour === '4242' ? '4242424242424242' : '4000000000000002';
  const year = new Date().getFullYear() + 3;
  const nothing = () => undefined;
  return {
    name: 'mock',
    mount: (options) => {
      queueMicrotask(() => options.onChange({ complete: true, empty: false, brand: 'visa' }));
      return Promise.resolve({
        focus: nothing,
        clear: nothing,
        setAppearance: nothing,
        async tokenize(request) {
          const card = { number, brand: 'visa' as const, month: 12, year, code: '123', zip: '60532' };
          const issued = await localTokens(() => new Date()).forCard(card, { ...request, origin: location.origin });
          if ('flaws' in issued) throw new Error('The card is not a test card.');
          return issued;
        },
      });
    },
  };
}
