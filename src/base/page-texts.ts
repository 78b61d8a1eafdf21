import type { Texts } from '../text/texts.ts';
import { TEXTS_WANTED, type TextsRequest } from './texts-event.ts';

/** The texts that a language file on this page has for a language; none without such a file. */
export function textsOfPage(language: string): Partial<Texts> {
  const detail: TextsRequest = { language, texts: {} };
  // A server has no page.
  if ('document' in globalThis) document.dispatchEvent(new CustomEvent(TEXTS_WANTED, { detail }));
  return detail.texts;
}
