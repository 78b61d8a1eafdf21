/**
 * The looks a page may give to the fields in a card frame: names from a list, values that keep a grammar. No CSS text, no URL and no
 * markup can be said in it. The frame checks, because it trusts no page.
 */

/** Turns a value into the one that is used, or into `undefined` when it does not keep the grammar. */
type Grammar = (value: string) => string | undefined;

const grammars = {
  /** Text of labels and fields. A colour: hex, `rgb()`, `hsl()`, `lab()`, `oklab()`, `lch()`, `oklch()`, or `color(srgb …)`. */
  'color-text': color,
  /** Hints. */
  'color-text-muted': color,
  /** Inside of the fields. */
  'color-surface': color,
  /** Edge of the fields; 3:1 against what is around them. */
  'color-border': color,
  /** Ring around the field with the cursor. */
  'color-focus': color,
  /** Text and edge of a field that needs mending. */
  'color-danger': color,
  /** `light`, `dark` or `light dark`; the same as around the frame, or the browser paints a background. */
  'color-scheme': colorScheme,
  /** Fonts that need no download, for example `Georgia, serif`; others are left out of the list. */
  'font-family': fontFamily,
  /** 16 to 24 px or 1 to 1.5 rem. Smaller text in a field makes phones zoom. */
  'font-size': (value) => lengthBetween(value, 16, 24),
  /** Rounding of the fields: 0 to 24 px or 0 to 1.5 rem. */
  radius: (value) => lengthBetween(value, 0, 24),
  /** Edge of the fields: 1 to 3 px. */
  'border-width': (value) => lengthBetween(value, 1, 3),
} as const satisfies Record<string, Grammar>;

export type AppearanceName = keyof typeof grammars;

export const appearanceNames: readonly AppearanceName[] = Object.keys(grammars).filter(isAppearanceName);

/** What is allowed of an appearance; the rest is left out. Never throws. */
export function allowedAppearance(
  appearance: Readonly<Record<string, string>>,
): Partial<Record<AppearanceName, string>> {
  const allowed: Partial<Record<AppearanceName, string>> = {};
  for (const name of appearanceNames) {
    if (!Object.hasOwn(appearance, name)) continue;
    const asked: unknown = appearance[name];
    const value = typeof asked === 'string' && asked.length <= 200 ? grammars[name](asked.trim()) : undefined;
    if (value !== undefined) allowed[name] = value;
  }
  return allowed;
}

function isAppearanceName(name: string): name is AppearanceName {
  return Object.hasOwn(grammars, name);
}

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const NUMBER = String.raw`(?:none|-?(?:\d{1,4}(?:\.\d{0,12})?|\.\d{1,12})(?:e-?\d{1,2})?(?:%|deg)?)`;
const SPACED = String.raw`${NUMBER} +${NUMBER} +${NUMBER}(?: */ *${NUMBER})?`;
const LISTED = String.raw`${NUMBER} *, *${NUMBER} *, *${NUMBER}(?: *, *${NUMBER})?`;
const FUNCTION = new RegExp(
  String.raw`^(?:(?:rgb|hsl)a?\( *(?:${SPACED}|${LISTED}) *\)|(?:ok)?l(?:ab|ch)\( *${SPACED} *\)|color\( *(?:srgb|display-p3) +${SPACED} *\))$`,
);

function color(value: string): string | undefined {
  return HEX.test(value) || FUNCTION.test(value) ? value : undefined;
}

function colorScheme(value: string): string | undefined {
  return ['light', 'dark', 'light dark'].find((scheme) => scheme === value);
}

const fonts: readonly string[] = [
  'system-ui',
  'ui-sans-serif',
  'ui-serif',
  'ui-rounded',
  'sans-serif',
  'serif',
  '-apple-system',
  'BlinkMacSystemFont',
  'Arial',
  'Cambria',
  'Georgia',
  'Helvetica',
  'Helvetica Neue',
  'Noto Sans',
  'Palatino',
  'Roboto',
  'Segoe UI',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
];

/** Built from the list above, so that not a letter of the value itself is used. */
function fontFamily(value: string): string | undefined {
  const wanted = value.split(',').map((name) =>
    name
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .toLowerCase(),
  );
  const known = wanted.flatMap((name) => fonts.filter((font) => font.toLowerCase() === name));
  return known.length > 0 ? known.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(', ') : undefined;
}

const PIXELS_IN_REM = 16;

function lengthBetween(value: string, least: number, most: number): string | undefined {
  const match = /^(\d{1,2}(?:\.\d{1,4})?)(px|rem)$/.exec(value);
  const [, number, unit] = match ?? [];
  if (number === undefined || unit === undefined) return value === '0' && least === 0 ? '0px' : undefined;
  const pixels = Number(number) * (unit === 'rem' ? PIXELS_IN_REM : 1);
  return pixels >= least && pixels <= most ? `${number}${unit}` : undefined;
}
