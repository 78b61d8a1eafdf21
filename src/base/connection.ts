import { checkAnswers, type CheckOptions } from '../client/check-answers.ts';
import {
  createClient,
  isProblemError,
  NotConfiguredError,
  type ClientOptions,
  type Clock,
  type DuecareClient,
  type PortalClient,
} from '../client/index.ts';
import { describeInvalidAnswer } from '../client/invalid-answer.ts';
import { readLocale, readPay, wireEndpoints, type Balance, type Practice } from '../contract/index.ts';
import type { ProcessorAdapter } from '../processors/processor.ts';
import type { Texts } from '../text/texts.ts';
import { DuecareErrorEvent } from './events.ts';
import { hostLocale } from './host-locale.ts';
import { usableAdapters } from './host-values.ts';
import { speaks } from './page-texts.ts';
import { reportFailure } from './report-failure.ts';
import { safeUrl } from './safe-url.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { SessionStore } from './session-store.ts';
import { Shared } from './shared.ts';
import { warn } from './warn.ts';

export type TokenSource = () => string | null | Promise<string | null>;

/** What may change while a connection lives. */
export interface ConnectionSettings {
  /** BCP 47 language of texts, numbers and dates. Default: the one that the reader chooses, else the guarantor's, else `en-US`. */
  locale: string | undefined;
  /** Sentences that replace those of the SDK. Default none. */
  texts: Partial<Texts>;
  /** Adapters of processors that the SDK does not know. Default none. */
  processors: readonly ProcessorAdapter[];
  /** The host's own session: its bearer token. Default: the session of a payment link. */
  getToken: TokenSource | undefined;
}

export interface ConnectionOptions extends Partial<ConnectionSettings> {
  /** Where the backend lives. Needed without `client`. */
  baseUrl?: string | undefined;
  /** The id of the practice, for a backend that serves several. Default: the backend knows. */
  practice?: string | undefined;
  /** The host's own way to its backend; it then carries its own session. */
  client?: DuecareClient | undefined;
  /** The same for the endpoints of the portal. Needed for portal elements with `client`. */
  portalClient?: PortalClient | undefined;
  /** Origins that may show a card frame. Default none. */
  frameOrigins?: readonly string[];
  clock?: Clock;
}

const DEFAULT_LOCALE = 'en-US';

/**
 * One practice's backend, as the elements of a page share it: client, session, what was loaded, language. Dispatches
 * `change` when session or settings change or what was loaded is out of date. The constructor throws `NotConfiguredError`.
 */
export class Connection extends EventTarget {
  readonly client: DuecareClient;
  /** The practice that was asked for. */
  readonly practiceId: string | undefined;
  /** Tells one practice's backend from another's: equal for all that speak to it. */
  readonly backend: unknown;
  /** With what a client for this backend is made; null when the host passed its own one. */
  readonly clientOptions: ClientOptions | null;
  /** The host's own one. */
  readonly portalClient: PortalClient | undefined;
  /** The one that elements of a portal share; made by the first of them. */
  portal: PortalClient | undefined;
  readonly session: SessionStore;
  /** Warns of its end and keeps it in step with other tabs; made by the first element of a portal. */
  keeper: SessionKeeper | undefined;
  readonly frameOrigins: readonly string[];
  /** Loaded once, until somebody lets it be forgotten. */
  readonly practice: Shared<Practice>;
  readonly balance: Shared<Balance>;
  /** What elements remember of a reader's choices for as long as the page lives; nothing personal. */
  readonly remembered = new Set<string>();
  /** The payment link that the boot snippet has handed over, which is nowhere else on the page. */
  pageLink: string | null = null;
  #settings: ConnectionSettings;
  /** What the reader has chosen, else what the session says. */
  #preferred: string | undefined;
  #isChosen = false;
  #language = DEFAULT_LOCALE;
  /** The token of a session that is over on this page and still has to be ended on the server. */
  #leaving: string | null = null;

