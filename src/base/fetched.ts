import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Plan<T> {
  /** What the value depends on. When one of them is another thing, the value is gone and is loaded anew. */
  keys: readonly unknown[];
  /** When it is another, the value is loaded anew and the old one stays until then. */
  version?: string;
  /** The signal is aborted when the answer is no longer wanted. */
  load: (signal: AbortSignal) => Promise<T>;
}

/**
 * One value from the network. A request is never started twice, a late answer is dropped, and disconnecting aborts; an
 * element that comes back asks again and shows what it had until then.
 */
export class Fetched<T> implements ReactiveController {
  /** Undefined until it has come, and after its keys have changed. */
  value: T | undefined;

  /** Why the last try failed; undefined when it did not. */
  error: unknown;

  /** What the browser said when the last try failed: by the time it tells of being online, it is. */
  protected offline = false;

  readonly #host: ReactiveControllerHost;
  readonly #plan: () => Plan<T> | null;
  #last: Plan<T> | null = null;
  #run: AbortController | undefined;
  #wanted = false;

  /** `plan` is asked at every update of the host; null loads nothing. */
  constructor(host: ReactiveControllerHost, plan: () => Plan<T> | null) {
    this.#host = host;
    this.#plan = plan;
    host.addController(this);
  }

  /** A request is on its way. */
  get pending(): boolean {
    return this.#run !== undefined || this.#wanted;
  }

  /** Loads it anew; the old value stays until the new one has come. */
  retry(): void {
    this.#wanted = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.retry();
  }

  hostUpdate(): void {
    const plan = this.#plan();
    const last = this.#last;
    this.#last = plan;
    const same = plan?.keys.length === last?.keys.length && !plan?.keys.some((key, at) => key !== last?.keys[at]);
    if (!same) this.value = undefined;
    if (same && !this.#wanted && plan?.version === last?.version) return;
    this.#abort();
    this.#wanted = false;
    this.error = undefined;
    if (plan) this.#start(plan);
  }

  hostDisconnected(): void {
    this.#abort();
  }

  #abort(): void {
    this.#run?.abort();
    this.#run = undefined;
  }

  #start({ load }: Plan<T>): void {
    const run = (this.#run = new AbortController());
    const settle = (keep: () => void) => {
      if (run !== this.#run) return;
      this.#run = undefined;
      keep();
      this.#host.requestUpdate();
    };
    const loading = (async () => load(run.signal))();
    loading.then(
      (value) => settle(() => (this.value = value)),
      (error: unknown) =>
        settle(() => {
          this.error = error;
          this.offline = !navigator.onLine;
        }),
    );
  }
}
