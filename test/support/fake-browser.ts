import type { IntentStorage } from '../../src/payment/index.ts';

/** The `localStorage` of one origin. */
export function fakeStorage(): IntentStorage & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

/** The locks of one origin, as far as `ifAvailable` needs them. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const held = new Set<string>();
  async function request(name: string, options: LockOptions, grant: (lock: Lock | null) => unknown): Promise<unknown> {
    if (!options.ifAvailable) throw new TypeError('These locks let nobody wait.');
    await Promise.resolve();
    if (held.has(name)) return grant(null);
    held.add(name);
    try {
      return await grant({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  }
  return { request: request as LockManager['request'] };
}

/** The channels of one origin; each hears the others of its name. `open` is how many there are. */
export function fakeChannels(): { openChannel: (name: string) => BroadcastChannel; open: () => number } {
  const channels = new Set<EventTarget & { name: string }>();
  return {
    open: () => channels.size,
    openChannel(name) {
      const channel = Object.assign(new EventTarget(), {
        name,
        postMessage(data: unknown) {
          for (const other of channels) {
            if (other === channel || other.name !== name) continue;
            queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })));
          }
        },
        close: () => void channels.delete(channel),
      });
      channels.add(channel);
      return channel as unknown as BroadcastChannel;
    },
  };
}

/** UUIDs version 4 that count up. */
export function countedIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}
