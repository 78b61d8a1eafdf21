/** A QR code as one shape in a square of `size` by `size` modules, quiet zone included. */
export interface QrDrawing {
  size: number;
  /** Path data of everything dark. */
  path: string;
}

/** Light modules that scanners need around the code. */
const QUIET = 4;

/**
 * Draws the text on this device, so that nobody else learns of it. The library is loaded with the first code that is shown.
 * Level M reads on when a fold or a smudge took up to 15 % of it.
 */
export async function drawQr(text: string): Promise<QrDrawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size + 2 * QUIET, path: pathOf(modules) };
}

interface Modules {
  size: number;
  /** Row by row, 1 for dark. */
  data: ArrayLike<number>;
}

/** One bar for every run of dark modules in a row. */
export function pathOf({ size, data }: Modules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column] === 1) column += 1;
      const length = column - start;
      if (length > 0) path += `M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
    }
  }
  return path;
}
