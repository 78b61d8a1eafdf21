import wideBold from '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2';
import wide from '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2';
import narrowBold from '@fontsource/roboto-condensed/files/roboto-condensed-latin-700-normal.woff2';
import narrow from '@fontsource/roboto-condensed/files/roboto-condensed-latin-400-normal.woff2';
import tallBold from '@fontsource/padauk/files/padauk-latin-700-normal.woff2';
import tall from '@fontsource/padauk/files/padauk-latin-400-normal.woff2';
import type { FontName } from './looks.ts';

const files: Readonly<Record<FontName, readonly [regular: Uint8Array, bold: Uint8Array]>> = {
  narrow: [narrow, narrowBold],
  // The metrics of Debian's default font, a fifth wider than those of most systems.
  wide: [wide, wideBold],
  tall: [tall, tallBold],
};

/** Adds the fonts to the page, under the names that looks have for them. */
export async function loadFonts(): Promise<void> {
  const faces = Object.entries(files).flatMap(([name, [regular, bold]]) => [
    new FontFace(name, new Uint8Array(regular), { weight: '400' }),
    new FontFace(name, new Uint8Array(bold), { weight: '600 700' }),
  ]);
  for (const face of faces) document.fonts.add(await face.load());
}
