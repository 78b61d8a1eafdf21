/**
 * The six digits in what was typed or pasted: `123456`, `123 456`, `123-456`, or the whole message. Null when there are none,
 * or more than one possible code.
 */
export function readCode(text: string): string | null {
  const plain = text.normalize('NFKC');
  const bound = /#(\d{6})\s*$/.exec(plain)?.[1];
  if (bound !== undefined) return bound;
  const found = new Set(
    Array.from(plain.matchAll(/(?:^|\D)(\d{3}[\s-]?\d{3})(?!\d)/g), ([, code = '']) => digitsOf(code)),
  );
  const [first, ...others] = found;
  if (first !== undefined) return others.length === 0 ? first : null;
  const all = digitsOf(plain);
  return /^[\d\s-]*$/.test(plain) && all.length === 6 ? all : null;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
