/**
 * Typed or pasted text in plain characters: NFKC, no invisible characters (a contact list copies marks of direction along, a
 * word processor soft hyphens), every dash as `-`, every digit as 0 to 9, single spaces, none at the ends. Every field of a
 * person's is read after this, in the browser and on the server.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, asciiDigit)
    .trim();
}

/** The same without what people put between the characters of a code: spaces, dashes, dots, underscores. */
export function compactText(text: string): string {
  return cleanText(text).replace(/[\s._-]/g, '');
}

/** A payment code as it is compared: in capitals, 0 for O, 1 for I and L. */
export function plainPaymentCode(text: string): string {
  return compactText(text).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Unicode has the ten digits of a script side by side, so the value is how many digits come right before. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
