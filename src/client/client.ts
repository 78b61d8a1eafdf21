import type {
  Balance,
  LinkExchange,
  LinkResend,
  OpenedSession,
  PaidReceipt,
  Payment,
  PaymentRequest,
  Practice,
  Receipt,
  ReceiptEmail,
  ReceiptEmailRequest,
  ReceiptLookup,
  Session,
} from '../contract/index.ts';

export interface CallOptions {
  /** Ends the call at once, body included. The call then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * What the elements need of a backend, one method per endpoint of the contract. `createClient` makes one that speaks
 * `/v1`; a host with another backend passes an object of its own. Every method rejects with one of the errors of
 * `errors.ts` and with nothing else, but for the reason of an aborted signal.
 */
export interface DuecareClient {
  getPractice(options?: CallOptions): Promise<Practice>;
  exchangeLink(exchange: LinkExchange, options?: CallOptions): Promise<OpenedSession>;
  getSession(options?: CallOptions): Promise<Session>;
  extendSession(options?: CallOptions): Promise<Session>;
  endSession(options?: CallOptions): Promise<void>;
  getBalance(options?: CallOptions): Promise<Balance>;
  /** Collects once per `intentId`, however often it is called. Look at `outcomeKnown` of an error before telling the payer. */
  createPayment(intentId: string, request: PaymentRequest, options?: CallOptions): Promise<Payment>;
  getPaymentByIntent(intentId: string, options?: CallOptions): Promise<Payment>;
  getPayment(paymentId: string, options?: CallOptions): Promise<Payment>;
  getReceipt(receiptId: string, options?: CallOptions): Promise<Receipt>;
  /** Without it a device that has paid cannot show the receipt again once the payment link is gone from the page. */
  findReceipt?(request: ReceiptLookup, options?: CallOptions): Promise<PaidReceipt>;
  /** Without it a link that no longer works offers no new one. Resolves alike whether or not something was sent. */
  resendLink?(request: LinkResend, options?: CallOptions): Promise<void>;
  emailReceipt(receiptId: string, request: ReceiptEmailRequest, options?: CallOptions): Promise<ReceiptEmail>;
}
