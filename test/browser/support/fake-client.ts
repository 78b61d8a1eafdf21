import type { DuecareClient } from '../../../src/client/index.ts';
import type { Balance } from '../../../src/contract/index.ts';
import { pastDue, samplePractice } from './samples.ts';

export interface FakeClient extends DuecareClient {
  /** How often each method was called. */
  readonly calls: Readonly<Record<'getBalance' | 'getPractice', number>>;
}

/** A client that answers at once with the sample practice and `balance`, and refuses whatever a test did not mean. */
export function fakeClient(balance: Balance = pastDue, answers: Partial<DuecareClient> = {}): FakeClient {
  const calls = { getBalance: 0, getPractice: 0 };
  const unmeant = (name: string) => () => Promise.reject(new Error(`The test did not mean ${name} to be called.`));
  return {
    exchangeLink: unmeant('exchangeLink'),
    getSession: unmeant('getSession'),
    extendSession: unmeant('extendSession'),
    endSession: unmeant('endSession'),
    createPayment: unmeant('createPayment'),
    getPaymentByIntent: unmeant('getPaymentByIntent'),
    getPayment: unmeant('getPayment'),
    getReceipt: unmeant('getReceipt'),
    emailReceipt: unmeant('emailReceipt'),
    ...answers,
    calls,
    getBalance(options) {
      calls.getBalance += 1;
      return answers.getBalance?.(options) ?? Promise.resolve(balance);
    },
    getPractice(options) {
      calls.getPractice += 1;
      return answers.getPractice?.(options) ?? Promise.resolve(samplePractice);
    },
  };
}

/** An answer that a test gives when it likes, once for each call. Aborting rejects, as a real client does. */
export function later<T>() {
  const waiting: { resolve: (value: T) => void; reject: (error: unknown) => void; signal: AbortSignal | undefined }[] =
    [];
  return {
    waiting,
    answer: ({ signal }: { signal?: AbortSignal } = {}) =>
      new Promise<T>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        waiting.push({ resolve, reject, signal });
      }),
  };
}
