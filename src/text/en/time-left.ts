/** English of how long to wait, or how long something still lasts. */
export const timeLeft = {
  'timeLeft.seconds': { one: '{count} second', other: '{count} seconds' },
  'timeLeft.minutes': { one: '{count} minute', other: '{count} minutes' },
} as const;
