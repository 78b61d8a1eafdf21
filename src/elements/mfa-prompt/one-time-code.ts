import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { Fetched, type ConnectionController, type LiveRegion } from '../../base/index.ts';
import { reachesPortal } from '../../base/portal-access.ts';
import { Ticker } from '../../base/ticker.ts';
import { systemClock } from '../../client/index.ts';
import type { Practice } from '../../contract/index.ts';
import type { Speech } from '../../parts/speech.ts';
import { timeLeft } from '../../parts/time-left.ts';
import type { MessageValues, TextKey } from '../../text/index.ts';
import { MfaForms } from './forms.ts';
import { steps, waitsUntil, type MfaState, type Screen } from './mfa-prompt.flow.ts';
import { newsOf } from './news.ts';
import { PhoneCode } from './phone-code.ts';
import { renderScreen } from './screens/index.ts';
import { Verification } from './verification.ts';
import type { View } from './view.ts';

export interface OneTimeCodeOptions {
  connection: ConnectionController;
  live: LiveRegion;
  text: Speech['text'];
  /** The screen is shown, wherever that is. */
  isInSight: () => boolean;
  /** A form was sent: what comes of it is to get the focus. */
  onSubmit: () => void;
  /** The new session is open. */
  onVerified: () => void;
}

/** The one-time code as the patient meets it: its screen, what they type and press there, and what is announced of it. */
export class OneTimeCode implements ReactiveController {
  readonly #options: OneTimeCodeOptions;
  readonly #practice: Fetched<Practice>;
  readonly #verification: Verification;
  readonly #forms: MfaForms;
  readonly #phone: PhoneCode;
  readonly #ticker: Ticker;

  constructor(host: ReactiveControllerHost, options: OneTimeCodeOptions) {
    const { connection } = options;
    this.#options = options;
    this.#practice = new Fetched(host, () => {
      const { current } = connection;
      return current ? { keys: [current], load: (signal) => current.practice.get(signal) } : null;
    });
    this.#verification = new Verification(host, connection, {
      onChange: (before, after) => this.#changed(before, after),
      onVerified: () => this.#verified(),
    });
    this.#forms = new MfaForms(host);
    this.#phone = new PhoneCode(host, (code) => this.#codeCame(code));
    this.#ticker = new Ticker(host, () => this.#waitIsOver());
    host.addController(this);
  }

  get state(): MfaState {
    return this.#verification.state;
  }

  /** What the flow has come to, unless the practice sends no codes at all. */
  get screen(): Screen {
    const { value } = this.#practice;
    return value?.options.mfaChannels.length === 0 ? 'no-codes' : this.state.screen;
  }

  /** The practice is on its way, and with it what can be asked for. */
  get isWaiting(): boolean {
    return !this.#practice.value && this.#practice.pending;
  }

  hostUpdate(): void {
    this.#forms.offer(this.#practice.value?.options.mfaChannels ?? []);
  }

  hostUpdated(): void {
    const { state, screen } = this;
    const isInSight = this.#options.isInSight();
    this.#ticker.countTo(isInSight ? waitsUntil(state, systemClock.now()) : null);
    this.#phone.await(isInSight && screen === 'code' && state.sent?.destination.channel === 'text');
  }

  /** Begins at the beginning: with the session or payment link that there is, or with a name. */
  begin(): void {
    this.#verification.begin();
  }

  /** Asks for a code for the account of the session or payment link that there is. */
  startWithSession(): void {
    void this.#verification.startWithSession();
  }

  /** The patient has turned away from it. Who they are need not be typed again, a code is of no use any more. */
  cancel(): void {
    this.begin();
    this.#forms.forgetCode();
  }

  /** Keeps nothing of what was typed. */
  forget(): void {
    this.#forms.forget();
  }

  /** Back or Forward of the browser leads to a screen, as far as it still holds. False where no step is shown. */
  revisit(name: string): boolean {
    const screen = steps.find((step) => step === name);
    if (!screen || !steps.includes(this.screen)) return false;
    this.#verification.revisit(screen);
    return true;
  }

  /** `level` is that of the screen's heading. */
  render(level: number): TemplateResult {
    return renderScreen(this.screen, this.#view(level));
  }

  #view(level: number): View {
    const { connection, text } = this.#options;
    const { current } = connection;
    const verification = this.#verification;
    return {
      text,
      level,
      practice: this.#practice.value ?? null,
      state: verification.state,
      now: systemClock.now(),
      endedBy: current?.session.endedBy ?? null,
      fresh: current !== undefined && reachesPortal(current),
      forms: this.#forms,
      submit: (task) => (event) => this.#submit(event, task),
      submitIdentity: () => this.#submitIdentity(),
      submitCode: () => this.#submitCode(),
      start: () => this.startWithSession(),
      send: () => this.#send(),
      choose: (destinationId) => verification.choose(destinationId),
      back: () => verification.back(),
      beginWithName: () => verification.begin('identity'),
      beginAgain: () => this.begin(),
    };
  }

  #submit(event: Event, task: () => unknown): void {
    event.preventDefault();
    this.#options.onSubmit();
    task();
  }

  #submitIdentity(): void {
    const request = this.#forms.submitIdentity();
    if (request) void this.#verification.startWithIdentity(request);
  }

  #submitCode(): void {
    const { live, text } = this.#options;
    const code = this.#forms.submitCode();
    if (code === null) live.alert(text('mfa.code.unreadable'));
    else void this.#verification.check(code);
  }

  #send(): void {
    const now = systemClock.now();
    const until = waitsUntil(this.state, now);
    if (until === null) void this.#verification.send();
    else this.#say('mfa.resend.wait', { time: timeLeft(until - now, this.#options.text) });
  }

  #changed(before: MfaState, after: MfaState): void {
    const { live, text } = this.#options;
    if (after.sent !== before.sent && after.trouble === null) this.#forms.forgetCode();
    const news = newsOf(before, after, { text, now: systemClock.now() });
    if (news) live[news.urgent ? 'alert' : 'say'](news.text);
  }

  #verified(): void {
    this.#forms.forget();
    this.#say('mfa.say.verified');
    this.#options.onVerified();
  }

  /** A message came in; it is for the patient to send it off. */
  #codeCame(code: string): void {
    if (this.#forms.code !== '') return;
    this.#forms.typeCode(code);
    this.#say('mfa.filled');
  }

  #waitIsOver(): void {
    if (this.#options.isInSight() && this.screen === 'code') this.#say('mfa.say.resend');
  }

  #say(key: TextKey, values?: MessageValues): void {
    const { live, text } = this.#options;
    live.say(text(key, values));
  }
}
