import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../base/index.ts';
import type { WayIn } from './way-in.ts';

/** `none`: the backend sends no links on request. */
export type LinkResendStatus = 'none' | 'ready' | 'sending' | 'sent' | 'failed';

/** Asks for a new link in the place of a dead one. */
export class LinkResending implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #way: WayIn;
  #token: string | null = null;
  #status: Exclude<LinkResendStatus, 'none'> = 'ready';
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, connection: ConnectionController, way: WayIn) {
    this.#host = host;
    this.#connection = connection;
    this.#way = way;
    host.addController(this);
  }

  get status(): LinkResendStatus {
    const client = this.#connection.current?.client;
    return this.#way.deadToken === null || !client?.resendLink ? 'none' : this.#status;
  }

  /** Another dead link may be asked for anew. */
  hostUpdate(): void {
    const { deadToken } = this.#way;
    if (deadToken === this.#token) return;
    this.#token = deadToken;
    this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#status = 'ready';
  }

  /** A second call while one is under way does nothing. */
  async send(): Promise<void> {
    const { client } = this.#connection.current ?? {};
    const token = this.#way.deadToken;
    if (!client?.resendLink || token === null || this.#status === 'sending') return;
    const { signal } = (this.#running = new AbortController());
    this.#set('sending');
    try {
      await client.resendLink({ token }, { signal });
      if (!signal.aborted) this.#set('sent');
    } catch {
      if (!signal.aborted) this.#set('failed');
    }
  }

  #set(status: Exclude<LinkResendStatus, 'none'>): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
