import type { Book } from '../ledger/index.ts';

/** The languages that messages are written in. */
export type MessageLanguage = 'en' | 'es';

/** The one of our languages that an `Accept-Language` asks for first; null when it names none of them. */
export function languageOf(request: Request): MessageLanguage | null {
  const wanted = (request.headers.get('Accept-Language') ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: tag.split('-')[0], weight: Number(weight) || 0, place };
  });
  const ranked = wanted.sort((one, other) => other.weight - one.weight || one.place - other.place);
  for (const { language, weight } of ranked) {
    if ((language === 'en' || language === 'es') && weight > 0) return language;
  }
  return null;
}

/**
 * In which language an account is written to where nobody asks right now: the one the guarantor has told the practice, else the one
 * that the last payer's page spoke, else English.
 */
export class Languages {
  private readonly book: Book;
  private readonly spoken = new Map<string, MessageLanguage>();

  constructor(book: Book) {
    this.book = book;
  }

  /** What the page of somebody who pays for the account speaks. */
  heard(accountNumber: string, request: Request): void {
    const language = languageOf(request);
    if (language) this.spoken.set(accountNumber, language);
  }

  of(accountNumber: string): MessageLanguage {
    return this.book.people.guarantor(accountNumber)?.language ?? this.spoken.get(accountNumber) ?? 'en';
  }
}
