import { EventEmitter, once } from 'node:events';
import type { BrowserContext } from 'playwright-core';

/** What somebody with a screen reader is told without asking: every new text of a live region, in order. */
export class Hearing {
  readonly heard: string[] = [];
  readonly #news = new EventEmitter();
  /** How much of it has been waited for. */
  #upTo = 0;

  static async of(context: BrowserContext): Promise<Hearing> {
    const hearing = new Hearing();
    await context.exposeBinding('duecareTestAnnounced', (_, text: string) => {
      hearing.heard.push(text);
      hearing.#news.emit('heard');
    });
    await context.addInitScript(listenAtEveryFrame);
    return hearing;
  }

  /**
   * Waits until this is said, after what was waited for before: what is said twice is waited for twice. A sentence that
   * another one follows at once is read by nobody.
   */
  async hears(text: string): Promise<void> {
    const late = AbortSignal.timeout(15_000);
    let at = this.heard.indexOf(text, this.#upTo);
    while (at < 0 && !late.aborted) {
      await Promise.race([once(this.#news, 'heard'), once(late, 'abort')]);
      at = this.heard.indexOf(text, this.#upTo);
    }
    const said = this.heard.slice(this.#upTo).map((sentence) => `“${sentence}”`);
    if (at < 0)
      throw new Error(`“${text}” was not said. Since what was waited for before: ${said.join(', ') || 'nothing'}`);
    this.#upTo = at + 1;
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
