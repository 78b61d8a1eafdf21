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

const PREFIX = 'duecare:intent:';
const DAY = 86_400_000;

/**
 * Keeps the intent id where a reload and other tabs find it, for 24 hours. Storage that is missing, full, blocked or written
 * by someone else never breaks a payment: the record then lives in memory, and the backend still collects once per key.
 */
export function createIntentRecords({ storage, accountKey, now }: IntentRecordsOptions): IntentRecords {
  const key = PREFIX + accountKey;
  let inMemory: string | null = null;

  const stored = () => attempt(() => storage?.getItem(key)) ?? inMemory;
  const read = () => readRecord(stored(), now())?.intentId ?? null;
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

/**
 * The newest record of any account, or null. It goes with a payment link: when that payment paid everything, it ended the
 * link, and its payer has no other way back to the receipt.
 */
export function lastIntent(storage: Storage | null, now: number): string | null {
  const records = attempt(() =>
    Object.keys(storage ?? {})
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => readRecord(storage?.getItem(key), now) ?? []),
  );
  return records?.sort((a, b) => b.createdAt - a.createdAt)[0]?.intentId ?? null;
}

function readRecord(text: string | null | undefined, now: number) {
  const { v, intentId, createdAt } = attempt(() => Object(JSON.parse(text ?? 'null')) as Record<string, unknown>) ?? {};
  const fresh = typeof createdAt === 'number' && Math.abs(now - createdAt) < DAY;
  return v === 1 && fresh && fits('IntentId', intentId) ? { intentId, createdAt } : null;
}

/** `localStorage`, or null where the browser refuses it. */
export function browserStorage(): Storage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