  constructor({ baseUrl, practice, client, portalClient, frameOrigins = [], clock, ...settings }: ConnectionOptions) {
    super();
    this.#settings = withLocale({ locale: undefined, texts: {}, processors: [], getToken: undefined });
    this.#set(settings);
    this.session = new SessionStore(clock);
    this.frameOrigins = frameOrigins.map(readOrigin);
    this.practiceId = practice;
    this.backend = client ?? [baseUrl, practice].join();
    if (client) {
      this.clientOptions = null;
      this.client = checkAnswers(client, { endpoints: wireEndpoints, read: readPay }, this.checks);
    } else {
      this.clientOptions = this.#clientOptions(baseUrl, practice);
      this.client = createClient(this.clientOptions);
    }
    this.portalClient = portalClient;
    this.practice = new Shared((signal) => this.#getPractice(signal), { keep: true });
    this.balance = new Shared((signal) => this.client.getBalance({ signal }));
    this.session.addEventListener('opened', () => {
      this.suggestLanguage(this.session.session?.language);
      this.#changed();
    });
    this.session.addEventListener('ended', () => this.#changed());
  }

  get settings(): Readonly<ConnectionSettings> {
    return this.#settings;
  }

  /** Fires `duecare-error`: the element that made the connection. */
  owner: EventTarget | undefined;

  /** For a client of the host's own: its answers are read by the contract, and its failures are reported. */
  readonly checks: CheckOptions = {
    onInvalidAnswer: (...answer) => {
      const code = answer[1].issues.length > 0 ? 'invalid_response' : 'unknown_value';
      warn({ message: describeInvalidAnswer(...answer), code });
      if (code === 'invalid_response') this.owner?.dispatchEvent(new DuecareErrorEvent(code));
    },
    onFailure: (cause) => reportFailure(this.owner, 'client_failed', cause),
  };

  /** The locale in effect. */
  get locale(): string {
    return this.#settings.locale ?? this.#language;
  }

  /** The language of a session. What the host has set and what the reader has chosen come before it. */
  suggestLanguage(language: string | undefined): void {
    if (!language || this.#isChosen || this.#settings.locale !== undefined) return;
    this.#preferred = language;
    this.refreshLanguage();
  }

  /** The reader has chosen a language. */
  chooseLanguage(language: string): void {
    this.#isChosen = true;
    this.#preferred = language;
    this.refreshLanguage();
  }

  /** Texts may have come onto the page: without texts a language is not spoken, so that no page mixes two. */
  refreshLanguage(): void {
    const wanted = readLocale(this.#preferred ?? '');
    if (!wanted) return;
    // The region decides how money and dates are written, and practices are in the United States.
    const locale = !speaks(wanted) ? DEFAULT_LOCALE : wanted.includes('-') ? wanted : `${wanted}-US`;
    if (locale === this.#language) return;
    this.#language = locale;
    this.#changed();
  }

  /** Whether asking the backend for anything personal makes sense. */
  get hasSession(): boolean {
    return this.session.token !== null || this.#settings.getToken !== undefined || !this.clientOptions;
  }

  update(settings: Partial<ConnectionSettings>): void {
    this.#set(settings);
    this.#changed();
  }

  /** Ends the session here at once, and then on the server. */
  async logOut(): Promise<void> {
    this.#leaving = this.session.token;
    this.session.end('logged-out');
    try {
      await this.client.endSession();
    } finally {
      this.#leaving = null;
    }
  }

  /** The balance after a payment, or what the practice may have changed: whoever shows it loads it again. */
  invalidate(what: 'balance' | 'practice'): void {
    this[what].forget();
    this.#changed();
  }

  /** Of what a host may set to anything, only what can be used. */
  #set(settings: Partial<ConnectionSettings>): void {
    const before = this.#settings;
    const next = { ...before, ...settings };
    if (next.processors !== before.processors) next.processors = usableAdapters(next.processors);
    this.#settings = withLocale({ ...next, texts: Object(next.texts) as Partial<Texts> });
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  #clientOptions(baseUrl: string | undefined, practice: string | undefined): ClientOptions {
    const locale = () => this.locale;
    return {
      baseUrl: baseUrl ?? '',
      ...(practice && { practice }),
      get locale() {
        return locale();
      },
      getToken: () => this.#token(),
      onInvalidAnswer: this.checks.onInvalidAnswer,
      onTokenFailure: (cause) => reportFailure(this.owner, 'token_failed', cause),
      fetch: (...request) => this.#fetch(...request),
    };
  }

  /** A practice that the backend does not know is a mistake of the page's, and stays one. */
  async #getPractice(signal: AbortSignal): Promise<Practice> {
    try {
      return await this.client.getPractice({ signal });
    } catch (error) {
      if (!isProblemError(error, 'practice_unknown')) throw error;
      throw warn(new NotConfiguredError('practice', 'The backend knows no practice of this id.'));
    }
  }

  #token(): string | null | Promise<string | null> {
    return this.session.token ?? this.#leaving ?? this.#settings.getToken?.() ?? null;
  }

  /** An answer shows that the session was used. A 401 ends the session it was sent with, and not one that was opened meanwhile. */
  async #fetch(...request: Parameters<typeof fetch>): Promise<Response> {
    const response = await fetch(...request);
    const sent = new Headers(request[1]?.headers).get('Authorization');
    if (sent !== `Bearer ${this.session.token}`) return response;
    if (response.status === 401) this.session.end('expired');
    else this.session.touch();
    return response;
  }
}

/** A locale that cannot be read is none: it never keeps anybody from paying. */
const withLocale = (settings: ConnectionSettings): ConnectionSettings => ({
  ...settings,
  locale: hostLocale(settings.locale),
});

function readOrigin(text: string): string {
  const url = /^https?:/i.test(text) ? safeUrl(text, text) : null;
  if (url !== null) return new URL(url).origin;
  throw new NotConfiguredError('processor-origin', 'Set it to the https origin of the card frame.');
}
