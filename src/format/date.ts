import type { PlainDate } from '../contract/index.ts';

/** `2026-11-01` is `Nov 1, 2026` in `en-US`, in whichever zone the reader is. */
export function formatPlainDate(date: PlainDate, locale: string, style: 'medium' | 'long' = 'medium'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}

/** `2026-11-01T16:20:00.000Z` is `Nov 1, 2026, 10:20 AM CST` in `en-US` and `America/Chicago`: the practice's zone, named. */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** The day on which a moment falls in a zone, written like `Nov 1, 2026`. `instant` in milliseconds since 1970. */
export function formatDay(instant: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(instant);
}
