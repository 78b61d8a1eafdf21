import type { Page } from 'playwright-core';

declare global {
  interface Window {
    seen: string[];
  }
}

/**
 * Makes a page write down, in `window.seen`, everything its own scripts could learn: messages, keys, input, and what goes out by
 * any way. Call it before the page is opened.
 */
export async function spyOn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    window.seen = [];
    const note = (...facts: unknown[]) => {
      window.seen.push(facts.map((fact) => (typeof fact === 'string' ? fact : JSON.stringify(fact))).join(' '));
    };
    const events = [
      'message',
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'change',
      'paste',
      'copy',
      'focusin',
    ];
    for (const type of events) {
      addEventListener(type, (event) => note(type, (event as MessageEvent).data, (event as KeyboardEvent).key), true);
    }

    const wrap = (owner: object, name: string) => {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        note(name, ...args);
        return original.apply(this, args);
      });
    };
    wrap(window, 'fetch');
    wrap(window, 'postMessage');
    wrap(MessagePort.prototype, 'postMessage');
    wrap(BroadcastChannel.prototype, 'postMessage');
    wrap(navigator, 'sendBeacon');
    wrap(XMLHttpRequest.prototype, 'open');
    wrap(XMLHttpRequest.prototype, 'send');
    wrap(WebSocket.prototype, 'send');
    wrap(Storage.prototype, 'setItem');
    wrap(history, 'pushState');
    wrap(history, 'replaceState');
    for (const name of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, name);

    // What comes through a port is heard by whoever listens to it: listen too.
    const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      ...onmessage,
      set(this: MessagePort, listener: unknown) {
        this.addEventListener('message', ({ data }: MessageEvent<unknown>) => note('port', data));
        onmessage?.set?.call(this, listener);
      },
    });
  });
}

/** All that a script of the page could read by now. */
export async function allThatThePageKnows(page: Page): Promise<string> {
  const cookies = await page.context().cookies(page.url());
  const inside = await page.evaluate(() =>
    [
      ...window.seen,
      document.documentElement.outerHTML,
      document.title,
      document.cookie,
      document.activeElement?.outerHTML ?? '',
      location.href,
      JSON.stringify(history.state),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      ...performance.getEntries().map((entry) => JSON.stringify(entry)),
      ...Array.from(document.querySelectorAll('*'), (element) => JSON.stringify(Object.entries(element))),
    ].join('\n'),
  );
  return inside + JSON.stringify(cookies);
}

/** A card number as it may be found anywhere: plain, spaced, encoded, or all but its last four digits. */
export function formsOf(number: string): string[] {
  const groups = number.match(/.{1,4}/g) ?? [];
  const plain = [number, groups.join(' '), groups.join('-'), number.slice(0, 12), groups.slice(0, 3).join(' ')];
  const encoded = plain.flatMap((text) => [
    encodeURIComponent(text),
    text.replaceAll(' ', '+'),
    // Base64 differs by where in a group of three bytes the text begins; the ends depend on what is around it.
    ...['', '.', '..'].map((shift) =>
      Buffer.from(shift + text)
        .toString('base64')
        .slice(shift.length === 0 ? 0 : 4, -4),
    ),
    Buffer.from(text).toString('hex'),
    Array.from(text).toReversed().join(''),
  ]);
  return [...new Set([...plain, ...encoded])];
}
