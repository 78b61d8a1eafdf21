import type { BrowserContext, Page } from 'playwright-core';
import { readablePage } from './readable-page.ts';

/** Reads every page of a browser at every frame it paints, and remembers the sentences around a word it was told to look for. */
export class Witness {
  readonly saw: string[] = [];

  static async looksFor(word: RegExp, context: BrowserContext): Promise<Witness> {
    const witness = new Witness();
    await context.exposeBinding('duecareTestSaw', (_, text: string) => witness.saw.push(text));
    const expression = new RegExp(`.{0,40}(?:${word.source}).{0,40}`, word.flags);
    // Written out, because a function cannot be handed over to a page.
    await context.addInitScript({
      content: `(${readEveryFrame.toString()})(${readablePage.toString()}, ${String(expression)})`,
    });
    return witness;
  }
}

/** Runs in a page. */
function readEveryFrame(read: () => string, look: RegExp): void {
  const page = globalThis as unknown as { duecareTestSaw(text: string): void };
  let last = '';
  const readAgain = () => {
    const [found = ''] = look.exec(read()) ?? [];
    if (found !== last && found !== '') page.duecareTestSaw(found);
    last = found;
    requestAnimationFrame(readAgain);
  };
  addEventListener('DOMContentLoaded', readAgain);
}

/** For checks that need no witness: everything a page has stored in the browser. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)]));
}
