import { createClient, isProblemError, type DuecareClient } from '../../src/client/index.ts';
import type { PaymentRequest } from '../../src/contract/index.ts';
import { createPaymentRunner, type PaymentRunner, type PaymentState } from '../../src/payment/index.ts';
import { fakeChannels, fakeLocks, fakeStorage } from '../support/fake-browser.ts';
import type { Scheduler } from '../support/scheduler.ts';
import type { Dice } from './dice.ts';
import type { Mutant } from './mutants.ts';

/** One device's browser, as far as the pages of one origin share it. */
export type Browser = Required<Pick<Parameters<typeof createPaymentRunner>[0], 'storage' | 'locks' | 'openChannel'>>;

export function newBrowser(): Browser {
  return { storage: fakeStorage(), locks: fakeLocks(), openChannel: fakeChannels().openChannel };
}

export interface PageOptions {
  browser: Browser;
  account: string;
  /** Opens a session of the account; its token. */
  openSession: () => string;
  fetch: typeof fetch;
  clock: Scheduler;
  /** How far the device's clock is off, in milliseconds. */
  skew: number;
  dice: Dice;
  mutant?: Mutant | undefined;
}

/** One visit to the pay page: the SDK's client and runner, from opening to closing. */
export interface Page {
  readonly state: PaymentState;
  resume: () => Promise<PaymentState>;
  review: () => Promise<string | null>;
  clickPay: (request: PaymentRequest) => void;
  confirmDuplicate: () => void;
  startOver: () => void;
  renewSession: () => void;
  /** Asks until there is an answer, as an impatient payer does. */
  read: <T>(ask: (client: DuecareClient) => Promise<T>) => Promise<T>;
  /** Resolves at the next change of the payment, and after so many milliseconds at the latest. */
  change: (ms: number) => Promise<void>;
  close: () => void;
}

export function openPage(options: PageOptions): Page {
  const { browser, account, openSession, clock, skew, dice, mutant } = options;
  let token = openSession();
  const deviceClock = { now: () => clock.now() + skew, schedule: clock.schedule.bind(clock) };
  const realClient = createClient({
    baseUrl: 'https://billing.example.com',
    getToken: () => token,
    fetch: mutant?.fetch?.(options.fetch, dice) ?? options.fetch,
    clock: deviceClock,
    random: dice.next,
  });
  const client = mutant?.client?.(realClient) ?? realClient;
  const newRunner = (own: Partial<Browser> = {}): PaymentRunner =>
    createPaymentRunner({
      client,
      accountKey: account,
      clock: deviceClock,
      newId: dice.uuid,
      page: new EventTarget(),
      ...browser,
      ...own,
    });
  let runner = newRunner();
  const closed = [runner];

  const renewSession = () => {
    token = openSession();
  };
  return {
    get state() {
      return runner.state;
    },
    resume: () => runner.resume(),
    review: () => runner.review(),
    clickPay(request) {
      if (mutant?.keyPerClick && runner.state.status !== 'draft') {
        runner = newRunner({ storage: null, locks: null, openChannel: () => null });
        closed.push(runner);
        void runner.review();
      }
      runner.pay(request);
    },
    confirmDuplicate: () => runner.confirmDuplicate(),
    startOver: () => runner.startOver(),
    renewSession,
    async read(ask) {
      for (;;) {
        try {
          return await ask(client);
        } catch (error) {
          if (isProblemError(error) && error.status === 401) renewSession();
          await clock.sleep(5_000);
        }
      }
    },
    change: (ms) =>
      new Promise((resolve) => {
        const unsubscribe = runner.subscribe(done);
        const cancel = clock.schedule(ms, done);
        function done() {
          unsubscribe();
          cancel();
          resolve();
        }
      }),
    close() {
      for (const opened of closed) opened.dispose();
    },
  };
}
