import type { MfaChannel, MfaDestination, MfaSent } from '../../src/contract/index.ts';
import { base64url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { hmac } from '../hmac.ts';
import { ProblemError } from '../http/problem.ts';
import type { Book } from '../ledger/index.ts';
import type { MessageLanguage } from '../outbox/languages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { codeMessage } from '../outbox/templates.ts';
import { ChallengeStore } from './challenge-store.ts';
import type { Challenge } from './challenge.ts';
import { CodeBook } from './code.ts';
import { maskedContact, readContact, type Contact } from './contact.ts';
import { FailureCount } from './failure-count.ts';
import { accountOf, identityKey, identityKeysOf, type Identity } from './identity.ts';
import { randomCode } from './random-code.ts';
import { SendLimit } from './send-limit.ts';

export interface MfaOptions {
  environment: Environment;
  book: Book;
  outbox: Outbox;
}

/** The page that asks for a code. */
export interface AskingPage {
  host: string;
  language: MessageLanguage;
}

/**
 * One-time codes. An identity that nobody has goes through everything that a real one does, but for the message, so that neither
 * an answer nor its time tells whom the practice knows.
 */
export class Mfa {
  private readonly environment: Environment;
  private readonly book: Book;
  private readonly outbox: Outbox;
  private readonly challenges: ChallengeStore;
  private readonly codes: CodeBook;
  private readonly sends: SendLimit;
  private readonly failures = new FailureCount();
  private readonly key: Uint8Array;

  constructor({ environment, book, outbox }: MfaOptions) {
    this.environment = environment;
    this.book = book;
    this.outbox = outbox;
    this.challenges = new ChallengeStore(environment);
    this.codes = new CodeBook(environment.random.bytes(32));
    this.sends = new SendLimit(environment.clock);
    this.key = environment.random.bytes(32);
  }

  /** For the account of a session, with every address that the practice has of its guarantor. */
  challengeSession({ id, accountNumber }: { id: string; accountNumber: string }): Challenge {
    const destinations = this.channels().flatMap((channel) => {
      const contact = this.contactOf(accountNumber, channel);
      return contact ? [destinationOf(contact)] : [];
    });
    return this.challenges.open({ sessionId: id, accountNumber, asker: this.askerOf(accountNumber), destinations });
  }

  /** For whoever has this identity, if anybody does. Throws the problem `mfa_channel_unavailable`. */
  challengeIdentity(identity: Identity): Challenge {
    this.assertAvailable(identity.contact.channel);
    return this.challenges.open({
      sessionId: null,
      accountNumber: accountOf(this.book.people, identity),
      asker: this.name('identity', identityKey(identity)),
      destinations: [destinationOf(identity.contact)],
    });
  }

  find(challengeId: string): Challenge | null {
    return this.challenges.find(challengeId);
  }

  /**
   * Sends a new code, which ends the one before it.
   *
   * @param host - the host of the page that the code is for
   *
   * Throws the problems `invalid_request`, `mfa_channel_unavailable`, `mfa_locked` and `mfa_send_too_soon`.
   */
  send(challenge: Challenge, destinationId: string, page: AskingPage): MfaSent {
    const destination = challenge.destinations.find(({ id }) => id === destinationId);
    if (!destination) throw new ProblemError('invalid_request', { detail: 'destinationId: not of this challenge' });
    const { channel } = destination;
    this.assertAvailable(channel);
    const { asker, id } = challenge;
    const address = this.addressKey(challenge, channel);
    const seen = this.visibleKeys(challenge, channel);
    if (seen.some((key) => this.failures.isLocked(key))) throw new ProblemError('mfa_locked');
    const wait = Math.max(...seen.map((key) => this.sends.secondsLeft(key)));
    if (wait > 0) throw new ProblemError('mfa_send_too_soon', { retryAfter: wait });

    const code = randomCode(this.environment.random);
    const record = this.codes.record(id, code, this.now());
    challenge.codes.push(record);
    challenge.channel = channel;
    const isAllowed = this.sends.secondsLeft(address) === 0;
    this.deliver(challenge, channel, isAllowed, codeMessage(this.book.settings.practice, channel, code, page));
    if (isAllowed) this.sends.add(address);
    this.sends.add(asker);
    return {
      destination,
      codeExpiresAt: new Date(record.expiresAt).toISOString(),
      resendAt: this.sends.resendAt(asker),
      sendsLeft: Math.min(...seen.map((key) => this.sends.sendsLeft(key))),
      attemptsLeft: record.triesLeft,
    };
  }

  /**
   * The account that the newest code of a challenge opens, once. Everything happens in one step, so of two equal answers at once
   * one is right. Throws the problems `mfa_code_wrong`, `mfa_code_expired`, `mfa_code_superseded` and `mfa_locked`.
   */
  verify(challenge: Challenge, entered: string): string {
    const { accountNumber, channel, codes } = challenge;
    const newest = codes.at(-1);
    if (newest === undefined || channel === null || challenge.used) throw new ProblemError('mfa_code_expired');
    if (this.visibleKeys(challenge, channel).some((key) => this.failures.isLocked(key))) {
      throw new ProblemError('mfa_locked');
    }
    if (this.now() >= newest.expiresAt) throw new ProblemError('mfa_code_expired');
    if (newest.triesLeft === 0) throw new ProblemError('mfa_code_wrong', { attemptsLeft: 0 });

    const match = this.codes.match(challenge.id, codes, entered);
    if (match === 'older') throw new ProblemError('mfa_code_superseded');
    const authenticator = this.addressKey(challenge, channel);
    if (match === 'newest' && accountNumber !== null && !this.failures.isLocked(authenticator)) {
      challenge.used = true;
      for (const key of [challenge.asker, authenticator]) this.failures.clear(key);
      return accountNumber;
    }
    newest.triesLeft -= 1;
    for (const key of [challenge.asker, authenticator]) this.failures.add(key);
    throw new ProblemError('mfa_code_wrong', { attemptsLeft: newest.triesLeft });
  }

  /** Lets an account get and enter codes again, whatever was sent or entered before, once staff knows who asks. */
  unlock(accountNumber: string): void {
    const guarantor = this.book.people.guarantor(accountNumber);
    const identities = guarantor ? identityKeysOf(guarantor) : [];
    const keys = [
      this.askerOf(accountNumber),
      ...(['text', 'email'] as const).map((channel) => this.name('address', `${accountNumber} ${channel}`)),
      ...identities.map((identity) => this.name('identity', identity)),
    ];
    for (const key of keys) {
      this.failures.clear(key);
      this.sends.clear(key);
    }
  }

  private deliver(
    { accountNumber }: Challenge,
    channel: MfaChannel,
    isAllowed: boolean,
    written: ReturnType<typeof codeMessage>,
  ): void {
    const contact = accountNumber === null ? undefined : this.contactOf(accountNumber, channel);
    const message = this.outbox.prepare({ kind: 'mfa-code', channel, to: contact?.address ?? '', ...written });
    if (contact && isAllowed) this.outbox.deliver(message);
  }

  /**
   * What an answer may show of limits and locks. Those of an address would tell somebody who only claims an identity that there is
   * one; a session knows its account.
   */
  private visibleKeys(challenge: Challenge, channel: MfaChannel): string[] {
    const { asker, sessionId } = challenge;
    return sessionId === null ? [asker] : [asker, this.addressKey(challenge, channel)];
  }

  /** Stands for one address of one account, which is what codes authenticate by, however they were asked for. */
  private addressKey({ accountNumber, asker }: Challenge, channel: MfaChannel): string {
    return this.name('address', `${accountNumber ?? asker} ${channel}`);
  }

  private askerOf(accountNumber: string): string {
    return this.name('account', accountNumber);
  }

  private name(kind: string, text: string): string {
    return base64url(hmac(this.key, `${kind} ${text}`).subarray(0, 16));
  }

  private contactOf(accountNumber: string, channel: MfaChannel): Contact | undefined {
    const guarantor = this.book.people.guarantor(accountNumber);
    const address = channel === 'text' ? guarantor?.phone : guarantor?.email;
    const contact = readContact(address ?? '');
    return contact?.channel === channel ? contact : undefined;
  }

  private channels(): readonly MfaChannel[] {
    return this.book.settings.practice.options.mfaChannels;
  }

  private assertAvailable(channel: MfaChannel): void {
    if (!this.channels().includes(channel)) throw new ProblemError('mfa_channel_unavailable');
  }

  private now(): number {
    return this.environment.clock.now().getTime();
  }
}

function destinationOf(contact: Contact): MfaDestination {
  return { id: contact.channel, channel: contact.channel, masked: maskedContact(contact) };
}
