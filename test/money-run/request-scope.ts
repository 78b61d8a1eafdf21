import { AsyncLocalStorage } from 'node:async_hooks';
import { headers } from '../../src/contract/index.ts';
import { paymentParts, type PaymentCall } from '../../mock-server/payments/index.ts';

/** The request that the backend works for at the moment. */
export interface RequestScope {
  account: string;
  /** The key at the processor of the payment that is sent or asked for; null for a request that is about none. */
  key: string | null;
  sendsPayment: boolean;
}

/** Knows which request every call of the processor is made for. */
export interface RequestScopes {
  /** Runs a request of an account; whatever is awaited in it belongs to its scope. */
  run<T>(account: string, request: Request, work: () => Promise<T>): Promise<T>;
  /** The scope of now; null outside of any request, as in the regular recovery. */
  current(): RequestScope | null;
  /** Whether an account has sent a payment with this key at the processor. */
  isOf(account: string, key: string): boolean;
}

export function requestScopes(practiceId: string): RequestScopes {
  const scopes = new AsyncLocalStorage<RequestScope>();
  const accountOf = new Map<string, string>();

  return {
    run(account, request, work) {
      const sent = request.headers.get(headers.idempotencyKey);
      const intentId = sent ?? /\/by-intent\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1] ?? null;
      const call = { accountNumber: account, intentId } as PaymentCall;
      const key = intentId === null ? null : paymentParts.processorKey(practiceId, call);
      if (key !== null) accountOf.set(key, account);
      return scopes.run({ account, key, sendsPayment: sent !== null }, work);
    },
    current: () => scopes.getStore() ?? null,
    isOf: (account, key) => accountOf.get(key) === account,
  };
}
