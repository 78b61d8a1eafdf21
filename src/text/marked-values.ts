import type { MessageValues } from './message.ts';

/** From the private use area: in no text that people read. */
const MARK = '\uE000';

/** Marks the texts among a message's values: amounts, dates, names and codes. Numbers are counts, which belong to the sentence. */
export function markValues(values: MessageValues): MessageValues {
  const marked: Record<string, string | number> = { ...values };
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string') marked[name] = MARK + value + MARK;
  return marked;
}

/** Splits a message at its marked values: text, value, text, ... */
export function splitAtValues(message: string): string[] {
  return message.split(MARK);
}
