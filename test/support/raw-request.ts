import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends a request to this machine as it is written, without a client that could change it, and returns all that comes back. */
export async function rawRequest(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (part: string) => (answer += part));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

export interface RawHead {
  method?: string;
  /** Of the Host header. Default `localhost`. */
  host?: string;
  headers?: Readonly<Record<string, string>>;
}

/** A request without a body, after which the connection ends. */
export function rawHead(target: string, { method = 'GET', host = 'localhost', headers = {} }: RawHead = {}): string {
  const lines = Object.entries({ Host: host, ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
