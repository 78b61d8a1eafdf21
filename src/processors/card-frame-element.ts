import type { CardFieldAppearance } from './processor.ts';

/** Below, a field could not be seen; above, a frame could push the page away. In CSS pixels. */
const MIN_HEIGHT = 44;
const MAX_HEIGHT = 1200;

/**
 * About as high as four fields in one column or in a wider one, so that little moves when the frame says how high it is.
 * In CSS pixels.
 */
const WIDE = 460;
const FIRST_HEIGHT = { narrow: 331, wide: 215 };

/** The frame, not yet in the page and not to be seen before it is ready: it would flash white on a dark page. */
export function createCardFrame(title: string, width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.referrerPolicy = 'origin';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  setStyles(frame, { display: 'block', width: '100%', margin: '0', border: '0', visibility: 'hidden' });
  setFrameHeight(frame, width < WIDE ? FIRST_HEIGHT.narrow : FIRST_HEIGHT.wide);
  return frame;
}

export function showFrame(frame: HTMLIFrameElement): void {
  setStyles(frame, { visibility: 'inherit' });
}

export function setFrameHeight(frame: HTMLIFrameElement, height: number): void {
  const pixels = Math.min(Math.max(Math.ceil(height), MIN_HEIGHT), MAX_HEIGHT);
  setStyles(frame, { height: `${pixels}px` });
}

/**
 * Gives the element the colour scheme that the document in it will have: where the two differ, browsers paint a background
 * behind the document. Answers with the appearance to send, which always names a scheme.
 */
export function adoptColorScheme(frame: HTMLIFrameElement, appearance: CardFieldAppearance): Record<string, string> {
  frame.style.removeProperty('color-scheme');
  const around = getComputedStyle(frame).colorScheme.replace('only', '').trim();
  const known = (text: string | undefined) => ['light', 'dark', 'light dark'].find((scheme) => scheme === text);
  const scheme = known(appearance['color-scheme']) ?? known(around) ?? 'light';
  setStyles(frame, { 'color-scheme': scheme });
  return { ...appearance, 'color-scheme': scheme };
}

/**
 * By `setProperty`, which a strict policy allows where it blocks a style attribute. Important, so that a page's rules for frames in
 * its articles do not reach a card field.
 */
function setStyles(frame: HTMLIFrameElement, styles: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(styles)) frame.style.setProperty(property, value, 'important');
}
