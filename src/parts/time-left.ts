import type { Speech } from './speech.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** `2:05`, for a clock that counts down. Milliseconds are rounded up, so that it is over when it says 0:00. */
export function clockLeft(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `2 minutes` or `45 seconds`, to be read or heard. More than a minute is given in whole ones. Needs the texts `timeLeft`. */
export function timeLeft(ms: number, text: Speech['text'], round: (value: number) => number = Math.ceil): string {
  return ms > MINUTE
    ? text('timeLeft.minutes', { count: round(ms / MINUTE) })
    : text('timeLeft.seconds', { count: Math.ceil(ms / SECOND) });
}
