import type { Theme } from '../contract/index.ts';
import { practiceColors } from './practice-colors.ts';

/** The token that shows a colour of the practice as it was set; others follow from it. */
const tokens: readonly (readonly [keyof Theme, string])[] = [
  ['background', 'surface-muted'],
  ['surface', 'surface'],
  ['primary', 'accent'],
  ['secondary', 'accent-text'],
  ['accent', 'focus'],
  ['info', 'info'],
  ['success', 'success'],
  ['error', 'danger'],
  ['warning', 'warning'],
  ['dark', 'text'],
];

/**
 * Rules for the shadow root of an element that wears the practice's colours; none where the practice has set none. `corrected` are those of its colours that could not be read as they were set.
 *
 * A token that the page sets wins, whenever it does: `isSet` says which it has set by now, and what would follow from the
 * practice's own one is left to the page too.
 */
export function practiceSheet(
  theme: Theme,
  isSet: (token: `--duecare-color-${string}`) => boolean,
): { text: string; corrected: string[] } {
  const own: Partial<Theme> = {};
  for (const [name, token] of tokens) {
    const color = theme[name] ?? '';
    if (/^#[\da-f]{6}$/i.test(color) && !isSet(`--duecare-color-${token}`)) own[name] = color;
  }
  const corrected: string[] = [];
  const light = practiceColors(own, false, corrected);
  const dark = practiceColors(own, true, []);
  const [plainLight, plainDark] = [practiceColors({}, false, []), practiceColors({}, true, [])];
  const differs = (name: string) => light[name] !== plainLight[name] || dark[name] !== plainDark[name];
  // The page's own rules mix the words in the accent from the accent alone, and know no other grounds.
  const words = ['surface', 'surface-muted', 'accent', 'accent-text'].some(differs)
    ? ['accent-text', 'focus', 'info']
    : [];
  const names = Object.keys(light).filter((name) => differs(name) || words.includes(name));
  const rule = (value: (name: string) => string) =>
    `:host{${names.map((name) => `--_${name}:var(--duecare-color-${name},${value(name)});`).join('')}}`;
  const text = [
    rule((name) => light[name] ?? ''),
    `@supports(color:light-dark(red,red)){${rule((name) => `light-dark(${light[name] ?? ''},${dark[name] ?? ''})`)}}`,
  ];
  return { text: names.length > 0 ? text.join('') : '', corrected };
}
