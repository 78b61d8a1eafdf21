import type { Environment } from '../environment.ts';

export type MessageKind = 'payment-link' | 'receipt' | 'mfa-code';

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
}

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

  send(message: Omit<Message, 'id' | 'sentAt'>): Message {
    return this.deliver(this.prepare(message));
  }

  /** A message ready to leave, which `deliver` sends; without that it never was. */
  prepare(message: Omit<Message, 'id' | 'sentAt'>): Message {
    const { ids, clock } = this.environment;
    return { id: ids.next('message'), sentAt: clock.now().toISOString(), ...message };
  }

  deliver(message: Message): Message {
    this.messages.push(message);
    return message;
  }

  /** Newest first. */
  all(): Message[] {
    return this.messages.toReversed();
  }
}
