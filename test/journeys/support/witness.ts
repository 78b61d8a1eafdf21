import type { BrowserContext, Page } from 'playwright-core';
import { readablePage } from './readable-page.ts';

/** Reads every page of a browser at every frame it paints, and remembers the sentences around a word it was told to look for. */
export class Witness {
  readonly saw: string[] = [];

  static async looksFor(word: RegExp, context: BrowserContext): Promise<Witness> {
    const witness = new Witness();
    await context.exposeBinding('duecareTestSaw', (_, text: string) => witness.saw.push(text));
    await context.addInitScript(
      ({ read, source, flags }) => {
        const page = globalThis as unknown as { duecareTestSaw(text: string): void };
        const look = new RegExp(`.{0,40}${source}.{0,40}`, flags);
        let last = '';
        const readAgain = () => {
          const [found = ''] = look.exec(read()) ?? [];
          if (found !== last && found !== '') page.duecareTestSaw(found);
          last = found;
          requestAnimationFrame(readAgain);
        };
        addEventListener('DOMContentLoaded', readAgain);
      },
      { read: readablePage, source: word.source, flags: word.flags },
    );
    return witness;
  }
}

/** For checks that need no witness: everything a page has stored in the browser. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
}
