/** Names of headers the contract gives a meaning to. */
export const headers = {
  /** The intent id of a payment, on `POST /v1/payments`. */
  idempotencyKey: 'Idempotency-Key',
  /** `true` on an answer that was given before and is repeated. */
  idempotencyReplayed: 'Idempotency-Replayed',
  /** Names one request in the backend's log; on every answer. */
  requestId: 'X-Request-Id',
  /** The id of the practice that a request is about, for a backend that serves several. Sent where the page names one. */
  practice: 'Duecare-Practice',
  /** Which try this is, from 1. Sent by the client so that a server sees that only one layer retries. */
  attempt: 'Duecare-Attempt',
} as const;
