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
  const tell = (globalThis as unknown as { duecareTestHeard(text: string): void }).duecareTestHeard;
  const hear = (kind: string, ...what: unknown[]) => {
    tell(`${kind} ${what.map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? ''))).join(' ')}`);
  };

  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste']) {
    const detail = (event: Event) => [(event as KeyboardEvent).key, (event as InputEvent).data];
    addEventListener(
      type,
      (event) => hear(type, ...detail(event), (event.target as HTMLInputElement | null)?.value),
      true,
    );
  }
  addEventListener('message', ({ data, origin }) => hear('message', origin, data), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('duecare-')) hear('event', event.type, (event as CustomEvent).detail);
    return dispatch.call(this, event);
  };
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (
    this: MessagePort,
    message: unknown,
    options?: StructuredSerializeOptions,
  ) {
    hear('port', message);
    const answer = this.onmessage;
    if (answer) {
      this.onmessage = (event) => {
        hear('port', event.data);
        answer.call(this, event);
      };
    }
    post.call(this, message, options);
  } as typeof post;
  const ask = fetch;
  globalThis.fetch = (input, init) => {
    hear('fetch', input instanceof Request ? input.url : String(input), init?.body ?? '', init?.headers ?? '');
    return ask(input, init);
  };
  const beacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, data) => {
    hear('beacon', String(url), String(data));
    return beacon(url, data);
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    hear('xhr', String(body));
    send.call(this, body);
  };
}
