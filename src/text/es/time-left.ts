import type { timeLeft as english } from '../en/time-left.ts';
import type { Translation } from '../texts.ts';

/** Spanish of how long to wait, or how long something still lasts. */
export const timeLeft = {
  'timeLeft.seconds': { one: '{count} segundo', other: '{count} segundos' },
  'timeLeft.minutes': { one: '{count} minuto', other: '{count} minutos' },
} as const satisfies Translation<typeof english>;
