/** Registers every element. */
import './define-pay.ts';

export * from './index.ts';
