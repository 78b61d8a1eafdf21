import { Key, type WebElement } from 'selenium-webdriver';
import { mfaPrompt } from '../../../src/text/en/mfa-prompt.ts';
import { portal } from '../../../src/text/en/portal.ts';
import { quickpay } from '../../../src/text/en/quickpay.ts';
import type { Town } from '../../journeys/support/town.ts';
import type { WebKitPage } from './webkit-page.ts';

/** Enters the card, reviews the payment, and pays it. `before` is the last control before the card's frame. */
export async function payWithCard(page: WebKitPage, before: WebElement): Promise<void> {
  await page.lacks(quickpay['quickpay.method.loading']);
  // Tab is the way into the frame: WebDriver can neither focus nor clear a field of another origin.
  await page.focus(before);
  for (const text of ['4242424242424242', '1234', '123', '60532']) await page.keys(Key.TAB, text);
  await page.press('button', quickpay['quickpay.method.submit']);
  await page.isOn(quickpay['quickpay.review.title']);
  await page.press('button', /^Pay \$/);
}

/** Pays the amount due, from the amount screen to the receipt. */
export async function payAmountDue(page: WebKitPage): Promise<void> {
  await page.isOn(quickpay['quickpay.amount.title']);
  await page.press('button', quickpay['quickpay.continue']);
  await payWithCard(page, await page.find('button', quickpay['quickpay.change.amount']));
  await page.isOn(quickpay['quickpay.receipt.title']);
}

/** Signs in to the portal on the account page by name, mobile number, and the code from the text message. */
export async function signIn(page: WebKitPage, demo: Town): Promise<void> {
  await page.goTo(`${demo.site}/account/`);
  await page.type(mfaPrompt['mfa.identity.firstName'], 'Maria');
  await page.type(mfaPrompt['mfa.identity.lastName'], 'Garcia');
  await page.type(mfaPrompt['mfa.identity.phone'], '(555) 555-0186');
  await page.press('button', mfaPrompt['mfa.identity.submit']);
  await page.isOn(mfaPrompt['mfa.code.title']);
  const messages = await demo.staff<{ kind: string; body: string }[]>('/outbox');
  const message = messages.find(({ kind }) => kind === 'mfa-code')?.body ?? '';
  await page.type(new RegExp(`^${mfaPrompt['mfa.code.label']}`), /code is (\d{6})/.exec(message)?.[1] ?? '');
  await page.press('button', mfaPrompt['mfa.code.submit']);
  await page.isOn(portal['portal.welcome.name'].replace('{name}', 'Maria Garcia'));
}
