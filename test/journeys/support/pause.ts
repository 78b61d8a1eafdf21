import type { BrowserContext, Route } from 'playwright-core';

/**
 * Stops the first payment of a browser on its way: `before-send` before the server hears of it, `after-commit` when the server
 * has done everything and its answer is still on the line.
 */
export class Pause {
  /** Resolves when the payment has come to the point. */
  readonly reached: Promise<void>;
  #held: Route | undefined;

  private constructor(context: BrowserContext, point: 'before-send' | 'after-commit', ready: Promise<unknown>[]) {
    this.reached = new Promise((resolve, reject) => {
      const stop = async (route: Route) => {
        if (this.#held || route.request().method() !== 'POST') return route.continue();
        this.#held = route;
        if (point === 'after-commit') await route.fetch();
        resolve();
      };
      ready.push(context.route('**/v1/payments', (route) => stop(route).catch(reject)));
    });
  }

  static async at(context: BrowserContext, point: 'before-send' | 'after-commit'): Promise<Pause> {
    const ready: Promise<unknown>[] = [];
    const pause = new Pause(context, point, ready);
    await Promise.all(ready);
    return pause;
  }

  /** The connection is lost: what was held will never arrive. */
  async lose(): Promise<void> {
    // The page that sent it may be gone already, and the request with it.
    await this.#held?.abort('internetdisconnected').catch(() => undefined);
  }
}
