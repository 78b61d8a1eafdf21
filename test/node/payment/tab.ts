import { createPaymentRunner, type PaymentRunner, type PaymentRunnerOptions } from '../../../src/payment/index.ts';
import { Scheduler } from '../../support/scheduler.ts';
import { fakeBackend, type FakeBackend } from './fake-backend.ts';
import { countedIds, fakeChannels, fakeLocks, fakeStorage } from '../../support/fake-browser.ts';

export interface Browser {
  clock: Scheduler;
  backend: FakeBackend;
  storage: ReturnType<typeof fakeStorage>;
  channels: ReturnType<typeof fakeChannels>;
  /** Opens a page of the same origin with the payment form of the same account. */
  openTab: (options?: Partial<PaymentRunnerOptions>) => PaymentRunner;
}

export function browser(): Browser {
  const clock = new Scheduler();
  const backend = fakeBackend(clock);
  const storage = fakeStorage();
  const locks = fakeLocks();
  const channels = fakeChannels();
  const newId = countedIds();
  const { openChannel } = channels;
  return {
    clock,
    backend,
    storage,
    channels,
    openTab: (options) =>
      createPaymentRunner({
        client: backend.client,
        accountKey: 'acct_1',
        storage,
        clock,
        newId,
        locks,
        openChannel,
        page: new EventTarget(),
        ...options,
      }),
  };
}

export const firstId = '00000000-0000-4000-8000-000000000001';
export const secondId = '00000000-0000-4000-8000-000000000002';
