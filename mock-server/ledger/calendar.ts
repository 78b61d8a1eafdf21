import { plainDate, type PlainDate } from '../../src/contract/index.ts';

/** Days as the practice counts them. */
export interface Calendar {
  /** The calendar day it is at the practice at an instant. */
  dayOf: (instant: Date) => PlainDate;
}

/**
 * @param timeZone - IANA zone, for example `America/Chicago`; throws `RangeError` for one that does not exist
 */
export function createCalendar(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return {
    dayOf(instant) {
      const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
      return plainDate(`${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`);
    },
  };
}

/** The day so many days later; earlier when negative. Counts in UTC, where every day has 24 hours. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return plainDate(new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10));
}
