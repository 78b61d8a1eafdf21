import type { BrowserContext } from 'playwright-core';

/**
 * A script of somebody else on the page: it listens to everything a page can listen to, and keeps what it hears.
 */
export class Listener {
  readonly heard: string[] = [];

  static async on(context: BrowserContext, site: string): Promise<Listener> {
    const listener = new Listener();
    await context.exposeBinding('duecareTestHeard', (_, text: string) => listener.heard.push(text));
    await context.addInitScript(listenToEverything, site);
    return listener;
  }
}

/** Runs in a page, and in its frames, where it does nothing. */
function listenToEverything(site: string): void {
  if (location.origin !== site) return;
  const { duecareTestHeard } = globalThis as unknown as { duecareTestHeard: (text: string) => void };
  const write = (part: unknown): string => (typeof part === 'string' ? part : JSON.stringify(part ?? ''));
  const hear = (kind: string, ...what: unknown[]) => duecareTestHeard(`${kind} ${what.map(write).join(' ')}`);

  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste']) {
    const listen = (event: Event) => {
      if (event instanceof KeyboardEvent) hear(type, event.key);
      if (event instanceof InputEvent) hear(type, event.data);
      if (event.target instanceof HTMLInputElement) hear(type, event.target.value);
    };
    addEventListener(type, listen, true);
  }
  addEventListener('message', ({ data, origin }) => hear('message', origin, data), true);

  /** Puts itself before a method, hears its arguments and lets it do its work. */
  const wiretap = <Name extends string>(kind: string, target: Record<Name, unknown>, name: Name) => {
    const original = target[name] as (...args: unknown[]) => unknown;
    target[name] = function (this: unknown, ...args: unknown[]) {
      hear(kind, ...args);
      return original.apply(this, args);
    };
  };
  wiretap('fetch', globalThis, 'fetch');
  wiretap('beacon', Navigator.prototype, 'sendBeacon');
  wiretap('open', XMLHttpRequest.prototype, 'open');
  wiretap('xhr', XMLHttpRequest.prototype, 'send');
  wiretap('post', MessagePort.prototype, 'postMessage');

  const onMessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onMessage,
    set(this: MessagePort, answer: (event: MessageEvent) => void) {
      onMessage?.set?.call(this, (event: MessageEvent) => {
        hear('port', event.data);
        answer.call(this, event);
      });
    },
  });
  const dispatch: unknown = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent')?.value;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('duecare-')) hear('event', event.type, (event as CustomEvent).detail);
    return (dispatch as typeof this.dispatchEvent).call(this, event);
  };
}
