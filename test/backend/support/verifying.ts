import {
  MfaChallengeSchema,
  MfaSentSchema,
  OpenedSessionSchema,
  type MfaChallenge,
  type MfaSent,
} from '../../../src/contract/index.ts';
import type { Message } from '../../../mock-server/outbox/outbox.ts';
import type { Answer, Bench } from './bench.ts';
import { ok } from './check.ts';

export interface TypedIdentity {
  firstName: string;
  lastName: string;
  contact: string;
}

/** Maria Garcia as the practice has her, in the world `past-due`. */
export const maria: TypedIdentity = { firstName: 'Maria', lastName: 'Garcia', contact: '(555) 555-0186' };
/** Somebody whom no practice here knows, with a number just as long. */
export const nobody: TypedIdentity = { firstName: 'Nadia', lastName: 'Nobody', contact: '(555) 555-0999' };

/** What one device does to verify a person. */
export class Verification {
  readonly challenge: MfaChallenge;
  private readonly bench: Bench;
  private readonly token: string | undefined;

  private constructor(bench: Bench, challenge: MfaChallenge, token?: string) {
    this.bench = bench;
    this.challenge = challenge;
    this.token = token;
  }

  static async ofSession(bench: Bench, token: string): Promise<Verification> {
    return new Verification(bench, (await begin(bench, { kind: 'session' }, token)).as(MfaChallengeSchema), token);
  }

  static async ofIdentity(bench: Bench, identity: TypedIdentity): Promise<Verification> {
    return new Verification(bench, (await begin(bench, { kind: 'identity', ...identity })).as(MfaChallengeSchema));
  }

  /** With another session's token, or none. */
  as(token?: string): Verification {
    return new Verification(this.bench, this.challenge, token);
  }

  trySend(destinationId = this.challenge.destinations[0]?.id ?? 'none'): Promise<Answer> {
    return this.post('send', { destinationId });
  }

  async send(destinationId?: string): Promise<MfaSent> {
    return (await this.trySend(destinationId)).as(MfaSentSchema);
  }

  enter(code: string): Promise<Answer> {
    return this.post('verify', { code });
  }

  /** Asks for a code, reads it in the outbox, enters it; the token of the portal session. */
  async complete(): Promise<string> {
    await this.send();
    return (await this.enter(await newestCode(this.bench))).as(OpenedSessionSchema).token;
  }

  private post(what: 'send' | 'verify', body: unknown): Promise<Answer> {
    const init = this.token === undefined ? { body } : { body, token: this.token };
    return this.bench.call('POST', `/v1/mfa/challenges/${this.challenge.id}/${what}`, init);
  }
}

/** Begins with whatever body. */
export function begin(bench: Bench, body: unknown, token?: string): Promise<Answer> {
  return bench.call('POST', '/v1/mfa/challenges', token === undefined ? { body } : { body, token });
}

/** Every message with a code, newest first. */
export async function codeMessages(bench: Bench): Promise<Message[]> {
  const messages = JSON.parse((await bench.staff('GET', '/outbox')).text) as Message[];
  return messages.filter(({ kind }) => kind === 'mfa-code');
}

export async function newestCode(bench: Bench): Promise<string> {
  const [message] = await codeMessages(bench);
  const [code] = /\b\d{6}\b/.exec(message?.body ?? '') ?? [];
  ok(code, 'a code in the outbox');
  return code;
}

/** Another code, however this one came out. */
export function wrongCode(code: string): string {
  return code.slice(0, 5) + String((Number(code.slice(5)) + 1) % 10);
}
