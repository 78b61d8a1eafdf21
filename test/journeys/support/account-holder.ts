import type { Locator, Page } from 'playwright-core';
import { mfaPrompt } from '../../../src/text/en/mfa-prompt.ts';
import { session } from '../../../src/text/en/session.ts';
import type { Town } from './town.ts';

interface OutboxMessage {
  kind: string;
  channel: 'email' | 'text';
  body: string;
}

/** The guarantor of the world, as the practice has her. */
export const maria = { firstName: 'Maria', lastName: 'Garcia', phone: '(555) 555-0186' } as const;

/** What somebody does who wants to see their account, in their words. */
export class AccountHolder {
  readonly page: Page;
  readonly prompt: Locator;
  readonly #town: Town;

  constructor(page: Page, town: Town) {
    this.page = page;
    this.prompt = page.locator('duecare-mfa-prompt');
    this.#town = town;
  }

  /**
   * Opens a page of the practice on which a list of receipts, and what else is asked for, is inside of the one-time code: the
   * account page of the demo with other tags on it.
   */
  async opensReceipts(...tags: string[]): Promise<void> {
    await this.page.goto(`${this.#town.site}/account/`);
    await this.page.evaluate(placeTags, {
      tags: ['duecare-receipt-list', ...tags],
      origins: { ...this.#town.demo.origins },
    });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(key: 'start' | 'identity' | 'destination' | 'code' | 'ended' | 'locked'): Locator {
    return this.prompt.getByRole('heading', { name: mfaPrompt[`mfa.${key}.title`], exact: true });
  }

  get code(): Locator {
    return this.prompt.getByLabel(mfaPrompt['mfa.code.label']);
  }

  get stay(): Locator {
    return this.button(session['session.warning.extend']);
  }

  async saysWho({ firstName, lastName, phone }: Record<keyof typeof maria, string> = maria): Promise<void> {
    await this.prompt.getByLabel('First name').fill(firstName);
    await this.prompt.getByLabel('Last name').fill(lastName);
    await this.prompt.getByLabel('Mobile number').fill(phone);
    await this.asksForTheCode();
    await this.heading('code').waitFor();
  }

  async asksForTheCode(): Promise<void> {
    await this.button(mfaPrompt['mfa.identity.submit']).click();
  }

  async types(code: string): Promise<void> {
    await this.code.fill(code);
    await this.button(mfaPrompt['mfa.code.submit']).click();
  }

  /** The newest message with a code that has come to the guarantor. */
  async newestMessage(): Promise<string> {
    const messages = await this.#town.staff<OutboxMessage[]>('/outbox');
    return messages.find(({ kind }) => kind === 'mfa-code')?.body ?? '';
  }

  async newestCode(): Promise<string> {
    return /code is (\d{6})/.exec(await this.newestMessage())?.[1] ?? '';
  }

  /** From the name to the account. */
  async verifies(): Promise<void> {
    await this.saysWho();
    await this.types(await this.newestCode());
    await this.seesReceipts();
  }

  /** Whose account it is is known: the code goes where the practice has an address. */
  async verifiesByDestination(): Promise<void> {
    await this.heading('destination').waitFor();
    await this.asksForTheCode();
    await this.heading('code').waitFor();
    await this.types(await this.newestCode());
  }

  async seesReceipts(): Promise<void> {
    await this.page
      .locator('duecare-receipt-list')
      .getByText(/^R-\d+$/)
      .first()
      .waitFor();
  }

  /** Lets so much time go by in the browser and at the backend. Needs the browser's clock to be installed. */
  async waits(milliseconds: number): Promise<void> {
    await this.#town.environment.clock.advance(milliseconds);
    await this.page.clock.fastForward(milliseconds);
  }
}

/** Runs in a page. */
function placeTags({ tags, origins }: { tags: string[]; origins: { backend: string; processor: string } }): void {
  const provider = document.createElement('duecare-provider');
  provider.setAttribute('base-url', origins.backend);
  provider.setAttribute('processor-origin', origins.processor);
  const prompt = document.createElement('duecare-mfa-prompt');
  prompt.append(...tags.map((tag) => document.createElement(tag)));
  provider.append(prompt);
  document.querySelector('duecare-portal')?.replaceWith(provider);
}
