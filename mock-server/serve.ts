import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
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

/** Anything that turns a `Request` into a `Response`. */
export type Fetch = (request: Request, connection: Connection) => Promise<Response>;

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
 * Serves `app.fetch`, or anything of its kind, over HTTP on Node. `DroppedConnection` really destroys the socket, and a body
 * that breaks off really ends in the middle. Rejects with `PortTaken`.
 */
export async function serve(fetch: Fetch, { port = 0, host = '127.0.0.1' }: ServeOptions = {}): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => void answer(fetch, host, incoming, outgoing));
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

function startListening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, host, resolve);
  });
}

async function answer(fetch: Fetch, host: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const target = incoming.url ?? '';
  const address = `http://${incoming.headers.host ?? ''}${target}`;
  if (!URL.canParse(address) || !methods.has(incoming.method)) {
    refuse(outgoing, 400, 'This server does not understand the request.');
    return;
  }
  const url = new URL(address);
  // A path that is read otherwise than it is written, as `/v1/../staff/v1`, would get past a proxy that goes by what is written.
  if (target.split('?', 1)[0] !== url.pathname) {
    refuse(outgoing, 400, 'This server takes paths as they are, without dot segments.');
    return;
  }
  // Another website's name that its owner points here (DNS rebinding) would make the browser take this server for that website.
  if (isLoopback(host) && !isLoopback(url.hostname)) {
    refuse(outgoing, 421, 'This server answers to localhost only.');
    return;
  }

  const { remoteAddress } = incoming.socket;
  try {
    const connection = remoteAddress === undefined ? {} : { remoteAddress };
    await send(await fetch(toRequest(incoming, url), connection), outgoing);
  } catch (error) {
    if (!(error instanceof DroppedConnection)) console.error(error);
    outgoing.destroy();
  }
}

const methods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

function refuse(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function toRequest(incoming: IncomingMessage, url: URL): Request {
  const { method = 'GET' } = incoming;
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  // The same class under two names: Node's types and the browser's.
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' };
  return new Request(url, init);
}

/** Sends what there is of the body and then destroys the socket, if the body breaks off. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const { chunks, isWhole } = await readBody(response);
  const body = Buffer.concat(chunks);
  const headers = [...response.headers].flat();
  if (isWhole && body.length > 0) headers.push('Content-Length', String(body.length));
  outgoing.writeHead(response.status, headers);
  if (isWhole) outgoing.end(body);
  else outgoing.write(body, () => outgoing.destroy());
}

/** Bodies here are small and there at once, so each is read whole to tell its length. */
async function readBody({ body }: Response): Promise<{ chunks: Uint8Array[]; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
    return { chunks, isWhole: true };
  } catch (error) {
    if (!(error instanceof DroppedConnection)) throw error;
    return { chunks, isWhole: false };
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
