import { readPay, wireEndpoints } from '../contract/index.ts';
import { createCall } from './call.ts';
import type { DuecareClient } from './client.ts';
import type { ClientOptions } from './options.ts';

/**
 * A client that speaks the contract to the backend at `baseUrl`. Throws `NotConfiguredError` at once when an option is
 * missing or unsafe.
 *
 * ```ts
 * const client = createClient({ baseUrl: 'https://billing.example.com', getToken: () => session.token });
 * const balance = await client.getBalance({ signal });
 * ```
 */
export function createClient(options: ClientOptions): DuecareClient {
  const call = createCall(options, { endpoints: wireEndpoints, read: readPay });

  return {
    getPractice: (options) => call('getPractice', options),
    exchangeLink: (body, options) => call('exchangeLink', { ...options, body }),
    resendLink: (body, options) => call('resendLink', { ...options, body }),
    getSession: (options) => call('getSession', options),
    extendSession: (options) => call('extendSession', options),
    endSession: (options) => call('endSession', options),
    getBalance: (options) => call('getBalance', options),
    createPayment: (key, body, options) => call('createPayment', { ...options, key, body }),
    getPaymentByIntent: (intentId, options) => call('getPaymentByIntent', { ...options, params: { intentId } }),
    getPayment: (paymentId, options) => call('getPayment', { ...options, params: { paymentId } }),
    getReceipt: (receiptId, options) => call('getReceipt', { ...options, params: { receiptId } }),
    findReceipt: (body, options) => call('findReceipt', { ...options, body }),
    emailReceipt: (receiptId, body, options) => call('emailReceipt', { ...options, params: { receiptId }, body }),
  };
}
