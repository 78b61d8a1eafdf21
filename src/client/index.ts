export type { CallOptions, DuecareClient } from './client.ts';
export { systemClock, type Clock } from './clock.ts';
export { createClient } from './create-client.ts';
export * from './errors.ts';
export type { ClientOptions, RetryOptions, Timeouts } from './options.ts';
// `createPortalClient` is not here: what is exported here is in every page that only takes payments.
export type { ListOptions, PortalClient } from './portal-client.ts';
