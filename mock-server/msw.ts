import { http, HttpResponse, type HttpHandler } from 'msw';
import type { App } from './app.ts';
import { DroppedConnection } from './faults/dropped-connection.ts';

/**
 * Lets MSW answer with the app, in a browser's worker or in Node: `setupWorker(...mswHandlers(app))`. A killed connection is a
 * network error to the page.
 *
 * @param baseUrl - where the page believes the backend to be, for example `https://api.practice.example`. Default anywhere.
 */
export function mswHandlers(app: Pick<App, 'fetch'>, baseUrl = '*'): HttpHandler[] {
  const answer = async ({ request }: { request: Request }): Promise<Response> => {
    try {
      return await app.fetch(request);
    } catch (error) {
      if (error instanceof DroppedConnection) return HttpResponse.error();
      throw error;
    }
  };
  return ['/v1/*', '/staff/v1', '/staff/v1/*'].map((path) => http.all(`${baseUrl}${path}`, answer));
}
