/** Tells the time. The mock backend has no other source of it. */
export interface Clock {
  now(): Date;
  /** Resolves when so many milliseconds have gone by on this clock, or as soon as `signal` is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Bytes nobody can guess, in production from the platform's generator. */
export interface Random {
  bytes(count: number): Uint8Array;
}

/** What an id is for; it becomes the id's prefix, for people who read logs. */
export type IdKind =
  | 'payment'
  | 'receipt'
  | 'statement'
  | 'batch'
  | 'link'
  | 'hold'
  | 'session'
  | 'request'
  | 'message'
  | 'challenge'
  | 'file'
  | 'card';

/** Makes ids that fit the contract's `IdSchema` and never come twice. */
export interface Ids {
  next(kind: IdKind): string;
}

/** Everything the mock backend takes from the world outside. */
export interface Environment {
  clock: Clock;
  ids: Ids;
  random: Random;
}
