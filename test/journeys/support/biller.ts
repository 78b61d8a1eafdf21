import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Town } from './town.ts';
import type { Watch } from './watch.ts';

/** The sections of the back office, by the names in its navigation. */
export const billerSections = [
  'Accounts',
  'Statements',
  'Messages',
  'Batches',
  'Processor',
  'Usage',
  'Practice',
  'Time and worlds',
] as const;

export type BillerSection = (typeof billerSections)[number];

/** What somebody does who works in the back office of the demo, in their words. */
export class Biller {
  readonly page: Page;
  readonly #town: Town;

  constructor(page: Page, town: Town) {
    this.page = page;
    this.#town = town;
  }

  async comesIn(): Promise<void> {
    await this.page.goto(`${this.#town.site}/back-office/`);
    await this.isAt('Accounts');
  }

  async isAt(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  async goesTo(section: BillerSection): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Back office' })
      .getByRole('link', { name: section, exact: true })
      .click();
    await this.isAt(section);
  }

  async opensTheAccount(name = 'Maria Garcia'): Promise<void> {
    await this.goesTo('Accounts');
    await this.row(name).getByRole('link').first().click();
    await this.isAt(name);
  }

  /** The row of a table with this text in it. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** A figure at the top of the page, by its name. */
  async fact(term: string): Promise<string> {
    const entry = this.page.locator('.facts > div').filter({ has: this.page.getByText(term, { exact: true }) });
    return entry.getByRole('definition').innerText();
  }

  /** Opens a form under "What to do". */
  async wantsTo(title: string): Promise<Locator> {
    const action = this.page.getByRole('group').filter({ has: this.page.getByText(title, { exact: true }) });
    await action.getByText(title, { exact: true }).click();
    return action;
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** What came of it is said, and that nothing was refused. */
  async hears(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').getByText(text).waitFor();
    assert.equal(await this.page.getByRole('alert').innerText(), '');
  }

  async isRefused(text: string | RegExp): Promise<void> {
    await this.page.getByRole('alert').getByText(text).waitFor();
  }

  async bills(amount: string, description = 'Follow-up visit'): Promise<void> {
    const form = await this.wantsTo('Add a charge');
    await form.getByLabel('Description').fill(description);
    await form.getByLabel('Billed').fill(amount);
    await form.getByRole('button', { name: 'Add the charge' }).click();
  }

  /** The newest message of a kind, as it is in the list. */
  message(kind: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByText(kind, { exact: true }) })
      .first();
  }

  async movesTheTime(days: number): Promise<void> {
    await this.goesTo('Time and worlds');
    // By key: in Firefox, what is filled into a number comes behind the one that is there.
    await this.page.getByLabel('Days').press('ControlOrMeta+a');
    await this.page.keyboard.type(String(days));
    await this.presses('Move the time on');
  }
}

/** Somebody who has just come into the back office of the town. */
export async function billerIn(town: Town): Promise<{ biller: Biller; page: Page; watch: Watch }> {
  const { page, watch } = await town.payer({ viewport: { width: 1280, height: 900 } });
  const biller = new Biller(page, town);
  await biller.comesIn();
  return { biller, page, watch };
}

/** The day at the practice, as the back office writes it, or as `YYYY-MM-DD`. */
export function dayIn(town: Town, style: 'written' | 'plain' = 'written'): string {
  const locale = style === 'plain' ? 'en-CA' : 'en-US';
  const options = { dateStyle: style === 'plain' ? 'short' : 'medium', timeZone: 'America/Chicago' } as const;
  return new Intl.DateTimeFormat(locale, options).format(town.environment.clock.now());
}
