import { EventEmitter, once } from 'node:events';
import type { BrowserContext } from 'playwright-core';

/** What somebody with a screen reader is told without asking: every new text of a live region, in order. */
export class Hearing {
  readonly heard: string[] = [];
  readonly #news = new EventEmitter();

  static async of(context: BrowserContext): Promise<Hearing> {
    const hearing = new Hearing();
    await context.exposeBinding('duecareTestAnnounced', (_, text: string) => {
      hearing.heard.push(text);
      hearing.#news.emit('heard');
    });
    await context.addInitScript(listenAtEveryFrame);
    return hearing;
  }

  /** Waits until this has been said: a sentence that another one follows at once is read by nobody. */
  async hears(text: string): Promise<void> {
    while (!this.heard.includes(text)) await once(this.#news, 'heard');
  }
}

/** Runs in a page. */
function listenAtEveryFrame(): void {
  const { duecareTestAnnounced: announce } = globalThis as unknown as { duecareTestAnnounced: (text: string) => void };
  const known = new Map<Element, string>();
  const regionsIn = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('[role=status], [role=alert], [aria-live]') ? [element] : []),
      ...(element.shadowRoot ? regionsIn(element.shadowRoot) : []),
    ]);
  const listen = () => {
    for (const region of regionsIn(document)) {
      const text = region.textContent.replaceAll(/\s+/g, ' ').trim();
      if (text !== '' && text !== known.get(region)) announce(text);
      known.set(region, text);
    }
    requestAnimationFrame(listen);
  };
  addEventListener('DOMContentLoaded', listen);
}
