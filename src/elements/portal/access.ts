import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import type { Connection } from '../../base/connection.ts';
import { PageLink } from '../../base/page-link.ts';
import type { Session } from '../../contract/index.ts';
import { entranceAfter, entranceAtFirst, type Entrance, type SessionKind } from './portal.flow.ts';

/**
 * What became of the portal's session since the last look: opened, opened for somebody else than before, or ended. That it was
 * opened again for the same account is no news.
 */
export type SessionNews = 'opened' | 'opened-for-another' | 'ended' | null;

/** Follows the session of the connection, and knows what somebody outside of the portal has come for. */
export class Access implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #link: PageLink;
  readonly #section: () => string | undefined;
  #used: Connection | undefined;
  #session: Session | null = null;
  #hasLink = false;
  /** Undefined as long as nobody has chosen. */
  #chosen: Entrance | undefined;
  #accountKey: string | undefined;
  #news: SessionNews = null;

  /** `section`: where in the portal the page leads. */
  constructor(host: ReactiveControllerHost, connection: ConnectionController, section: () => string | undefined) {
    this.#host = host;
    this.#connection = connection;
    this.#section = section;
    this.#link = new PageLink(host, connection);
    host.addController(this);
  }

  get entrance(): Entrance {
    return this.#chosen ?? entranceAtFirst(this.#hasLink, this.#section());
  }

  get session(): SessionKind {
    return this.#session?.scope ?? (this.#used?.hasSession ? 'host' : 'none');
  }

  /** What the portal has to react to, told once. */
  takeNews(): SessionNews {
    const news = this.#news;
    this.#news = null;
    return news;
  }

  choose(entrance: Entrance): void {
    this.#chosen = entrance;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  hostUpdate(): void {
    const { current } = this.#connection;
    if (current !== this.#used) this.#begin(current);
    const before = this.#session;
    const now = current?.session.session ?? null;
    this.#session = now;
    if (now?.scope === before?.scope) return;
    if (now?.scope === 'portal') this.#opened(now);
    else if (before && !now) this.#over(before);
  }

  #begin(connection: Connection | undefined): void {
    this.#used = connection;
    this.#session = connection?.session.session ?? null;
    this.#hasLink = this.#link.token !== null || this.#link.isIncomplete;
    this.#chosen = undefined;
    this.#accountKey = undefined;
    this.#news = null;
  }

  /** Whoever comes back to their own account finds themselves where they were, and nobody else does. */
  #opened({ accountKey }: Session): void {
    if (this.#accountKey === undefined) this.#news = 'opened';
    else if (this.#accountKey !== accountKey) this.#news = 'opened-for-another';
    this.#accountKey = accountKey;
  }

  #over({ scope }: Session): void {
    const reason = this.#used?.session.endedBy ?? null;
    this.#chosen = entranceAfter(scope, reason, this.entrance);
    if (reason === 'logged-out') this.#accountKey = undefined;
    if (scope === 'portal') this.#news = 'ended';
  }

  /** A payment link was followed to this page. */
  readonly #onHashChange = () => {
    if (this.#link.token !== null || this.#link.isIncomplete) this.choose('pay');
  };
}
