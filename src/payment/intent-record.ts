import { fits } from '../contract/index.ts';

/** The part of `localStorage` that is used. */
export type IntentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One intent id of an account on this device. The record holds nothing about payer, amount or card. */
export interface IntentRecord {
  /** The intent id on record, or null. */
  read(): string | null;
  write(intentId: string): void;
  /** Ends the record of this intent; a record of another stays. */
  remove(intentId: string): void;
}

export interface IntentRecordOptions {
  /** Null keeps the record in memory. */
  storage: IntentStorage | null;
  /** `accountKey` of the session. */
  accountKey: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** `intent`: begun and not finished. `paid`: the last one that succeeded. Default `intent`. */
  kind?: 'intent' | 'paid';
}

const KEY = /^duecare:(intent|paid):/;
const DAY = 86_400_000;
/** Nobody pays for more accounts than this on one device in a day, and each costs a request. */
const MOST_INTENTS = 3;

/**
 * Keeps the intent id where a reload and other tabs find it, for 24 hours. Storage that is missing, full, blocked or written
 * by someone else never breaks a payment: the record then lives in memory, and the backend still collects once per key.
 */
export function createIntentRecord({ storage, accountKey, now, kind = 'intent' }: IntentRecordOptions): IntentRecord {
  const key = `duecare:${kind}:${accountKey}`;
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
 * The intents of this device, of any account and newest first. They go with a payment link: when one of their payments paid
 * everything, it ended the link, and its payer has no other way back to the receipt.
 */
export function recentIntents(storage: Storage | null, now: number): string[] {
  const records = attempt(() =>
    Object.keys(storage ?? {})
      .filter((key) => KEY.test(key))
      .flatMap((key) => readRecord(storage?.getItem(key), now) ?? []),
  );
  const intentIds = records?.sort((a, b) => b.createdAt - a.createdAt).map(({ intentId }) => intentId);
  return [...new Set(intentIds)].slice(0, MOST_INTENTS);
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
