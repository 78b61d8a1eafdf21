import assert from 'node:assert/strict';
import type { BrowserContext, Request } from 'playwright-core';

interface Violation {
  directive: string;
  blocked: string;
  page: string;
}

/** Everything of a browser that somebody from outside could see: requests, console, breaches of the pages' policies. */
export class Watch {
  readonly requests: Request[] = [];
  readonly console: string[] = [];
  readonly errors: string[] = [];
  readonly violations: Violation[] = [];

  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch();
    context.on('request', (request) => watch.requests.push(request));
    context.on('console', (message) => watch.console.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => watch.errors.push(String(error.error())));
    await context.exposeBinding('duecareTestViolation', (_, violation: Violation) => {
      watch.violations.push(violation);
    });
    await context.addInitScript(() => {
      const { duecareTestViolation: report } = globalThis as unknown as {
        duecareTestViolation: (violation: object) => void;
      };
      addEventListener('securitypolicyviolation', (event) => {
        report({ directive: event.violatedDirective, blocked: event.blockedURI, page: location.pathname });
      });
    });
    return watch;
  }

  /** Nothing broke a policy, threw, or complained in the console. */
  isClean(): void {
    assert.deepEqual(this.violations, []);
    assert.deepEqual(this.errors, []);
    assert.deepEqual(
      this.console.filter((line) => /^(error|warning)/.test(line)),
      [],
    );
  }

  /** Does something whose traces are not the page's: a picture is taken in Firefox with the help of a style in the page. */
  async without<Value>(run: () => Promise<Value>): Promise<Value> {
    const kept = [this.violations, this.errors, this.console].map((list) => ({ list, length: list.length }));
    const value = await run();
    for (const { list, length } of kept) list.length = length;
    return value;
  }

  /** Every origin that was asked for anything. */
  get origins(): Set<string> {
    return new Set(this.requests.map((request) => new URL(request.url()).origin));
  }

  /** How often the page sent a payment. */
  get paymentsSent(): number {
    return this.requests.filter((request) => request.method() === 'POST' && request.url().endsWith('/v1/payments'))
      .length;
  }
}
