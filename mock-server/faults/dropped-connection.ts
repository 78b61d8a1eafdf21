/**
 * Thrown by the app instead of an answer when a fault kills the connection. An adapter turns it into the real thing: Node's
 * destroys the socket, MSW's answers with a network error.
 */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection';

  constructor() {
    super('A fault dropped the connection.');
  }
}
