import type { MfaChannel, MfaSent } from '../../src/contract/index.ts';
import { base64url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { hmac } from '../hmac.ts';
import { ProblemError } from '../http/problem.ts';
import type { Book } from '../ledger/index.ts';
import type { MessageLanguage } from '../outbox/languages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { codeMessage } from '../outbox/templates.ts';
import { AttemptLimits, type AttemptCounter } from './attempt-limits.ts';
import { ChallengeStore } from './challenge-store.ts';
import { describeContact, type Challenge } from './challenge.ts';
import { CodeBook } from './code.ts';
import { maskContact, readContact, type Contact } from './contact.ts';
import { accountOf, identityKey, identityKeysOf, type Identity } from './identity.ts';
import { randomCode } from './random-code.ts';

export interface MfaOptions {
  environment: Environment;
  book: Book;
  outbox: Outbox;
}

/** A lock by wrong codes of anonymous requesters ends after seven days without another one. */
const ANONYMOUS_LOCK = 7 * 24 * 60 * 60_000;
/** Identities whose counts are kept, claimed by anonymous requesters. The addresses of accounts are counted beside them. */
const IDENTITIES = 5_000;

interface ChallengeCounters {
  requester: AttemptCounter;
  address: AttemptCounter;
  shown: readonly AttemptCounter[];
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
  /** Of accounts, asked for by requesters with a session: a lock holds until the practice ends it. */
  private readonly ofSessions: AttemptLimits;
  /** Of the identities that anonymous requesters claim, whether or not somebody has them. */
  private readonly ofIdentities: AttemptLimits;
  /** Of the accounts' addresses, asked for by anonymous requesters. */
  private readonly ofAddresses: AttemptLimits;
  private readonly key: Uint8Array;

  constructor({ environment, book, outbox }: MfaOptions) {
    this.environment = environment;
    this.book = book;
    this.outbox = outbox;
    this.challenges = new ChallengeStore(environment);
    this.codes = new CodeBook(environment.random.bytes(32));
    const { clock } = environment;
    this.ofSessions = new AttemptLimits(clock, { lifetime: Infinity });
    this.ofIdentities = new AttemptLimits(clock, { lifetime: ANONYMOUS_LOCK, capacity: IDENTITIES });
    this.ofAddresses = new AttemptLimits(clock, { lifetime: ANONYMOUS_LOCK });
    this.key = environment.random.bytes(32);
  }

  /** For the account of a session, with every address that the practice has of its guarantor. */
  challengeSession({ id, accountNumber }: { id: string; accountNumber: string }): Challenge {
    const contacts = this.channels().flatMap((channel) => {
      const contact = this.contactOf(accountNumber, channel);
      return contact ? [maskContact(contact)] : [];
    });
    return this.challenges.open({ sessionId: id, accountNumber, asker: this.askerOf(accountNumber), contacts });
  }

  /** For whoever has this identity, if anybody does. Throws the problem `mfa_channel_unavailable`. */
  challengeIdentity(identity: Identity): Challenge {
    this.assertAvailable(identity.contact.channel);
    return this.challenges.open({
      sessionId: null,
      accountNumber: accountOf(this.book.people, identity),
      asker: this.name('identity', identityKey(identity)),
      contacts: [maskContact(identity.contact)],
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
    const contact = challenge.contacts.find(({ channel }) => channel === destinationId);
    if (!contact) throw new ProblemError('invalid_request', { detail: 'destinationId: not of this challenge' });
    const { channel } = contact;
    this.assertAvailable(channel);
    const { requester, address, shown } = this.countersOf(challenge, channel);
    if (shown.some(({ isLocked }) => isLocked)) throw new ProblemError('mfa_locked');
    const wait = Math.max(...shown.map(({ secondsLeft }) => secondsLeft));
    if (wait > 0) throw new ProblemError('mfa_send_too_soon', { retryAfter: wait });

    const code = randomCode(this.environment.random);
    const record = this.codes.record(challenge.id, code, this.now());
    challenge.codes.push(record);
    challenge.channel = channel;
    const isAllowed = address.secondsLeft === 0;
    this.deliver(challenge, channel, isAllowed, codeMessage(this.book.settings.practice, channel, code, page));
    if (isAllowed) address.countSend();
    requester.countSend();
    return {
      destination: describeContact(contact, page.language),
      codeExpiresAt: new Date(record.expiresAt).toISOString(),
      resendAt: requester.resendAt,
      sendsLeft: Math.min(...shown.map(({ sendsLeft }) => sendsLeft)),
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
    const { requester, address, shown } = this.countersOf(challenge, channel);
    if (shown.some(({ isLocked }) => isLocked)) throw new ProblemError('mfa_locked');
    if (this.now() >= newest.expiresAt) throw new ProblemError('mfa_code_expired');
    if (newest.triesLeft === 0) throw new ProblemError('mfa_code_wrong', { attemptsLeft: 0 });

    const match = this.codes.match(challenge.id, codes, entered);
    if (match === 'older') throw new ProblemError('mfa_code_superseded');
    if (match === 'newest' && accountNumber !== null && !address.isLocked) {
      challenge.used = true;
      for (const counter of [requester, address]) counter.clearFailures();
      return accountNumber;
    }
    newest.triesLeft -= 1;
    for (const counter of [requester, address]) counter.countFailure();
    throw new ProblemError('mfa_code_wrong', { attemptsLeft: newest.triesLeft });
  }

  /** Lets an account get and enter codes again, whatever was sent or entered before, once staff knows who asks. */
  unlock(accountNumber: string): void {
    const guarantor = this.book.people.guarantor(accountNumber);
    const identities = guarantor ? identityKeysOf(guarantor) : [];
    const addresses = (['text', 'email'] as const).map((channel) => this.addressKey(accountNumber, channel));
    const counters = [
      ...[this.askerOf(accountNumber), ...addresses].map((key) => this.ofSessions.of(key)),
      ...addresses.map((key) => this.ofAddresses.of(key)),
      ...identities.map((identity) => this.ofIdentities.of(this.name('identity', identity))),
    ];
    for (const counter of counters) counter.clear();
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
   * What counts for a challenge: who asks, and the address that codes authenticate by. Requesters with a session are counted apart
   * from anonymous ones, so that strangers who know a name and a number use up nobody else's tries.
   *
   * `shown` is what an answer may tell. The counts of an address would tell somebody who only claims an identity that there is one;
   * a session knows its account.
   */
  private countersOf({ accountNumber, asker, sessionId }: Challenge, channel: MfaChannel): ChallengeCounters {
    const key = this.addressKey(accountNumber ?? asker, channel);
    if (sessionId !== null) {
      const [requester, address] = [this.ofSessions.of(asker), this.ofSessions.of(key)];
      return { requester, address, shown: [requester, address] };
    }
    const requester = this.ofIdentities.of(asker);
    const address = (accountNumber === null ? this.ofIdentities : this.ofAddresses).of(key);
    return { requester, address, shown: [requester] };
  }

  private addressKey(owner: string, channel: MfaChannel): string {
    return this.name('address', `${owner} ${channel}`);
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
