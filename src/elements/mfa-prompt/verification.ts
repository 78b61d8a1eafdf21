import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageLink, type Connection, type ConnectionController } from '../../base/index.ts';
import { portalClientOf } from '../../base/portal-access.ts';
import { isProblemError, systemClock } from '../../client/index.ts';
import type { MfaChallengeRequest, OpenedSession } from '../../contract/index.ts';
import { exchangeOnDevice } from '../../payment/index.ts';
import { type Busy, type MfaEvent, type MfaState, type Screen, type Way, begin, next } from './mfa-prompt.flow.ts';

export interface VerificationOptions {
  onChange: (before: MfaState, after: MfaState) => void;
  /** The new session is open. */
  onVerified: () => void;
}

/** One run through the one-time code: asks the backend what the flow wants to know. One request at a time, aborted with the host. */
export class Verification implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #link: PageLink;
  readonly #options: VerificationOptions;
  #state: MfaState = begin('identity');
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, connection: ConnectionController, options: VerificationOptions) {
    this.#host = host;
    this.#connection = connection;
    this.#link = new PageLink(host, connection);
    this.#options = options;
    host.addController(this);
  }

  get state(): MfaState {
    return this.#state;
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#abort();
  }

  /** Begins at the beginning: with the session or payment link that there is, or with a name. */
  begin(way: Way = this.#isKnown ? 'session' : 'identity'): void {
    this.#abort();
    this.#take({ type: 'began', way });
  }

  /** For the account of the session; a payment link of the page opens one first. */
  async startWithSession(): Promise<void> {
    await this.#ask('starting', async (connection, signal) => {
      if (!connection.hasSession && !(await this.#openLink(connection, signal))) return;
      await this.#challenge(connection, { kind: 'session' }, signal);
    });
  }

  /** For whoever has this identity, if anybody does: sends a code at once. */
  async startWithIdentity(request: MfaChallengeRequest): Promise<void> {
    await this.#ask('starting', async (connection, signal) => {
      await this.#challenge(connection, request, signal);
      if (this.#state.busy === 'sending') await this.#send(connection, signal);
    });
  }

  choose(destinationId: string): void {
    this.#take({ type: 'chosen', destinationId });
  }

  async send(): Promise<void> {
    await this.#ask('sending', (connection, signal) => this.#send(connection, signal));
  }

  /** The session that asked has ended when this succeeds; the new one is the connection's. */
  async check(code: string): Promise<void> {
    await this.#ask('checking', async (connection, signal) => {
      const { challenge } = this.#state;
      if (!challenge) return;
      const opened = await portalClientOf(connection).verifyMfaCode(challenge.id, { code }, { signal });
      signal.throwIfAborted();
      this.#verified(connection, opened);
    });
  }

  back(): void {
    this.#abort();
    this.#take({ type: 'went-back' });
  }

  revisit(screen: Screen): void {
    this.#abort();
    this.#take({ type: 'revisited', screen });
  }

  get #isKnown(): boolean {
    return this.#connection.current?.hasSession === true || this.#link.token !== null;
  }

  async #challenge(connection: Connection, request: MfaChallengeRequest, signal: AbortSignal): Promise<void> {
    const challenge = await portalClientOf(connection).createMfaChallenge(request, { signal });
    signal.throwIfAborted();
    this.#take({ type: 'challenged', challenge });
  }

  async #send(connection: Connection, signal: AbortSignal): Promise<void> {
    const { challenge, destinationId } = this.#state;
    if (!challenge || destinationId === null) return;
    const sent = await portalClientOf(connection).sendMfaCode(challenge.id, { destinationId }, { signal });
    signal.throwIfAborted();
    this.#take({ type: 'sent', sent, now: systemClock.now() });
  }

  /** A link that is dead, or about which the practice asks something first, is no way in here. */
  async #openLink({ client, session }: Connection, signal: AbortSignal): Promise<boolean> {
    const token = this.#link.token;
    try {
      if (token === null) throw new TypeError('There is no link.');
      const opened = await exchangeOnDevice(client, { kind: 'link', token }, { signal });
      signal.throwIfAborted();
      session.open(opened);
      return true;
    } catch (error) {
      if (token !== null && !isProblemError(error)) throw error;
      this.#take({ type: 'link-refused' });
      return false;
    }
  }

  #verified(connection: Connection, opened: OpenedSession): void {
    this.#take({ type: 'began', way: 'session' });
    connection.session.open(opened);
    this.#options.onVerified();
  }

  /** A second request while one is on its way does nothing: its button is already at work. */
  async #ask(busy: Busy, task: (connection: Connection, signal: AbortSignal) => Promise<void>): Promise<void> {
    const connection = this.#connection.current;
    if (!connection || this.#running) return;
    const running = (this.#running = new AbortController());
    this.#take({ type: 'asked', busy });
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
    const problem = isProblemError(error) ? error : null;
    const refusal = {
      code: problem?.code ?? null,
      attemptsLeft: problem?.attemptsLeft ?? null,
      retryAfter: problem?.retryAfter ?? null,
      online: navigator.onLine,
    };
    this.#take({ type: 'refused', refusal, now: systemClock.now() });
  }

  readonly #onOnline = () => this.#take({ type: 'reconnected' });

  #abort(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#state = { ...this.#state, busy: null };
  }

  #take(event: MfaEvent): void {
    const before = this.#state;
    this.#state = next(before, event);
    this.#options.onChange(before, this.#state);
    this.#host.requestUpdate();
  }
}
