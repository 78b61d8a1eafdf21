import type { BrowserContext, Route } from 'playwright-core';
import type { App } from '../../../mock-server/app.ts';
import { cutBody } from '../../../mock-server/faults/broken-body.ts';

/** A place on a payment's way where the line goes dead. */
export interface Pause {
  /** Resolves when a payment has come there. */
  readonly reached: Promise<void>;
  /** The line works again; what was on it is lost. */
  over(): Promise<void>;
}

/** No payment gets out of the browser until the pause is over. */
export function beforeSending(context: BrowserContext): Promise<Pause> {
  return pause(context, async (route, reach) => {
    reach();
    await route.abort('internetdisconnected');
  });
}

/** The server does everything, and its answer to the first payment stays on the line. Later tries are answered. */
export function afterCommitting(app: App): Pause {
  const fetch = app.fetch.bind(app);
  let reach: () => void = () => undefined;
  let over: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const lost = new Promise<void>((resolve) => {
    over = resolve;
  });
  app.fetch = async (request, connection) => {
    const answer = await fetch(request, connection);
    if (request.method !== 'POST' || !request.url.endsWith('/v1/payments')) return answer;
    app.fetch = fetch;
    reach();
    await lost;
    // Not before its head: a browser asks again by itself when a connection ends without a word.
    return cutBody(answer);
  };
  return { reached, over: async () => over() };
}

async function pause(
  context: BrowserContext,
  handle: (route: Route, reach: () => void) => Promise<void>,
): Promise<Pause> {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const stop = (route: Route) => (route.request().method() === 'POST' ? handle(route, reach) : route.continue());
  await context.route('**/v1/payments', stop);
  return { reached, over: () => context.unroute('**/v1/payments', stop) };
}
