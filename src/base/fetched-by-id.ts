import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PortalClient } from '../client/index.ts';
import type { ConnectionController } from './connection-controller.ts';
import { portalClientOf, reachesPortal } from './portal-access.ts';

export type FetchedPart<T> = { kind: 'loading' } | { kind: 'loaded'; value: T } | { kind: 'failed' };

/**
 * Details of things in a list, each fetched when it is first opened and kept as long as the session and the element's place
 * on the page last. None is asked for twice at the same time; with the session all of them go.
 */
export class FetchedById<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #load: (client: PortalClient, id: string, signal: AbortSignal) => Promise<T>;
  readonly #parts = new Map<string, FetchedPart<T>>();
  #run = new AbortController();
  #keys: readonly unknown[] = [];

  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    load: (client: PortalClient, id: string, signal: AbortSignal) => Promise<T>,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#load = load;
    host.addController(this);
  }

  /** Undefined until it has been asked for. */
  get(id: string): FetchedPart<T> | undefined {
    return this.#parts.get(id);
  }

  /** Asks for it unless it is there or on its way; after a failure, again. */
  ask(id: string): void {
    const { current } = this.#connection;
    const kind = this.#parts.get(id)?.kind;
    if (!current || !reachesPortal(current) || kind === 'loading' || kind === 'loaded') return;
    const { signal } = this.#run;
    const settle = (part: FetchedPart<T>) => {
      if (signal.aborted) return;
      this.#parts.set(id, part);
      this.#host.requestUpdate();
    };
    settle({ kind: 'loading' });
    const loading = (async () => this.#load(portalClientOf(current), id, signal))();
    loading.then(
      (value) => settle({ kind: 'loaded', value }),
      () => settle({ kind: 'failed' }),
    );
  }

  hostUpdate(): void {
    const { current } = this.#connection;
    const keys = [current, current?.session.token, current?.settings.getToken, current?.balance.version];
    if (keys.some((key, at) => key !== this.#keys[at])) this.#forget();
    this.#keys = keys;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#parts.clear();
  }
}
