import type { Locator, Page } from 'playwright-core';
import { portal } from '../../../src/text/en/portal.ts';
import { AccountHolder } from './account-holder.ts';
import { Payer } from './payer.ts';
import type { Town } from './town.ts';

export type SectionName = 'home' | 'pay' | 'statements' | 'receipts' | 'visits' | 'account';

const titles: Record<SectionName, string> = {
  home: 'Welcome, Maria Garcia',
  pay: portal['portal.pay.title'],
  statements: portal['portal.statements'],
  receipts: portal['portal.receipts'],
  visits: portal['portal.visits'],
  account: portal['portal.account.title'],
};

/** Maria Garcia on the account page of her practice: who pays, who verifies, and who looks around. */
export class Patient {
  readonly page: Page;
  readonly payer: Payer;
  readonly holder: AccountHolder;
  readonly portal: Locator;
  readonly #town: Town;

  constructor(page: Page, town: Town) {
    this.page = page;
    this.payer = new Payer(page);
    this.holder = new AccountHolder(page, town);
    this.portal = page.locator('duecare-portal');
    this.#town = town;
  }

  /** A link of the practice that leads to this page, as a statement has it printed. */
  async opensTheLink(): Promise<void> {
    const { hash } = new URL(await this.#town.link());
    await this.page.goto(`${this.#town.site}/account/${hash}`);
  }

  /** From nothing to the account, by name and mobile number. */
  async signsIn(): Promise<void> {
    await this.page.goto(`${this.#town.site}/account/`);
    await this.holder.saysWho();
    await this.holder.types(await this.holder.newestCode());
    await this.isIn('home');
  }

  async isIn(section: SectionName): Promise<void> {
    await this.portal.getByRole('heading', { name: titles[section], exact: true, level: 1 }).waitFor();
  }

  /** The way to a section in the navigation. */
  way(name: string): Locator {
    return this.portal.getByRole('link', { name, exact: true });
  }

  async goesTo(section: SectionName): Promise<void> {
    await this.way(portal[`portal.${section}`]).click();
    await this.isIn(section);
  }
}
