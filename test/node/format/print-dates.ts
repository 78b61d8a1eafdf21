import { plainDate } from '../../../src/contract/index.ts';
import { formatInstant, formatPlainDate } from '../../../src/format/index.ts';

// Run by date.test.ts in a process of its own, because a process has one time zone.
const days = ['2026-11-01', '2026-03-08', '2026-12-31', '2027-01-01', '2028-02-29'].map(plainDate);
const instants = [
  '2026-03-08T07:59:00.000Z',
  '2026-03-08T08:01:00.000Z',
  '2026-11-01T06:30:00.000Z',
  '2026-11-01T07:30:00.000Z',
];

const lines = [
  ...days.flatMap((day) => ['en-US', 'es-US'].map((locale) => formatPlainDate(day, locale))),
  ...days.map((day) => formatPlainDate(day, 'en-US', 'long')),
  ...instants.map((instant) => formatInstant(instant, 'en-US', 'America/Chicago')),
];
process.stdout.write(lines.join('\n'));
