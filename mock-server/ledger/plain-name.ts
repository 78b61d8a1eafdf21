/** Capital letters that Unicode takes for letters of their own, as those without them write them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ð: 'D',
  Đ: 'D',
  Ɖ: 'D',
  Ɗ: 'D',
  Ɓ: 'B',
  Ƙ: 'K',
  Ƴ: 'Y',
  Ħ: 'H',
  Ŧ: 'T',
  Ł: 'L',
  Ø: 'O',
  Ŋ: 'N',
  Ə: 'E',
  Þ: 'TH',
};

/** Follows a name in some records and not in others. */
const SUFFIX = /[ ,]+(?:JR|SR|JUNIOR|SENIOR|II|III|IV|V|2ND|3RD|4TH|MD|PHD|DDS|ESQ)$/;

/**
 * A name in capital letters of the plain alphabet, without accents, suffixes, spaces and marks: `Nuñez-Diaz` is `NUNEZDIAZ`,
 * `Łukasz` is `LUKASZ`, `Strauß` is `STRAUSS`, and `Garcia, Jr.` is `GARCIA`. Letters of other scripts stay. For comparing only.
 */
export function plainName(name: string): string {
  let words = name
    .normalize('NFKD')
    // There is a capital ß, whose capitals are not SS.
    .toLowerCase()
    .toUpperCase()
    // The okina and others like it are letters in Unicode, and apostrophes to most people who type them.
    .replace(/[\p{M}\p{Cf}.'`\u00b4\u2018\u2019\u02b0-\u02ff]/gu, '')
    .replace(/\p{L}/gu, (letter) => SPELLINGS[letter] ?? letter)
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .trim();
  while (SUFFIX.test(words)) words = words.replace(SUFFIX, '');
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The same text for all spellings of one name: like `plainName`, and with the second letter left out where some write two letters
 * for one with an accent, so that `Müller`, `Mueller` and `Muller` are equal.
 */
export function nameKey(name: string): string {
  return plainName(name).replace(/(?<=[AOU])E|(?<=A)A/g, '');
}

/** Whether two spellings are of one name. An empty name is not equal to any. */
export function isSameName(one: string, other: string): boolean {
  const key = nameKey(one);
  return key !== '' && key === nameKey(other);
}
