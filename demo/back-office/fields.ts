import { cleanText } from '../../src/contract/index.ts';
import { amountParser } from '../../src/format/index.ts';
import { Refusal } from './staff-request.ts';

/** The fields of a form that was sent. */
export interface Fields {
  /** Clean, and of several lines without spaces around them; empty when there is no such field. */
  text(name: string): string;
  /** The same, or null for an empty one. */
  textOrNull(name: string): string | null;
  /** Minor units. Throws `Refusal` when it cannot be read. */
  amount(name: string): number;
  /** Minor units; undefined when nothing was typed. */
  amountIfAny(name: string): number | undefined;
  /** A whole number. */
  count(name: string): number;
  /** Whole numbers between commas. */
  counts(name: string): number[];
  isChecked(name: string): boolean;
  /** The values of all checked boxes of one name. */
  all(name: string): string[];
  /** The content of a chosen file, with its name; null when none was chosen. */
  file(name: string): Promise<{ name: string; content: string } | null>;
}

export function fieldsOf(form: HTMLFormElement, currency: string): Fields {
  const data = new FormData(form);
  const read = amountParser('en-US', currency);

  const text = (name: string) => {
    const value = data.get(name);
    if (typeof value !== 'string') return '';
    // The lines of a text of several stay.
    return form.elements.namedItem(name) instanceof HTMLTextAreaElement ? value.trim() : cleanText(value);
  };
  const amount = (name: string) => {
    const parsed = read(text(name));
    if (!parsed.ok) throw new Refusal(`“${text(name)}” cannot be read as an amount. Type it like 12.50.`);
    return parsed.amount;
  };
  const count = (value: string) => {
    if (!/^\d{1,6}$/.test(value)) throw new Refusal(`“${value}” is no whole number.`);
    return Number(value);
  };

  return {
    text,
    amount,
    textOrNull: (name) => text(name) || null,
    amountIfAny: (name) => (text(name) === '' ? undefined : amount(name)),
    count: (name) => count(text(name)),
    counts: (name) =>
      text(name)
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(count),
    isChecked: (name) => data.has(name),
    all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    file: async (name) => {
      const file = data.get(name);
      return file instanceof File && file.size > 0 ? { name: file.name, content: await file.text() } : null;
    },
  };
}
