import { isNotConfiguredError, type NotConfiguredError } from '../client/index.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { SessionEndedEvent, SessionOpenedEvent } from './events.ts';
import { warn } from './warn.ts';

/**
 * Makes the connection that `owner` is responsible for: the owner's events say when its session begins and ends. When it
 * cannot be made, the console says once what to set, and what comes back is that error.
 */
export function openConnection(owner: HTMLElement, options: ConnectionOptions): Connection | NotConfiguredError {
  try {
    const connection = new Connection(options);
    connection.session.addEventListener('opened', () => {
      if (connection.session.session) owner.dispatchEvent(new SessionOpenedEvent(connection.session.session.scope));
    });
    connection.session.addEventListener('ended', () => {
      if (connection.session.endedBy) owner.dispatchEvent(new SessionEndedEvent(connection.session.endedBy));
    });
    connection.owner = owner;
    return connection;
  } catch (error) {
    if (!isNotConfiguredError(error)) throw error;
    return warn(error);
  }
}

/** An attribute with one origin or more, between spaces. */
export function splitOrigins(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? [];
}
