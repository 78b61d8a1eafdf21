import type { Texts } from '../text/texts.ts';
import { LANGUAGE_FILE_REQUEST, TEXTS_WANTED, type TextsRequest } from './texts-event.ts';

/** The texts that a language file on this page has for a language; none without such a file. */
export function textsOfPage(language: string): Partial<Texts> {
  return ask(language).texts;
}

/** The languages that elements on this page can speak: English, and those of language files. */
export function languagesOfPage(): string[] {
  return [...new Set(['en', ...(ask('en').languages ?? [])])];
}

/** Whether there are texts for a language. Where there are none, the page is asked to load them. */
export function speaks(language: string): boolean {
  if (baseLanguage(language) === 'en' || Object.keys(textsOfPage(language)).length > 0) return true;
  document.dispatchEvent(new CustomEvent(LANGUAGE_FILE_REQUEST, { detail: language }));
  return false;
}

/** `es` of `es-US`. */
export function baseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function ask(language: string): TextsRequest {
  const detail: TextsRequest = { language, texts: {}, languages: [] };
  // A server has no page.
  if ('document' in globalThis) document.dispatchEvent(new CustomEvent(TEXTS_WANTED, { detail }));
  return detail;
}
