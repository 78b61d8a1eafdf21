import { baseLanguage } from '../base/page-texts.ts';
import { LANGUAGE_FILE_REQUEST } from '../base/texts-event.ts';

/**
 * Loads `duecare-es.js` from beside the script when a guarantor reads Spanish and the page has no texts for it. A page that pins
 * the script by its hash pins every script: it loads the language file by a tag of its own, or not at all. Where the browser
 * refuses the file, its console says why, and the page stays English.
 */
export function loadLanguageFiles({ src, nonce, crossOrigin, integrity }: HTMLScriptElement): void {
  if (!src || integrity) return;
  let isAsked = false;
  document.addEventListener(LANGUAGE_FILE_REQUEST, (event) => {
    if (isAsked || baseLanguage((event as CustomEvent<string>).detail) !== 'es') return;
    isAsked = true;
    const file = document.createElement('script');
    document.head.append(Object.assign(file, { nonce, crossOrigin, src: new URL('duecare-es.js', src).href }));
  });
}
