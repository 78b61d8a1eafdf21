import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageLink, type Connection, type ConnectionController } from '../../base/index.ts';
import type { LinkExchange, LinkVerification, Session } from '../../contract/index.ts';
import { exchangeOnDevice, receiptOnDevice } from '../../payment/index.ts';
import { accessAfter, misconfigured } from './access.ts';
import type { Access, Trouble } from './quickpay-form.flow.ts';

/**
 * How the payer gets at the bill: by the payment link of this page, a typed payment code, or a session that the connection
 * has already. Holds the link or code in memory to answer the practice's question and to open the bill again.
 */
export class WayIn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #connection: ConnectionController;
  readonly #link: PageLink;
  #access: Access = { kind: 'opening' };
  #session: Session | null = null;
  #source: LinkExchange | 'session' = 'session';
  #used: Connection | undefined;
  readonly #onForgotten: () => void;
  #hadSession: boolean | undefined;
  #running: AbortController | undefined;
  #trouble: Trouble | null = null;

  /** `onForgotten` is called when nothing of an ended session may be shown any longer. */
  constructor(host: ReactiveControllerHost & HTMLElement, connection: ConnectionController, onForgotten: () => void) {
    this.#host = host;
    this.#onForgotten = onForgotten;
    this.#connection = connection;
    this.#link = new PageLink(host, connection);
    host.addController(this);
  }

  get access(): Access {
    return this.#connection.error ? misconfigured : this.#access;
  }

  /** Null unless the way in is open. */
  get session(): Session | null {
    return this.#access.kind === 'open' ? this.#session : null;
  }

  /** A code or an answer is being checked. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** What kept the last code or answer from being checked. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Of a payment link that no longer works; null otherwise. */
  get deadToken(): string | null {
    return this.#access.kind === 'dead-link' && this.#source !== 'session' && this.#source.kind === 'link'
      ? this.#source.token
      : null;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { current } = this.#connection;
    if (!this.#host.isConnected) return;
    const before = this.#hadSession;
    this.#hadSession = current?.hasSession;
    // The host may give a session of its own to a form that is on the page already.
    const comesLate = !before && this.#hadSession && ['code', 'incomplete-link'].includes(this.#access.kind);
    if (current === this.#used && !comesLate) return;
    this.#use(current);
    if (current) this.begin();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
    this.#use(undefined);
    this.#access = { kind: 'opening' };
  }

  /** Begins at the beginning: the session there is, the link of the page, or else a code to type. */
  begin(): void {
    const session = this.#used?.session.session;
    const token = this.#link.token;
    if (session) this.#opened(session);
    else if (token !== null) this.#begin({ kind: 'link', token });
    else if (this.#used?.hasSession) this.#begin('session');
    else void this.#beginWithoutLink();
  }

  /** Opens the bill again after its session has ended, the way it was opened before. */
  reopen(): void {
    if (this.#source === 'session' || this.#source.kind === 'link') this.begin();
    else this.#begin(this.#source);
  }

  /** The payer wants to type a code instead. */
  askForCode(): void {
    this.#set({ kind: 'code', refused: false });
  }

  /** A well-formed payment code. A second call while one is being checked does nothing. */
  enterCode(code: string): void {
    if (!this.busy) void this.#exchange({ kind: 'code', code });
  }

  answer(verification: LinkVerification): void {
    if (!this.busy && this.#source !== 'session') void this.#exchange(this.#source, verification);
  }

  /** The backend said so to somebody else of the form. */
  sessionEnded(): void {
    if (this.#access.kind === 'open') this.#set({ kind: 'ended' });
  }

  #begin(source: LinkExchange | 'session'): void {
    this.#set({ kind: 'opening' });
    if (source === 'session') void this.#askSession();
    else void this.#exchange(source);
  }

  async #askSession(): Promise<void> {
    this.#source = 'session';
    await this.#run(async (connection, signal) => this.#opened(await connection.client.getSession({ signal })));
  }

  /**
   * Without a whole link. A reload has lost it, by the boot snippet or with a typed code: who has just paid here sees that first.
   */
  async #beginWithoutLink(): Promise<void> {
    if (this.#link.isIncomplete) {
      this.#set({ kind: 'incomplete-link' });
      return;
    }
    await this.#run(async (connection, signal) => {
      const receipt = await receiptOnDevice(connection.client, { signal });
      signal.throwIfAborted();
      this.#set(receipt ? { kind: 'paid', receipt } : { kind: 'code', refused: false });
    });
  }

  async #exchange(source: LinkExchange, verification?: LinkVerification): Promise<void> {
    this.#source = source;
    const exchange = { ...source, ...(verification && { verification }) };
    await this.#run(async (connection, signal) => {
      const opened = await exchangeOnDevice(connection.client, exchange, { signal });
      signal.throwIfAborted();
      connection.session.open(opened);
      this.#opened(opened.session);
    });
  }

  /** One request at a time: a newer one ends the one before. */
  async #run(task: (connection: Connection, signal: AbortSignal) => Promise<void>): Promise<void> {
    const connection = this.#used;
    if (!connection) return;
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.#trouble = null;
    this.#host.requestUpdate();
    try {
      await task(connection, running.signal);
    } catch (error) {
      if (!running.signal.aborted) this.#refused(error);
    } finally {
      if (this.#running === running) this.#running = undefined;
      this.#host.requestUpdate();
    }
  }

  #refused(error: unknown): void {
    const access = accessAfter(error, this.#source === 'session' ? 'session' : this.#source.kind, navigator.onLine);
    const asking = this.#access.kind === 'code' || this.#access.kind === 'question';
    if (asking && access.kind === 'trouble') this.#trouble = access.trouble;
    else if (access.kind === 'code' && this.#source === 'session') void this.#beginWithoutLink();
    else this.#set(access);
  }

  #opened(session: Session): void {
    this.#session = session;
    this.#used?.suggestLanguage(session.language);
    this.#set({ kind: 'open' });
  }

  #set(access: Access): void {
    this.#access = access;
    this.#trouble = null;
    this.#host.requestUpdate();
  }

  #use(connection: Connection | undefined): void {
    this.#running?.abort();
    this.#running = undefined;
    for (const event of ['opened', 'ended']) {
      this.#used?.session.removeEventListener(event, this.#onSession);
      connection?.session.addEventListener(event, this.#onSession);
    }
    this.#used?.session.removeEventListener('forgotten', this.#onForgotten);
    connection?.session.addEventListener('forgotten', this.#onForgotten);
    this.#used = connection;
  }

  /** Another element has opened the session, or it ended. */
  readonly #onSession = () => {
    const session = this.#used?.session.session;
    if (session) this.#opened(session);
    else this.sessionEnded();
  };

  /** Another payment link was followed to this page. */
  readonly #onHashChange = () => {
    const { token, isIncomplete } = this.#link;
    if (!this.#used) return;
    if (isIncomplete) {
      this.#running?.abort();
      this.#set({ kind: 'incomplete-link' });
    }
    if (token === null) return;
    const isShown = this.#source !== 'session' && this.#source.kind === 'link' && this.#source.token === token;
    if (isShown && this.#access.kind !== 'incomplete-link') return;
    this.#begin({ kind: 'link', token });
  };
}
