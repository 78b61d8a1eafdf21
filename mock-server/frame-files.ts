import { readFile } from 'node:fs/promises';
import type { FrameAssets } from './processor/frame-page.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The built files of the card frame in a folder, for `createMockProcessor`. Which names it asks for is the processor's choice. */
export function frameFiles(folder: URL): FrameAssets {
  return async (name) => {
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) return undefined;
    try {
      return { body: await readFile(new URL(name, folder), 'utf8'), type };
    } catch {
      return undefined;
    }
  };
}
