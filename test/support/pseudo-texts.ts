import { en } from '../../src/text/en.ts';
import type { Message } from '../../src/text/message.ts';
import type { TextKey, Texts } from '../../src/text/texts.ts';

type PseudoTexts = Texts & { readonly language: string };

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ľ', n: 'ñ', o: 'ö', r: 'ŕ', s: 'š' },
  ...{ t: 'ţ', u: 'ü', w: 'ŵ', y: 'ý', z: 'ž', A: 'Å', C: 'Ç', D: 'Ð', E: 'É', G: 'Ĝ', I: 'Î', L: 'Ļ', N: 'Ñ', O: 'Ö' },
  ...{ P: 'Þ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', Y: 'Ý' },
};

/** Words of Arabic, for the letters' sake: they read from right to left and say nothing. */
const arabic = 'كلمة نص فاتورة دفع رصيد حساب إيصال زيارة'.split(' ');

/**
 * English in brackets, with accents and 40 % longer: what is cut off or never went through the texts is seen. Its tag is one of those for private use.
 */
export function longTexts(): PseudoTexts {
  return translate('qps', (sentence) => {
    const accented = outsidePlaceholders(sentence, (text) =>
      text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter),
    );
    return `[${accented} ${padding(Math.ceil(sentence.length * 0.4) - 3)}]`;
  });
}

/** A language that reads from right to left, with a word for every word of the English. */
export function rightToLeftTexts(): PseudoTexts {
  return translate('ar-XB', (sentence) =>
    outsidePlaceholders(sentence, (text) =>
      text.replace(/\p{L}[\p{L}’'-]*/gu, (word) => arabic[word.length % arabic.length] ?? word),
    ),
  );
}

function translate(language: string, sentence: (english: string) => string): PseudoTexts {
  const formsOf = (message: Message): Message =>
    typeof message === 'string'
      ? sentence(message)
      : { ...message, ...mapForms(message, sentence), other: sentence(message.other) };
  const texts = Object.entries<Message>(en).map(([key, message]) => [key, formsOf(message)] as const);
  const all = { ...en, ...Object.fromEntries<Message>(texts) };
  return { ...all, language } satisfies Record<TextKey, Message>;
}

function mapForms(message: Exclude<Message, string>, sentence: (english: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message).map(([category, form]: [string, string]) => [category, sentence(form)]),
  );
}

function outsidePlaceholders(sentence: string, change: (text: string) => string): string {
  return sentence.replace(
    /(\{\w+\})|([^{}]+)/g,
    (_, placeholder: string | undefined, text: string | undefined) => placeholder ?? change(text ?? ''),
  );
}

/** Words, so that they wrap as a language's words do, and no space at their end, where none would be seen. */
function padding(length: number): string {
  const words = 'öñé ţŵö ţĥŕéé ƒöüŕ ƒîṽé šîẋ šéṽéñ '.repeat(10).slice(0, Math.max(1, length));
  return words.replace(/ $/, 'š');
}
