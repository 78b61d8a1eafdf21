export type { CallOptions, DuecareClient } from './client.ts';
export { systemClock, type Clock } from './clock.ts';
export { createClient } from './create-client.ts';
export * from './errors.ts';
export { describeInvalidAnswer, describeIssues, type OnInvalidAnswer } from './invalid-answer.ts';
export { checkAnswers, type CheckOptions } from './check-answers.ts';
export type { ClientOptions, RetryOptions, Timeouts } from './options.ts';
export type { ListOptions, PortalClient } from './portal-client.ts';
