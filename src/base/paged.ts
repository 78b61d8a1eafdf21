import type { ReactiveControllerHost } from 'lit';
import { isNetworkError, isProblemError, type PortalClient } from '../client/index.ts';
import type { PageQuery } from '../contract/index.ts';
import type { ConnectionController } from './connection-controller.ts';
import type { Connection } from './connection.ts';
import { Loading } from './loading.ts';
import { portalClientOf, reachesPortal } from './portal-access.ts';

interface ListPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  /** For what a page needs beside, as the practice. */
  connection: Connection;
  /** Goes into the query beside the filters. */
  page: PageQuery;
  /** Aborted when the answer is no longer wanted. */
  signal: AbortSignal;
}

/** The end of what is shown: more can be had, is on its way, could not be had, or there is none. */
export type MoreState = 'ready' | 'loading' | 'failed' | 'offline' | 'none';

/**
 * A list of the portal that comes page by page, as one state to render; `state.value` is the pages loaded so far. Other filters
 * begin a new list, and the old one stays in sight until that has come: `refreshing`. Neither a page nor the page after it is
 * ever asked for twice at the same time, a late one is dropped, and disconnecting aborts.
 */
export class Paged<Page extends ListPage> extends Loading<readonly Page[]> {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #load: (client: PortalClient, request: PageRequest) => Promise<Page>;
  readonly #filters: () => Readonly<Record<string, unknown>>;
  #asked: string;
  #run: AbortController | undefined;
  #trouble: 'failed' | 'offline' | undefined;

  /**
   * `load` asks for one page; `filters` are what its answer depends on beside the page, compared at every update of the host.
   *
   * ```ts
   * readonly #receipts = new Paged(this, this.connection,
   *   (client, { page, signal }) => client.listReceipts({ query: { ...page, ...this.#filters }, signal }),
   *   () => this.#filters);
   * ```
   */
  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    load: (client: PortalClient, request: PageRequest) => Promise<Page>,
    filters: () => Readonly<Record<string, unknown>> = () => ({}),
  ) {
    const first = async (current: Connection, signal: AbortSignal) => [
      await load(portalClientOf(current), { connection: current, page: {}, signal }),
    ];
    super(host, connection, first, reachesPortal);
    this.#host = host;
    this.#connection = connection;
    this.#load = load;
    this.#filters = filters;
    this.#asked = JSON.stringify(filters());
  }

  /** Everything loaded so far, in the order of the list. */
  get items(): readonly Page['items'][number][] {
    return (this.value ?? []).flatMap<Page['items'][number]>(({ items }) => items);
  }

  get moreState(): MoreState {
    if (this.#run) return 'loading';
    if (this.#cursor === null) return 'none';
    return this.#trouble ?? 'ready';
  }

  /** Asks for the page after the last one, also again after it failed. Does nothing when there is none or a request is under way. */
  more(): void {
    const { current } = this.#connection;
    const cursor = this.#cursor;
    if (!current || cursor === null || this.#run || this.state.kind !== 'loaded' || this.pending) return;
    const run = (this.#run = new AbortController());
    this.#trouble = undefined;
    const settle = (keep: () => void) => {
      if (run !== this.#run) return;
      this.#run = undefined;
      keep();
      this.#host.requestUpdate();
    };
    this.#load(portalClientOf(current), { connection: current, page: { cursor }, signal: run.signal }).then(
      (page) => settle(() => (this.value = [...(this.value ?? []), page])),
      (error: unknown) => settle(() => this.#fail(error)),
    );
    this.#host.requestUpdate();
  }

  override hostConnected(): void {
    super.hostConnected();
    addEventListener('online', this.#moreWhenOnline);
  }

  override hostUpdate(): void {
    const asked = JSON.stringify(this.#filters());
    if (asked !== this.#asked) this.retry();
    this.#asked = asked;
    super.hostUpdate();
    if (this.pending || !this.value) this.#abortMore();
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    removeEventListener('online', this.#moreWhenOnline);
    this.#abortMore();
  }

  get #cursor(): string | null {
    return this.value?.at(-1)?.nextCursor ?? null;
  }

  #abortMore(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#trouble = undefined;
  }

  /** That the session is over concerns the whole list, whoever was told. */
  #fail(error: unknown): void {
    if (isProblemError(error, 'session_expired') || isProblemError(error, 'session_required')) this.error = error;
    else this.#trouble = !navigator.onLine && isNetworkError(error) ? 'offline' : 'failed';
  }

  readonly #moreWhenOnline = () => {
    if (this.moreState === 'offline') this.more();
  };
}
