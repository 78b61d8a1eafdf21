export type { CallOptions, DuecareClient } from './client.ts';
export { systemClock, type Clock } from './clock.ts';
export { createClient } from './create-client.ts';
export * from './errors.ts';
export type { OnInvalidAnswer } from './invalid-answer.ts';
export type { ClientOptions, RetryOptions, Timeouts } from './options.ts';
export type { ListOptions, PortalClient } from './portal-client.ts';
