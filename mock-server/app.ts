import { createBackend, type Backend, type PaymentHooks } from './backend.ts';
import type { Control } from './control.ts';
import type { Environment, Random } from './environment.ts';
import { createFaultPlan, type FaultPlan } from './faults/fault-plan.ts';
import type { FaultRule } from './faults/fault-rule.ts';
import { createCors } from './http/cors.ts';
import { createRouter } from './http/router.ts';
import { sealAnswer } from './http/seal-answer.ts';
import { senderNetwork } from './limits/sender-network.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import type { ChargeProcessor } from './payments/index.ts';
import type { ProcessorFaults } from './processor/processor-faults.ts';
import type { World } from './scenarios/index.ts';
import { seededRandom } from './seeded-random.ts';
import type { SessionLimits } from './sessions/session.ts';
import { builtInWorlds, makeWorld, type Worlds } from './worlds.ts';

export interface AppOptions extends Environment {
  /**
   * Charges cards: `createMockProcessor(...)`, or anything with the same methods. The backend never sees a card number.
   * With `faults`, the back office can make it fail.
   */
  processor: ChargeProcessor & { faults?: ProcessorFaults };
  /**
   * The origins whose pages may call, spelt as browsers spell them (`https://www.practice.example`). Any other page gets no
   * CORS headers. Default none; calls that come from no page need none.
   */
  allowedOrigins?: readonly string[];
  /** The page that payment links open, without a fragment. Default `http://localhost:4000/pay/`. */
  payPageUrl?: string;
  /** The page of the mock processor's card frame. Default `http://localhost:4002/`. */
  frameUrl?: string;
  /** The invented world to start in: a name of `worlds`. Default `past-due`. */
  scenario?: string;
  /** Worlds of your own, each made anew at every load. Default: `builtInWorlds`. */
  worlds?: Worlds;
  /**
   * What every request to `/staff/v1` has to send as its bearer token: 16 to 128 characters, from wherever the request comes. Default
   * none, and then there is no back office.
   */
  staffSecret?: string | undefined;
  /** Milliseconds and counts in the place of what the practice has set. Default: as it has set them. */
  sessionLimits?: Partial<SessionLimits>;
  /** What a stranger may do how often. See `Limits` for the defaults. */
  limits?: Partial<Limits>;
  /** Faults from the start. Default none. They can be changed by `app.faults` and by `/staff/v1/faults`. */
  faults?: readonly FaultRule[];
  /** Decides where a fault has a `chance`; apart from `random`, so that faults change nothing else. Default a seed of 1. */
  faultRandom?: Random;
  /** Replacements in the payment engine, for tests that prove what each part is for. Default none. */
  payments?: PaymentHooks;
  /** Told of every error that ends in a 500. Default: nothing is done with it. */
  onError?: (error: unknown, requestId: string) => void;
}

/** What an adapter knows of the connection a request came over. */
export interface Connection {
  /**
   * The sender's address, which limits are counted by, an IPv6 address by its first 64 bits. Without one all such requests count as one sender's. An adapter behind a
   * proxy has to say whom it trusts to name it.
   */
  remoteAddress?: string;
}

export interface App {
  /**
   * Answers every request with a `Response`. Rejects with `DroppedConnection`, and with nothing else, when a fault kills the
   * connection.
   */
  fetch(request: Request, connection?: Connection): Promise<Response>;
  /** The world of now, with the secrets of its links, which the backend itself knows by hash only. */
  world(): World;
  /** Everything the backend knows now. Another object after every `load` and `reset`. */
  backend(): Backend;
  /** What goes wrong on purpose. */
  faults: FaultPlan;
  /** Starts over in another world. Throws `UnknownScenario`. */
  load(scenario: string): World;
  /** Starts over in the same world. */
  reset(): World;
}

/**
 * A billing backend that keeps the whole contract of `src/contract`, in memory: sessions, links, balances from a double-entry
 * ledger, payments that collect once, receipts, and a back office to drive it all. It speaks `Request` and `Response` and knows
 * neither Node nor MSW; `serve.ts` and `msw.ts` are its adapters.
 *
 * @example
 * ```ts
 * const environment = testEnvironment();
 * const processor = createMockProcessor({ ...environment, key: 'k', registeredOrigins: {} });
 * const app = createApp({ ...environment, processor, scenario: 'family' });
 * const answer = await app.fetch(new Request('https://api.test/v1/practice'));
 * ```
 *
 * Throws `TypeError` for an allowed origin that is none, `StaffSecretError`, and `UnknownScenario`.
 */
export function createApp(options: AppOptions): App {
  const {
    clock,
    ids,
    random,
    processor,
    payPageUrl = 'http://localhost:4000/pay/',
    frameUrl = 'http://localhost:4002/',
  } = options;
  const environment: Environment = { clock, ids, random };
  const worlds = options.worlds ?? builtInWorlds({ processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl } });
  const sessionLimits = options.sessionLimits ?? {};
  const limits = { ...defaultLimits, ...options.limits };
  const cors = createCors(options.allowedOrigins ?? []);
  const faults = createFaultPlan(options.faultRandom ?? seededRandom(1));
  faults.add(options.faults ?? []);
  const payments: PaymentHooks = {
    ...options.payments,
    crashAt: (point, call) => {
      faults.crashAt(point);
      options.payments?.crashAt?.(point, call);
    },
  };

  let world = makeWorld(worlds, options.scenario ?? 'past-due', environment);
  let backend = open(world);

  const control: Control = {
    clock,
    faults,
    processorFaults: processor.faults,
    world: () => world,
    backend: () => backend,
    scenarios: () => Object.keys(worlds),
    load,
    reset: () => load(world.scenario),
  };
  const router = createRouter({
    control,
    staffSecret: options.staffSecret,
    onError: options.onError ?? (() => undefined),
  });

  return {
    faults,
    world: () => world,
    backend: () => backend,
    load,
    reset: () => load(world.scenario),
    fetch: async (request, { remoteAddress = 'unknown' } = {}) => {
      const requestId = ids.next('request');
      const answer =
        request.method === 'OPTIONS'
          ? cors.preflight(request)
          : await router.fetch(request, { requestId, remoteAddress: senderNetwork(remoteAddress) });
      return sealAnswer(answer, { request, requestId, cors });
    },
  };

  function open({ book }: World): Backend {
    const allowsOrigin = (origin: string) => cors.allows(origin);
    return createBackend({
      environment,
      book,
      processor,
      payPageUrl,
      sessionLimits,
      limits,
      allowsOrigin,
      payments,
    });
  }

  function load(scenario: string): World {
    world = makeWorld(worlds, scenario, environment);
    backend = open(world);
    faults.clear();
    processor.faults?.clear();
    return world;
  }
}
