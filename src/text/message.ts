/** A sentence with `{placeholders}`, or one sentence for each plural category that the language knows. */
export type Message = string | PluralMessage;

/** Chosen by the number given as `count`. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills a message in. Numbers are written in the way of `locale`; text goes in as it is and never becomes markup. A
 * placeholder without a value stays as it stands, so that the mistake is seen.
 */
export function formatMessage(message: Message, values: MessageValues, locale: string): string {
  const template = typeof message === 'string' ? message : pluralForm(message, values, locale);
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function pluralForm(message: PluralMessage, { count }: MessageValues, locale: string): string {
  const category = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  const form: unknown = message[category];
  return typeof form === 'string' ? form : message.other;
}
