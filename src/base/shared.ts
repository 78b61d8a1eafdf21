interface Run<T> {
  promise: Promise<T>;
  controller: AbortController;
  takers: number;
  done: boolean;
}

/**
 * One request for everyone who wants its answer at the same time. It is aborted when the last of them has gone. With
 * `keep` a success is kept and given to those who come later; a failure never is.
 */
export class Shared<T> {
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #keep: boolean;
  #run: Run<T> | undefined;

  /** Counts how often what was loaded has become out of date. */
  version = 0;

  constructor(load: (signal: AbortSignal) => Promise<T>, { keep = false }: { keep?: boolean } = {}) {
    this.#load = load;
    this.#keep = keep;
  }

  /** Rejects with the signal's reason when it is aborted, at once. */
  async get(signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const run = (this.#run ??= this.#start());
    run.takers += 1;
    try {
      return await abortable(run.promise, signal);
    } finally {
      run.takers -= 1;
      if (run.takers === 0 && !run.done) this.#drop(run);
    }
  }

  /** The next `get` asks anew. Those who wait for the present answer still get it. */
  forget(): void {
    this.#run = undefined;
    this.version += 1;
  }

  #start(): Run<T> {
    const controller = new AbortController();
    const run: Run<T> = { promise: this.#load(controller.signal), controller, takers: 0, done: false };
    const settled = (keep: boolean) => {
      run.done = true;
      if (!keep && this.#run === run) this.#run = undefined;
    };
    run.promise.then(
      () => settled(this.#keep),
      () => settled(false),
    );
    return run;
  }

  #drop(run: Run<T>): void {
    if (this.#run === run) this.#run = undefined;
    run.controller.abort();
  }
}

async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await Promise.race([promise, aborted]);
  signal.throwIfAborted();
  return promise;
}
