import type { ReactiveControllerHost } from 'lit';
import type { MfaChallengeRequest, MfaChannel } from '../../contract/index.ts';
import { emptyIdentity, readIdentity, type IdentityDraft, type IdentityField } from './identity.ts';
import { readCode } from './read-code.ts';

/** What is typed, kept in memory until it has served or the session is over, so that nobody is asked for it twice. */
export class MfaForms {
  readonly #host: ReactiveControllerHost;
  #identity = emptyIdentity();
  #identityProblems: readonly IdentityField[] = [];
  #code = '';
  #unreadable = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get identity(): IdentityDraft {
    return this.#identity;
  }

  get identityProblems(): readonly IdentityField[] {
    return this.#identityProblems;
  }

  get code(): string {
    return this.#code;
  }

  get unreadable(): boolean {
    return this.#unreadable;
  }

  /** The practice sends no codes in the way that is chosen. */
  offer(channels: readonly MfaChannel[]): void {
    const [first] = channels;
    if (first && !channels.includes(this.#identity.channel)) this.#identity = { ...this.#identity, channel: first };
  }

  typeIdentity(change: Partial<IdentityDraft>): void {
    this.#identity = { ...this.#identity, ...change };
    if (change.channel) this.#identityProblems = [];
    this.#host.requestUpdate();
  }

  /** Of a whole message that was pasted only the code is kept. */
  typeCode(typed: string): void {
    this.#code = /\p{L}/u.test(typed) ? (readCode(typed) ?? typed) : typed;
    this.#host.requestUpdate();
  }

  /** Null when somebody has to look at it once more. */
  submitIdentity(): MfaChallengeRequest | null {
    const read = readIdentity(this.#identity);
    this.#identityProblems = 'kind' in read ? [] : read;
    this.#host.requestUpdate();
    return 'kind' in read ? read : null;
  }

  submitCode(): string | null {
    const code = readCode(this.#code);
    this.#unreadable = code === null;
    this.#host.requestUpdate();
    return code;
  }

  /** Another code is on its way. */
  forgetCode(): void {
    this.#code = '';
    this.#unreadable = false;
  }

  forget(): void {
    this.forgetCode();
    this.#identity = emptyIdentity(this.#identity.channel);
    this.#identityProblems = [];
  }
}
