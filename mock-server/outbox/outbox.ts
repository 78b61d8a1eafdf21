import type { Environment } from '../environment.ts';

export type MessageKind = 'payment-link' | 'statement' | 'reminder' | 'receipt' | 'mfa-code';

export interface Message {
  id: string;
  kind: MessageKind;
  channel: 'email' | 'text';
  /** The address or number of the invented person. */
  to: string;
  /** Of an email; null for a text. */
  subject: string | null;
  body: string;
  /** UTC instant. */
  sentAt: string;
  /** `undeliverable` once the mail or text service has said that nobody got it. */
  status: 'sent' | 'undeliverable';
}

/** What whoever sends a message says of it. */
export type Draft = Omit<Message, 'id' | 'sentAt' | 'status'>;

/** Older messages are forgotten, as codes can be asked for without end. */
const KEPT = 10_000;

/**
 * Stands for the mail and text services outside the backend: what is handed over here has left. A link's URL is readable here
 * as it is on the guarantor's phone, and nowhere inside the backend.
 */
export class Outbox {
  private readonly environment: Environment;
  private readonly messages: Message[] = [];

  constructor(environment: Environment) {
    this.environment = environment;
  }

  send(message: Draft): Message {
    return this.deliver(this.prepare(message));
  }

  /** A message ready to leave, which `deliver` sends; without that it never was. */
  prepare(message: Draft): Message {
    const { ids, clock } = this.environment;
    return { id: ids.next('message'), sentAt: clock.now().toISOString(), status: 'sent', ...message };
  }

  deliver(message: Message): Message {
    this.messages.push(message);
    if (this.messages.length > KEPT) this.messages.shift();
    return message;
  }

  /** What a mail or text service reports when it gives up. Null when there is no such message. */
  giveUp(id: string): Message | null {
    const at = this.messages.findIndex((message) => message.id === id);
    const message = this.messages[at];
    if (!message) return null;
    const given: Message = { ...message, status: 'undeliverable' };
    this.messages[at] = given;
    return given;
  }

  /** Newest first. */
  all(): Message[] {
    return this.messages.toReversed();
  }
}
