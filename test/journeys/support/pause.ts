import type { BrowserContext, Route } from 'playwright-core';

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
export async function afterCommitting(context: BrowserContext): Promise<Pause> {
  let held: Route | undefined;
  const { reached } = await pause(context, async (route, reach) => {
    if (held) return route.continue();
    held = route;
    await route.fetch();
    reach();
  });
  // The page that sent it may be gone by now, and the request with it.
  const over = async () => held?.abort('internetdisconnected').catch(() => undefined);
  return { reached, over };
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
