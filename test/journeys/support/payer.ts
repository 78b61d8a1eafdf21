import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { portalPay } from '../../../src/text/en/portal-pay.ts';
import { quickpay } from '../../../src/text/en/quickpay.ts';
import { readablePage } from './readable-page.ts';

export const cards = {
  approved: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  slow: '4000 0000 0000 6975',
} as const;

/** The headings of the screens a payer may be on. */
export const screens = {
  code: quickpay['quickpay.code.title'],
  amount: quickpay['quickpay.amount.title'],
  card: quickpay['quickpay.method.title'],
  ways: portalPay['pay.method.title'],
  review: quickpay['quickpay.review.title'],
  checking: quickpay['quickpay.checking.title'],
  receipt: quickpay['quickpay.receipt.title'],
  declined: quickpay['quickpay.declined.title'],
  changed: quickpay['quickpay.changed.title'],
  deadLink: quickpay['quickpay.dead.title'],
} as const;

export type ScreenName = keyof typeof screens;

/** What somebody does who pays a bill on this page, in their words. Playwright waits until each thing can be done. */
export class Payer {
  readonly page: Page;
  readonly form: Locator;
  readonly card: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.locator('duecare-quickpay-form, duecare-portal-pay');
    this.card = page.frameLocator(`iframe[title="${quickpay['quickpay.frame']}"]`);
  }

  heading(name: ScreenName): Locator {
    return this.form.getByRole('heading', { name: screens[name], exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.form.getByRole('button', { name });
  }

  async isOn(name: ScreenName): Promise<void> {
    await this.heading(name).waitFor();
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link);
  }

  async keepsTheAmountDue(): Promise<void> {
    await this.isOn('amount');
    await this.button('Continue').click();
  }

  async choosesTheCurrentBalance(): Promise<void> {
    await this.isOn('amount');
    await this.form.getByRole('radio', { name: 'Current balance' }).check();
    await this.button('Continue').click();
  }

  async choosesAnotherAmount(amount: string): Promise<void> {
    await this.isOn('amount');
    await this.form.getByRole('radio', { name: 'Other amount' }).check();
    await this.form.getByLabel('Amount to pay').fill(amount);
    await this.button('Continue').click();
  }

  async typesTheCard(number: string = cards.approved): Promise<void> {
    await this.heading('card').or(this.heading('ways')).waitFor();
    await this.card.getByLabel('Card number').fill(number);
    await this.card.getByLabel('Expiration date').fill('12 / 34');
    await this.card.getByLabel('Security code').fill('123');
    await this.card.getByLabel('ZIP code').fill('60532');
    // By key: a click right after scrolling may go to where the browser still believes the frame to be.
    await this.button('Review payment').press('Enter');
  }

  /** The same key by key. Filling a field in Firefox goes by names in the page, which a page may have taken. */
  async typesTheCardByKey(): Promise<void> {
    await this.heading('card').waitFor();
    await this.card.getByLabel('Card number').click();
    for (const part of [cards.approved, '1234', '123', '60532']) {
      await this.page.keyboard.type(part);
      await this.page.keyboard.press('Tab');
    }
    await this.button('Review payment').press('Enter');
  }

  /** From the amount to the review, with the amount due. */
  async goesToTheReview(number: string = cards.approved): Promise<void> {
    await this.keepsTheAmountDue();
    await this.typesTheCard(number);
    await this.isOn('review');
  }

  get pay(): Locator {
    return this.button(/^Pay \$/);
  }

  async paysTheAmountDue(number: string = cards.approved): Promise<void> {
    await this.goesToTheReview(number);
    await this.pay.click();
  }

  async typesTheCode(code: string): Promise<void> {
    await this.form.getByRole('textbox', { name: 'Payment code' }).fill(code);
    await this.button('Find my bill').click();
  }

  /** Everything that can be read on the page now, inside of elements too, the card frame left out. */
  async reads(): Promise<string> {
    return this.page.evaluate(readablePage);
  }

  async neverReadsOfFailure(): Promise<void> {
    assert.doesNotMatch(await this.reads(), /fail|declin|unsuccessful/i);
  }
}
