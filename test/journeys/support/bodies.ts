import type { TestContext } from 'node:test';
import type { App } from '../../../mock-server/app.ts';

/** The body of every request that a backend gets from now on. In Firefox Playwright knows of no request what was in it. */
export function bodiesOf(app: App, context: TestContext): string[] {
  const bodies: string[] = [];
  const fetch = app.fetch.bind(app);
  app.fetch = async (request, connection) => {
    bodies.push(await request.clone().text());
    return fetch(request, connection);
  };
  context.after(() => {
    app.fetch = fetch;
  });
  return bodies;
}
