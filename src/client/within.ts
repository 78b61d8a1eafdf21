import type { Clock } from './clock.ts';

/** What `within` rejects with when the time is up. */
export class TimeUp extends Error {}

/**
 * Runs `task` for at most `ms` milliseconds. Rejects with `TimeUp` or with the reason of `signal` the moment either comes,
 * even if the task does not listen to the signal it is given.
 */
export async function within<T>(
  ms: number,
  clock: Clock,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const own = new AbortController();
  const abort = () => own.abort(signal?.reason);
  const cancel = clock.schedule(ms, () => own.abort(new TimeUp(`Not done within ${ms} ms.`)));
  signal?.addEventListener('abort', abort);
  const stopped = new Promise((resolve) => own.signal.addEventListener('abort', resolve));
  const running = task(own.signal);
  try {
    await Promise.race([running, stopped]);
    own.signal.throwIfAborted();
    return await running;
  } finally {
    cancel();
    signal?.removeEventListener('abort', abort);
    // Nobody waits for a task that was cut short.
    running.catch(() => undefined);
  }
}

/** Resolves after `ms` milliseconds; rejects with the reason of `signal` at once. */
export async function pause(ms: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  try {
    await within(ms, clock, signal, () => new Promise<never>(() => undefined));
  } catch (reason) {
    if (!(reason instanceof TimeUp)) throw reason;
  }
}
