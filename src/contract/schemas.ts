/** Every schema of the contract. Only code that may carry zod imports it: the mock backend, the generators, and types. */
export * from './account.ts';
export * from './balance.ts';
export * from './contact.ts';
export * from './itemized-receipt.ts';
export * from './mfa.ts';
export * from './money.ts';
export * from './page.ts';
export * from './payment-method.ts';
export * from './payment.ts';
export * from './practice.ts';
export * from './problem.ts';
export * from './receipt.ts';
export * from './session.ts';
export * from './statement.ts';
export * from './values.ts';
export * from './visit.ts';
