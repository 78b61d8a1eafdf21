/** What a page holds beyond its elements: listeners, timers and observers, each by a name for messages. */
export interface PageResources {
  /** What is held now and was not when the count began. */
  held(): string[];
  /** The part of it that the page holds, and not objects which go with an element. */
  heldByPage(): string[];
  stop(): void;
}

interface Listening {
  type: string;
  listener: unknown;
  capture: boolean;
}

/** What the console has said once, so that it is not said again. */
const SAID = 'duecare-said';

/** Longer timers are the end of a session, which is not the element's: its connection holds it. */
const SESSION = 60_000;

const isOfPage = (target: EventTarget) =>
  target === globalThis ||
  target instanceof Node ||
  target instanceof MediaQueryList ||
  target instanceof BroadcastChannel;

/**
 * Counts what is added from now on: listeners on everything but elements, which take theirs along, timers that run, and observers that
 * observe.
 */
export function countResources(): PageResources {
  const held = new Map<object, string>();
  const undo: (() => void)[] = [];
  const replace = <Owner extends object, Name extends keyof Owner>(
    owner: Owner,
    name: Name,
    make: (before: Owner[Name]) => Owner[Name],
  ) => {
    const before = owner[name];
    owner[name] = make(before);
    undo.push(() => (owner[name] = before));
  };

  const listeners = new Map<EventTarget, Set<Listening>>();
  const isSame = (one: Listening, other: Listening) =>
    one.type === other.type && one.listener === other.listener && one.capture === other.capture;
  const listening = (type: string, listener: unknown, options: unknown): Listening => ({
    type,
    listener,
    capture:
      typeof options === 'object' && options !== null
        ? 'capture' in options && options.capture === true
        : options === true,
  });
  const drop = (target: EventTarget, dropped: Listening) => {
    const of = listeners.get(target);
    for (const one of of ?? []) {
      if (!isSame(one, dropped)) continue;
      of?.delete(one);
      held.delete(one);
    }
  };
  replace(
    EventTarget.prototype,
    'addEventListener',
    (add) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? globalThis;
        add.call(target, type, listener, options);
        if (target instanceof AbortSignal || target instanceof MessagePort) return;
        if (target instanceof Node && target !== document && target !== document.documentElement) return;
        const added = listening(type, listener, options);
        const of = listeners.get(target) ?? new Set();
        if ([...of].some((one) => isSame(one, added))) return;
        listeners.set(target, of.add(added));
        held.set(added, `${isOfPage(target) ? 'page' : 'object'} ${target.constructor.name} ${type}`);
        const { signal, once } = typeof options === 'object' ? options : {};
        if (signal) add.call(signal, 'abort', () => drop(target, added));
        if (once) add.call(target, type, () => drop(target, added), { once: true });
      },
  );
  replace(
    EventTarget.prototype,
    'removeEventListener',
    (remove) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? globalThis;
        remove.call(target, type, listener, options);
        drop(target, listening(type, listener, options));
      },
  );

  replace(
    BroadcastChannel.prototype,
    'close',
    (close) =>
      function (this: BroadcastChannel) {
        close.call(this);
        for (const one of listeners.get(this) ?? []) held.delete(one);
      },
  );

  const timers = new Map<unknown, object>();
  const end = (id: unknown) => {
    const timer = timers.get(id);
    timers.delete(id);
    if (timer) held.delete(timer);
  };
  const window: {
    setTimeout: WindowOrWorkerGlobalScope['setTimeout'];
    clearTimeout: WindowOrWorkerGlobalScope['clearTimeout'];
  } = self;
  replace(window, 'setTimeout', (start) => (task, ms, ...args: unknown[]) => {
    const timer = {};
    const id = start(() => {
      end(id);
      (task as (...args: unknown[]) => void)(...args);
    }, ms);
    timers.set(id, timer);
    held.set(timer, `${Number(ms) > SESSION ? 'object' : 'page'} timer of ${String(ms)} ms`);
    return id;
  });
  replace(window, 'clearTimeout', (clear) => (id) => {
    clear(id);
    end(id);
  });

  for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { prototype }: { prototype: { observe(...args: never[]): void; disconnect(): void } } = Observer;
    replace(
      prototype,
      'observe',
      (observe) =>
        function (this: object, ...args) {
          observe.apply(this, args);
          held.set(this, Observer.name);
        },
    );
    replace(
      prototype,
      'disconnect',
      (disconnect) =>
        function (this: object) {
          disconnect.call(this);
          held.delete(this);
        },
    );
  }

  return {
    held: () => [...held.values()].sort(),
    heldByPage: () => [...held.values()].filter((name) => !name.startsWith('object ') && !name.includes(SAID)).sort(),
    stop() {
      for (const task of undo.reverse()) task();
    },
  };
}
