import { cleanText, compactText } from '../../contract/index.ts';

/**
 * The six digits in what was typed or pasted: `123456`, `123 456`, `123-456`, or the whole message. Null when there are none,
 * or more than one possible code.
 */
export function readCode(text: string): string | null {
  const plain = cleanText(text);
  const bound = /#(\d{6})\s*$/.exec(plain)?.[1];
  if (bound !== undefined) return bound;
  const found = new Set(
    Array.from(plain.matchAll(/(?:^|\D)(\d{3}[\s-]?\d{3})(?!\d)/g), ([, code = '']) => compactText(code)),
  );
  const [first, ...others] = found;
  if (first !== undefined) return others.length === 0 ? first : null;
  const all = compactText(plain);
  return /^\d{6}$/.test(all) ? all : null;
}
