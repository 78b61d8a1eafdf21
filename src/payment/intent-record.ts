import { fits } from '../contract/index.ts';

/** The part of `localStorage` that is used. */
export type IntentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Which payment an account has begun and not finished on this device. It holds nothing about payer, amount or card. */
export interface IntentRecords {
  /** The intent id on record, or null. */
  read(): string | null;
  write(intentId: string): void;
  /** Ends the record of this intent; a record of another stays. */
  remove(intentId: string): void;
}

export interface IntentRecordsOptions {
  /** Null keeps the record in memory. */
  storage: IntentStorage | null;
  /** `accountKey` of the session. */
  accountKey: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

const DAY = 86_400_000;

/**
 * Keeps the intent id where a reload and other tabs find it, for 24 hours. Storage that is missing, full, blocked or written
 * by someone else never breaks a payment: the record then lives in memory, and the backend still collects once per key.
 */
export function createIntentRecords({ storage, accountKey, now }: IntentRecordsOptions): IntentRecords {
  const key = `duecare:intent:${accountKey}`;
  let inMemory: string | null = null;

  const stored = () => attempt(() => storage?.getItem(key)) ?? inMemory;
  const read = () => {
    const { v, intentId, createdAt } =
      attempt(() => Object(JSON.parse(stored() ?? 'null')) as Record<string, unknown>) ?? {};
    const fresh = typeof createdAt === 'number' && Math.abs(now() - createdAt) < DAY;
    return v === 1 && fresh && fits('IntentId', intentId) ? intentId : null;
  };
  return {
    read,
    write(intentId) {
      if (read() === intentId) return;
      const text = JSON.stringify({ v: 1, intentId, createdAt: now() });
      inMemory = text;
      attempt(() => {
        storage?.setItem(key, text);
        if (storage) inMemory = null;
      });
    },
    remove(intentId) {
      if (read() !== intentId) return;
      inMemory = null;
      attempt(() => storage?.removeItem(key));
    },
  };
}

/** `localStorage`, or null where the browser refuses it. */
export function browserStorage(): IntentStorage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
