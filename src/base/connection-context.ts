import type { NotConfiguredError } from '../client/index.ts';
import type { Connection } from './connection.ts';

/** A connection, why there can be none, or nothing yet. */
export type ConnectionState = Connection | NotConfiguredError | undefined;

/** Called with the connection at once and whenever it is another. `leave` ends that. */
export type TakeConnection = (state: ConnectionState, leave: () => void) => void;

/** How long, in milliseconds, a host's scripts may take to configure what stands in its markup before it counts as forgotten. */
export const CONFIGURATION_GRACE = 1000;

const REQUEST = 'duecare-connection-request';

/**
 * Goes up from an element to whoever has a connection for it, as in the community's context protocol. It is known by its
 * class, so that two copies of the SDK on one page do not mix.
 */
class ConnectionRequest extends Event {
  readonly take: TakeConnection;

  constructor(take: TakeConnection) {
    super(REQUEST, { bubbles: true, composed: true });
    this.take = take;
  }
}

/** Asks those around `element`. Without one that has or will have a connection, `take` is never called. */
export function requestConnection(element: HTMLElement, take: TakeConnection): void {
  element.dispatchEvent(new ConnectionRequest(take));
}

/** Gives a connection to everything inside an element, through shadow roots too. */
export class ConnectionOffer {
  readonly #takers = new Map<TakeConnection, () => void>();
  #state: ConnectionState;

  constructor(host: HTMLElement) {
    host.addEventListener(REQUEST, (event) => {
      if (event instanceof ConnectionRequest && event.composedPath()[0] !== host) this.#answer(event);
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  set state(state: ConnectionState) {
    if (state === this.#state) return;
    this.#state = state;
    for (const [take, leave] of this.#takers) take(state, leave);
  }

  #answer(request: ConnectionRequest): void {
    const { take } = request;
    const leave = this.#takers.get(take) ?? (() => this.#takers.delete(take));
    request.stopPropagation();
    this.#takers.set(take, leave);
    take(this.#state, leave);
  }
}
