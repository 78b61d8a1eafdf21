import type { Texts } from '../text/texts.ts';

// How elements and language files find each other, whichever comes first, without a global of theirs.

/** On `document`: a language file that has the texts of `detail.language` puts them into `detail.texts`. */
export const TEXTS_WANTED = 'duecare-texts-wanted';

/** On `document`, once a language file has been loaded. */
export const TEXTS_ADDED = 'duecare-texts-added';

/** On `document`: a page that can load the language file of `detail`, a BCP 47 language, does so. */
export const LANGUAGE_FILE_REQUEST = 'duecare-language-file-wanted';

export interface TextsRequest {
  /** BCP 47 language, for example `es-US`. */
  readonly language: string;
  texts: Partial<Texts>;
  /** The languages of the language files on the page; files of earlier versions do not name theirs. */
  readonly languages?: string[];
}
