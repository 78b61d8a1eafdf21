import { readFile } from 'node:fs/promises';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page } from 'playwright-core';
import { frameFiles } from '../../../mock-server/frame-files.ts';
import { createMockProcessor, type MockProcessor } from '../../../mock-server/processor/index.ts';
import { serve, type RunningServer } from '../../../mock-server/serve.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import type { CardField, hostedFrame, hostedFrameAndWallets, KnownCard } from '../../../src/processors/index.ts';
import type { Wallet } from '../../../src/contract/index.ts';
import { launchBrowser } from './browser.ts';

const root = new URL('../../../', import.meta.url);

export const practiceId = 'riverside';

export const pay = {
  intentId: 'a9f5d3c2-6f1e-4a57-9d3b-2f8f6f0d1c11',
  practiceId,
  amount: 15_000,
  currency: 'USD',
};

declare global {
  interface Window {
    hostedFrame: typeof hostedFrame;
    hostedFrameAndWallets: typeof hostedFrameAndWallets;
    cardField: CardField;
  }
}

/** A practice's page around the built card frame, each on its own origin, and a page of somebody who may not show the frame. */
export class CardShop {
  readonly #servers: RunningServer[] = [];
  #processor: MockProcessor | undefined;
  #browser: Browser | undefined;
  #script = '';

  get processor(): MockProcessor {
    if (!this.#processor) throw new Error('The shop is closed: use it inside of tests.');
    return this.#processor;
  }

  /** Origin of the card frame. */
  get cards(): string {
    return this.#servers[0]?.url ?? '';
  }

  /** Origin of the practice, which may show the frame. */
  get practice(): string {
    return this.#servers[1]?.url ?? '';
  }

  /** Origin of somebody who may not. */
  get stranger(): string {
    return this.#servers[2]?.url ?? '';
  }

  async open(): Promise<void> {
    this.#browser = await launchBrowser();
    this.#script = await bundleAdapter();
    this.#servers.push(await serve((request) => this.processor.fetch(request)));
    this.#servers.push(await serve((request) => this.#page(request)));
    this.#servers.push(await serve((request) => this.#page(request)));
    const { clock, random } = testEnvironment();
    this.#processor = createMockProcessor({
      clock,
      random,
      key: 'a secret of the tests',
      registeredOrigins: { [practiceId]: [this.practice] },
      assets: frameFiles(new URL('dist/mock-server/card-frame/', root)),
      acceptLocalTokens: true,
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#browser?.contexts().map((context) => context.close()) ?? []);
  }

  async page(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.#browser) throw new Error('The shop is closed: use it inside of tests.');
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(10_000);
    return context.newPage();
  }

  /** A page of the practice that has mounted the card field, as `window.cardField`. */
  async mounted(page: Page, appearance: Record<string, string> = {}, query = ''): Promise<FrameLocator> {
    await page.goto(this.practice);
    await this.mount(page, appearance, query);
    return page.frameLocator('iframe');
  }

  /** Answers with the code of the error, if there was one. */
  mount(page: Page, appearance: Record<string, string> = {}, query = ''): Promise<string> {
    const options = { cards: this.cards, query, appearance };
    return page.evaluate(async ({ cards, query, appearance }) => {
      const container = document.querySelector<HTMLElement>('#card');
      if (!container) throw new Error('The page is not the one of the tests.');
      try {
        window.cardField = await window.hostedFrame({ name: 'mock', readyTimeout: 3_000 }).mount({
          container,
          frameUrl: `${cards}/${query}`,
          allowedOrigins: [cards],
          locale: 'en-US',
          title: 'Card details',
          appearance,
          onChange: () => undefined,
          signal: new AbortController().signal,
        });
        return '';
      } catch (error) {
        return String((error as { code?: string }).code);
      }
    }, options);
  }

  /** Mounts, as `window.cardField`, the field for a saved card's security code. */
  async mountCode(page: Page, card: KnownCard): Promise<FrameLocator> {
    await page.goto(this.practice);
    await page.evaluate(
      async ({ cards, card }) => {
        const container = document.querySelector<HTMLElement>('#card');
        if (!container) throw new Error('The page is not the one of the tests.');
        window.cardField = await window.hostedFrameAndWallets({ name: 'mock' }).mountSecurityCode(card, {
          container,
          frameUrl: `${cards}/`,
          allowedOrigins: [cards],
          locale: 'en-US',
          title: 'Security code',
          appearance: {},
          onChange: () => undefined,
          signal: new AbortController().signal,
        });
      },
      { cards: this.cards, card },
    );
    return page.frameLocator('iframe');
  }

  /** Opens a wallet, and resolves with the token or with the code of the error. The page can be used meanwhile. */
  async openWallet(page: Page, wallet: Wallet, query = ''): Promise<string> {
    await page.goto(this.practice);
    const options = { cards: this.cards, wallet, query, pay };
    return page.evaluate(async ({ cards, wallet, query, pay }) => {
      const container = document.querySelector<HTMLElement>('#card');
      if (!container) throw new Error('The page is not the one of the tests.');
      try {
        const { token } = await window.hostedFrameAndWallets({ name: 'mock' }).payWithWallet(wallet, pay, {
          container,
          frameUrl: `${cards}/${query}`,
          allowedOrigins: [cards],
          locale: 'en-US',
          title: 'Wallet',
          appearance: {},
          signal: new AbortController().signal,
        });
        return token;
      } catch (error) {
        return String((error as { code?: string }).code);
      }
    }, options);
  }

  frameOf(page: Page): Frame {
    const frame = page.frames().find((candidate) => candidate.url().startsWith(`${this.cards}/`));
    if (!frame) throw new Error('The page shows no card frame.');
    return frame;
  }

  /** The practice's pages obey a strict policy, as a practice's should. */
  async #page(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/card-page.js')
      return new Response(this.#script, { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname !== '/') return new Response(null, { status: 404 });
    return new Response(await readFile(new URL('../fixtures/card-page.html', import.meta.url)), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy':
          `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src ${this.cards}; ` +
          "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'",
      },
    });
  }
}

/** The adapter by itself, as one file: the pay path has no use for it on a page without its elements. */
async function bundleAdapter(): Promise<string> {
  const contents =
    "import { hostedFrame, hostedFrameAndWallets } from './src/processors/index.ts';" +
    'Object.assign(window, { hostedFrame, hostedFrameAndWallets });';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The shop of one test file. */
export function useCardShop(): CardShop {
  const shop = new CardShop();
  before(() => shop.open());
  afterEach(() => shop.closePages());
  after(() => shop.close());
  return shop;
}

/** Asks the page's card field for a token. Answers with it, or with the code of the error. */
export function tokenize(page: Page): Promise<string> {
  return page.evaluate(async (request) => {
    try {
      return (await window.cardField.tokenize(request)).token;
    } catch (error) {
      return String((error as { code?: string }).code);
    }
  }, pay);
}

/** Types a card as a person does, key by key. */
export async function typeCard(card: FrameLocator, number: string, code = '123'): Promise<void> {
  await card.getByLabel('Card number').pressSequentially(number);
  await card.getByLabel('Expiration date').pressSequentially('1234');
  await card.getByLabel('Security code').pressSequentially(code);
  await card.getByLabel('ZIP code').pressSequentially('60601');
}
