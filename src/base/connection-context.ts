import { ContextProvider, createContext } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { isNotConfiguredError, NotConfiguredError } from '../client/index.ts';
import type { Connection } from './connection.ts';
import { version } from './version.ts';
import { warn } from './warn.ts';

/** A connection, why there can be none, or nothing yet. */
export type ConnectionState = Connection | NotConfiguredError | undefined;

/**
 * By it elements ask the provider around them. Copies of one version share it, as `duecare.js` and `duecare-portal.js` on one page;
 * those of two versions do not mix.
 */
export const connectionContext = createContext<ConnectionState>(Symbol.for(`duecare ${version}`));

/** How long, in milliseconds, a host's scripts may take to configure what stands in its markup before it counts as forgotten. */
const CONFIGURATION_GRACE = 1000;

const REMEDY = 'Set data-base-url on the script, or base-url on <duecare-provider> or the element.';

/** What an element gives to everything inside it. When that has been nothing for a while, the console says what to set. */
export class ConnectionOffer extends ContextProvider<typeof connectionContext> implements ReactiveController {
  /** The element is of use without a connection: nobody is warned when there is none. */
  optional = false;

  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    super(host, { context: connectionContext });
  }

  /** Undefined while there is none yet and when there can be none. */
  get current(): Connection | undefined {
    return isNotConfiguredError(this.value) ? undefined : this.value;
  }

  get error(): NotConfiguredError | undefined {
    return isNotConfiguredError(this.value) ? this.value : undefined;
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#grace = setTimeout(() => {
      if (!this.value && !this.optional) this.give(warn(new NotConfiguredError('base-url', REMEDY)));
    }, CONFIGURATION_GRACE);
  }

  hostDisconnected(): void {
    this.wait();
  }

  protected give(state: ConnectionState): void {
    this.setValue(state);
  }

  /** Someone else will say when there is none. */
  protected wait(): void {
    clearTimeout(this.#grace);
  }
}
