import type { BrowserContext } from 'playwright-core';

/** What somebody with a screen reader is told without asking: every new text of a live region, in order. */
export class Hearing {
  readonly heard: string[] = [];

  static async of(context: BrowserContext): Promise<Hearing> {
    const hearing = new Hearing();
    await context.exposeBinding('duecareTestAnnounced', (_, text: string) => hearing.heard.push(text));
    await context.addInitScript(listenAtEveryFrame);
    return hearing;
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
