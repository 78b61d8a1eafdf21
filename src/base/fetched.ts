import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Plan<T> {
  /** What the value depends on. When one of them is another thing, the value is gone and is loaded anew. */
  keys: readonly unknown[];
  /** The signal is aborted when the answer is no longer wanted. */
  load: (signal: AbortSignal) => Promise<T>;
}

/**
 * One value from the network. A request is never started twice, a late answer is dropped, and disconnecting aborts; an
 * element that comes back asks again and shows what it had until then.
 */
export class Fetched<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #plan: () => Plan<T> | null;
  #keys: readonly unknown[] | undefined;
  #run: AbortController | undefined;
  #wanted = false;
  #value: T | undefined;
  #error: unknown;

  /** `plan` is asked at every update of the host; null loads nothing. */
  constructor(host: ReactiveControllerHost, plan: () => Plan<T> | null) {
    this.#host = host;
    this.#plan = plan;
    host.addController(this);
  }

  /** Undefined until it has come, and after its keys have changed. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why the last try failed; undefined when it did not. */
  get error(): unknown {
    return this.#error;
  }

  /** A request is on its way. */
  get pending(): boolean {
    return this.#run !== undefined || this.#wanted;
  }

  /** Loads it anew; the old value stays until the new one has come. */
  again(): void {
    this.#wanted = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.again();
  }

  hostUpdate(): void {
    const plan = this.#plan();
    const changed = !same(plan?.keys, this.#keys);
    if (changed) this.#value = undefined;
    this.#keys = plan?.keys;
    if (changed || this.#wanted) this.#start(plan);
  }

  hostDisconnected(): void {
    this.#run?.abort();
    this.#run = undefined;
  }

  #start(plan: Plan<T> | null): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#wanted = false;
    this.#error = undefined;
    if (!plan) return;
    const run = (this.#run = new AbortController());
    plan.load(run.signal).then(
      (value) => this.#settle(run, () => (this.#value = value)),
      (error: unknown) => this.#settle(run, () => (this.#error = error)),
    );
  }

  #settle(run: AbortController, keep: () => void): void {
    if (run !== this.#run) return;
    this.#run = undefined;
    keep();
    this.#host.requestUpdate();
  }
}

function same(one: readonly unknown[] = [], other: readonly unknown[] = []): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}
