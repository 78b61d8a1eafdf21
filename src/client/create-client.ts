import * as z from 'zod/mini';
import { endpoints, type Endpoint } from '../contract/index.ts';
import { createCall, type CallInput } from './call.ts';
import type { DuecareClient } from './client.ts';
import { checkOptions, type ClientOptions } from './options.ts';

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
  const send = createCall(checkOptions(options));
  const call = <Schema extends z.ZodMiniType>(endpoint: Endpoint & { response: Schema }, input?: CallInput) =>
    send(endpoint, endpoint.response, input);

  return {
    getPractice: (options) => call(endpoints.getPractice, options),
    exchangeLink: (body, options) => call(endpoints.exchangeLink, { ...options, body }),
    getSession: (options) => call(endpoints.getSession, options),
    extendSession: (options) => call(endpoints.extendSession, options),
    endSession: async (options) => {
      await send(endpoints.endSession, z.unknown(), options);
    },
    getBalance: (options) => call(endpoints.getBalance, options),
    createPayment: (key, body, options) => call(endpoints.createPayment, { ...options, key, body }),
    getPaymentByIntent: (intentId, options) => call(endpoints.getPaymentByIntent, { ...options, params: { intentId } }),
    getPayment: (paymentId, options) => call(endpoints.getPayment, { ...options, params: { paymentId } }),
    getReceipt: (receiptId, options) => call(endpoints.getReceipt, { ...options, params: { receiptId } }),
    emailReceipt: (receiptId, body, options) =>
      call(endpoints.emailReceipt, { ...options, params: { receiptId }, body }),
  };
}
