import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo/server/start-demo.ts';
import type { FaultRule } from '../../../mock-server/faults/fault-rule.ts';
import { testEnvironment, type TestEnvironment } from '../../../mock-server/test-environment.ts';
import { launchBrowser } from './browser.ts';
import { Payer } from './payer.ts';
import { Watch } from './watch.ts';

/** A browser and the three servers of the demo, one set for a file, with the world made anew before every test. */
export class Town {
  readonly environment: TestEnvironment;
  /** What the three servers could write into their logs: addresses and headers of every request. */
  readonly log: string[] = [];
  #browser: Browser | undefined;
  #demo: Demo | undefined;
  #contexts: BrowserContext[] = [];
  #onWait: () => void = () => undefined;

  constructor() {
    const { clock, ...rest } = testEnvironment();
    const sleep = (milliseconds: number, signal?: AbortSignal) => {
      const over = clock.sleep(milliseconds, signal);
      // A wait that can be cut short is a time limit, which runs beside the work.
      if (signal === undefined) this.#onWait();
      return over;
    };
    this.environment = { ...rest, clock: { ...clock, sleep } };
  }

  get demo(): Demo {
    if (!this.#demo) throw new Error('The servers are not up: use town inside of tests.');
    return this.#demo;
  }

  get site(): string {
    return this.demo.origins.demo;
  }

  async open(): Promise<void> {
    const ports = { demo: 0, backend: 0, processor: 0 };
    [this.#browser, this.#demo] = await Promise.all([
      launchBrowser(),
      startDemo({ ports, environment: this.environment, onRequest: (request) => this.log.push(logLine(request)) }),
    ]);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#demo?.close();
  }

  async startOver(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    this.demo.app.load('past-due');
    this.log.length = 0;
  }

  /** Pictures of all open pages, for whoever wants to know why a test failed. */
  async picture(name: string): Promise<void> {
    const pages = this.#contexts.flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) {
      const path = join(tmpdir(), `duecare ${name.replaceAll(/\W+/g, ' ')} ${String(at + 1)}.png`);
      await page.screenshot({ path, fullPage: true });
      console.error(`What the page looked like: ${path}`);
    }
  }

  /** A browser of somebody's own: nothing of earlier is in it. */
  async someone(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (!this.#browser) throw new Error('There is no browser: use town inside of tests.');
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(15_000);
    this.#contexts.push(context);
    return context;
  }

  /** A payer with a page of their own, and what is to be seen of it from outside. */
  async payer(options: BrowserContextOptions = {}): Promise<{ payer: Payer; page: Page; watch: Watch }> {
    const context = await this.someone(options);
    const watch = await Watch.over(context);
    const page = await context.newPage();
    return { payer: new Payer(page), page, watch };
  }

  /** The payment link that went out to the payer of this world, by text. */
  async link(): Promise<string> {
    return (await this.demo.invite()).paymentLink;
  }

  async code(): Promise<string> {
    return (await this.demo.invite()).paymentCode;
  }

  faults(...rules: FaultRule[]): void {
    this.demo.app.faults.add(rules);
  }

  /** Resolves when a server begins to wait for time to go by, as for a slow card. Ask before it can happen. */
  nextWait(): Promise<void> {
    return new Promise((resolve) => {
      this.#onWait = resolve;
    });
  }

  /** What the practice's staff sees, asked over HTTP as staff would. */
  async staff<Answer>(path: string, body?: object): Promise<Answer> {
    const response = await this.askStaff(body === undefined ? 'GET' : 'POST', path, body);
    if (!response.ok) throw new Error(`Staff got ${String(response.status)} for ${path}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Any request of the practice's staff, with its answer as it comes. */
  askStaff(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.demo.origins.backend}/staff/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.demo.staffSecret}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The number of the account the world is about. */
  get account(): string {
    return this.demo.app.world().accounts[0] ?? '';
  }

  /** Receipts of the payer's account that were made since the world began, newest last. */
  async newReceipts(): Promise<StaffReceipt[]> {
    const { receipts } = await this.staff<{ receipts: StaffReceipt[] }>(`/accounts/${this.account}`);
    return receipts.filter(({ at }) => Date.parse(at) >= this.environment.clock.now().getTime() - 3_600_000);
  }
}

function logLine({ method, url, headers }: Request): string {
  return `${method} ${url} ${JSON.stringify([...headers])}`;
}

export interface StaffReceipt {
  number: string;
  status: 'paid' | 'unsuccessful' | 'refund';
  amount: number;
  at: string;
}

/** The town of one test file. */
export function useTown(): Town {
  const town = new Town();
  before(() => town.open());
  beforeEach(() => town.startOver());
  afterEach(async (context) => {
    if ('passed' in context && !context.passed) await town.picture(context.name);
  });
  after(() => town.close());
  return town;
}
