import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Connection } from './app.ts';
import { DroppedConnection } from './faults/dropped-connection.ts';

export interface ServeOptions {
  /** 0 takes any free one. Default 0. */
  port?: number;
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  host?: string;
}

export interface RunningServer {
  /** Scheme, host and port, without a slash at the end: `http://localhost:4001`. */
  url: string;
  port: number;
  /** Ends the connections and frees the port. */
  close(): Promise<void>;
}

/** Somebody else listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken: stop what listens there, or choose another.`);
    this.port = port;
  }
}

/**
 * Serves anything that turns a `Request` into a `Response` over HTTP on Node, above all `app.fetch`. `DroppedConnection` really
 * destroys the socket, and a body that breaks off really ends in the middle. Rejects with `PortTaken`.
 */
export async function serve(
  fetch: (request: Request, connection: Connection) => Promise<Response>,
  { port = 0, host = '127.0.0.1' }: ServeOptions = {},
): Promise<RunningServer> {
  const answer = listener(fetch, host);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await startListening(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isLoopback(host) ? 'localhost' : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listener(fetch: (request: Request, connection: Connection) => Promise<Response>, host: string) {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const socket: Socket = incoming.socket;
      if (isLoopback(host) && !isLoopback(new URL(request.url).hostname)) return misdirected();
      try {
        const { remoteAddress } = socket;
        return await fetch(request, remoteAddress === undefined ? {} : { remoteAddress });
      } catch (error) {
        if (!(error instanceof DroppedConnection)) throw error;
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
}

/**
 * A server for this machine answers to this machine's names only: another website's name that its owner points here (DNS
 * rebinding) would make the browser believe that it is talking to that website.
 */
function misdirected(): Response {
  return new Response('This server answers to localhost only.', { status: 421 });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function startListening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, host, resolve);
  });
}
