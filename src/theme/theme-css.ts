import type { Preset, ThemeTokens } from './presets.ts';
import { publicTokens } from './public-tokens.ts';

/**
 * A style sheet that sets tokens for what `selector` names. Where values differ by light and dark, browsers that know
 * `light-dark()` get both, and older ones the light one, as they do of the defaults.
 */
export function themeCss(selector: string, tokens: ThemeTokens): string {
  const entries = Object.entries(tokens);
  const everywhere = entries.map(([name, value]) => line(name, typeof value === 'string' ? value : value[0]));
  const bySchemes = entries.flatMap(([name, value]) =>
    typeof value === 'string' || value[0] === value[1] ? [] : [line(name, `light-dark(${value.join(', ')})`)],
  );
  return (
    rule(selector, everywhere) +
    (bySchemes.length > 0
      ? `\n@supports (color: light-dark(red, red)) {\n${indented(rule(selector, bySchemes))}}\n`
      : '')
  );
}

/**
 * The file of a preset. It is put on by `class="duecare-theme-<name>"` or `data-duecare-theme="<name>"`, which takes several
 * names too. Its tokens give way to any other rule for the same element, so a page changes one of them in the usual way.
 */
export function presetCss(name: string, { description, tokens, isDark }: Preset): string {
  const wearers = [`.duecare-theme-${name}`, `[data-duecare-theme~='${name}']`];
  const all = Object.fromEntries(publicTokens.map((token) => [token.name.replace('--duecare-', ''), 'initial']));
  return (
    `/* ${description} */\n` +
    themeCss(`:where(${wearers.join(', ')})`, name === 'default' ? all : tokens) +
    // Named twice it weighs more than the rule that pages have for this on their root.
    (isDark ? `\n${rule(wearers.map((wearer) => wearer + wearer).join(',\n'), ['color-scheme: dark;'])}` : '')
  );
}

const line = (name: string, value: string) => `--duecare-${name}: ${value};`;

const indented = (lines: string) => lines.replaceAll(/^(?=.)/gm, '  ');

const rule = (selector: string, lines: readonly string[]) => `${selector} {\n${indented(lines.join('\n'))}\n}\n`;
