import type { Money, PlainDate } from '../../../contract/index.ts';
import { formatInstant, formatMoney, formatPlainDate } from '../../../format/index.ts';
import type { MessageValues, TextKey } from '../../../text/index.ts';

/** How the screens of one form speak: its sentences, its way to write money and dates, its place in the page's outline. */
export interface Words {
  text: (key: TextKey, values?: MessageValues) => string;
  money: (value: Money) => string;
  day: (date: PlainDate) => string;
  /** A moment with the practice's zone. */
  moment: (instant: string) => string;
  /** Level of the screens' headings, 1 to 6. */
  level: number;
}

export interface WordsOptions {
  text: Words['text'];
  language: string;
  /** IANA zone of the practice. */
  timeZone: string;
  level: number;
}

export function makeWords({ text, language, timeZone, level }: WordsOptions): Words {
  return {
    text,
    money: (value) => formatMoney(value, language),
    day: (date) => formatPlainDate(date, language),
    moment: (instant) => formatInstant(instant, language, timeZone),
    level,
  };
}
