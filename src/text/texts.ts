import type { en } from './en.ts';
import type { Message } from './message.ts';

/** Names every sentence there is. */
export type TextKey = keyof typeof en;

/** All sentences of a language. */
export type Texts = Readonly<Record<TextKey, Message>>;

/** A part of the English sentences in another language: none missing, none more. */
export type Translation<English> = Readonly<Record<keyof English, Message>>;

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** The direction of a BCP 47 language. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}
