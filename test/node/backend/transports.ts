import { setupServer } from 'msw/node';
import { mswHandlers } from '../../../mock-server/msw.ts';
import { serve } from '../../../mock-server/serve.ts';
import { benchOver, type Connect } from '../../backend/support/bench.ts';

/** Calls the app as a function. */
export const direct = benchOver(async (app) => ({
  baseUrl: 'https://api.test',
  send: (request) => app.fetch(request, { remoteAddress: '127.0.0.1' }),
  close: async () => undefined,
}));

/** Real HTTP to a real server. */
export const http = benchOver(async (app) => {
  const server = await serve((request, connection) => app.fetch(request, connection));
  return { baseUrl: server.url, send: (request) => fetch(request), close: () => server.close() };
});

/** Every request of the process is answered by MSW. */
export const msw = benchOver(async (app) => {
  const baseUrl = 'https://api.practice.example';
  const server = setupServer(...mswHandlers(app, baseUrl));
  server.listen({ onUnhandledFrame: 'error' });
  return {
    baseUrl,
    send: (request) => fetch(request),
    close: async () => server.close(),
  };
});

export const transports: Readonly<Record<string, Connect>> = { 'a direct call': direct, HTTP: http, MSW: msw };
