/** A way in which somebody may see an element. */
export interface Look {
  name: string;
  /** Width of the window, in CSS pixels. */
  width: number;
  colorScheme: 'light' | 'dark';
  forcedColors: 'none' | 'active';
  /** What the host sets on its provider. */
  locale: string;
  /** Size of the page's text, as the reader has set it. 200 % is a default font of 32 px. */
  textSize: '100%' | '200%';
  /** Which font the page has: that of the tests, or one with other widths and heights. */
  font: 'test' | FontName;
  /** Whether the host sets every CSS property that elements would inherit and that changes how text is laid out. */
  inherits: boolean;
}

/** Fonts unlike that of the tests. See `fonts.ts`. */
export type FontName = 'narrow' | 'wide' | 'tall';

const plain: Look = {
  name: 'light',
  width: 390,
  colorScheme: 'light',
  forcedColors: 'none',
  locale: 'en-US',
  textSize: '100%',
  font: 'test',
  inherits: false,
};

/** What every state is looked at in, by the test and by `npm run screenshots -- --matrix`. */
export const looks: readonly Look[] = [
  plain,
  { ...plain, name: 'dark', colorScheme: 'dark' },
  { ...plain, name: 'forced colours', forcedColors: 'active' },
  { ...plain, name: 'right to left', locale: 'ar-XB' },
  { ...plain, name: '320 px', width: 320 },
  { ...plain, name: '200 % text', width: 640, textSize: '200%' },
  { ...plain, name: 'large default font', width: 360, textSize: '200%' },
  { ...plain, name: 'narrow font', width: 320, font: 'narrow' },
  { ...plain, name: 'wide font', width: 320, font: 'wide' },
  { ...plain, name: 'tall font', width: 320, font: 'tall' },
  { ...plain, name: 'inherited styles', width: 320, inherits: true },
  { ...plain, name: 'wide', width: 900 },
];

export function look(name: string): Look {
  const found = looks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no look ${name}.`);
  return found;
}
