import { TEXTS_ADDED, TEXTS_WANTED, type TextsRequest } from '../base/texts-event.ts';
import type { Texts } from '../text/texts.ts';

/**
 * Gives these texts to every element of the page whose locale is of their language, whatever its region, and to those that
 * are there already. Elements ask by an event, so that the file may come before or after them.
 */
export function offerTexts(texts: Texts & { language: string }): void {
  const languageOf = (locale: string) => locale.toLowerCase().split('-')[0];
  document.addEventListener(TEXTS_WANTED, (event) => {
    const request = (event as CustomEvent<TextsRequest>).detail;
    request.languages?.push(texts.language);
    if (languageOf(request.language) === languageOf(texts.language)) request.texts = texts;
  });
  document.dispatchEvent(new Event(TEXTS_ADDED));
}
