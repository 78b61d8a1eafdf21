import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { AccountHolder } from './support/account-holder.ts';
import { onlyInChromium } from './support/browser.ts';
import { focused, minimizes } from './support/focus.ts';
import { Hearing } from './support/hearing.ts';
import { afterCommitting } from './support/pause.ts';
import { Payer } from './support/payer.ts';
import { readablePage } from './support/readable-page.ts';
import { heapIsReadable, isGoneFromMemory, isInMemory, noHeap } from './support/memory.ts';
import { useTown } from './support/town.ts';

const town = useTown();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What is of a patient on the page of receipts, and must not be anywhere once the session is over. */
const canaries = ['R-100001', 'Maria Garcia', 'Visa •••• 1881'];

async function inTheAccount({
  tags = [],
  context,
  clock = true,
}: { tags?: string[]; context?: BrowserContext; clock?: boolean } = {}) {
  const used = context ?? (await town.someone());
  const hearing = context ? null : await Hearing.of(used);
  const page = await used.newPage();
  if (clock) await page.clock.install({ time: town.environment.clock.now() });
  const holder = new AccountHolder(page, town);
  await holder.opensReceipts(...tags);
  await holder.verifies();
  return { context: used, page, holder, hearing };
}

/** Waits until this stands in a live region. */
const hears = (page: Page, role: 'alert' | 'status', text: string) =>
  page.getByRole(role).filter({ hasText: text }).first().waitFor({ state: 'attached' });

/** Presses a key where nothing is to be pressed, which is activity. */
const doesSomething = (page: Page) => page.keyboard.press('Shift');

suite('the warning', () => {
  test('A-04, S-04: ten times one press extends the session, is announced, and gives the focus back', async () => {
    const { page, holder } = await inTheAccount();
    const filter = page.locator('duecare-receipt-list').getByRole('combobox');
    await filter.focus();
    const before = await focused(page);
    for (let turn = 0; turn < 10; turn += 1) {
      await holder.waits(13 * MINUTE);
      await hears(
        page,
        'alert',
        'You’ll be signed out in 2 minutes. Choose “Stay signed in” or press any key to stay.',
      );
      assert.equal(await focused(page), before, 'the warning takes no focus');
      await holder.stay.focus();
      await holder.stay.press('Enter');
      await holder.stay.waitFor({ state: 'hidden' });
      assert.equal(await focused(page), before, 'the focus goes back');
      await hears(page, 'status', 'You’re still signed in.');
    }
    await holder.waits(13 * MINUTE);
    await page.getByText('This session can’t be extended.').waitFor();
    assert.equal(await holder.stay.isVisible(), false);
    await holder.seesReceipts();
  });

  test('A-04, S-04: what cannot be extended goes on with a new code, and nothing in sight is lost', async () => {
    const { page, holder } = await inTheAccount();
    for (let turn = 0; turn < 10; turn += 1) {
      await holder.waits(13 * MINUTE);
      await holder.stay.click();
      await holder.stay.waitFor({ state: 'hidden' });
    }
    await holder.waits(13 * MINUTE);
    await holder.button('Get a new code').click();
    await holder.heading('destination').waitFor();
    await holder.asksForTheCode();
    await holder.heading('code').waitFor();
    const reloaded = page.waitForResponse(/\/v1\/receipts/);
    await holder.types(await holder.newestCode());
    await (await reloaded).finished();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await holder.waits(13 * MINUTE);
    await holder.stay.waitFor();
    await holder.seesReceipts();
    assert.match(await page.evaluate(readablePage), /R-100002/);
  });

  test('S-04: any key extends, too', async () => {
    const { page, holder } = await inTheAccount();
    await holder.waits(13 * MINUTE);
    await holder.stay.waitFor();
    await doesSomething(page);
    await holder.stay.waitFor({ state: 'hidden' });
    await holder.waits(5 * MINUTE);
    await holder.seesReceipts();
  });

  test('logging out of it leads where the practice wants', async () => {
    town.demo.app.backend().book.configure({ options: { logoutUrl: `${town.site}/practice/` } });
    const { page, holder } = await inTheAccount();
    await holder.waits(13 * MINUTE);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForURL(`${town.site}/practice/`);
  });

  test('S-04: a laptop that slept through the warning shows nothing when it wakes up', async () => {
    const { page, holder, hearing } = await inTheAccount();
    await town.environment.clock.advance(20 * MINUTE);
    await page.clock.fastForward(20 * MINUTE);
    await holder.heading('identity').waitFor();
    await hearing?.hears('You’ve been signed out to keep your details private.');
    assert.doesNotMatch(await page.evaluate(readablePage), /R-100002/);
  });
});

suite('the end', () => {
  test('S-05: without a connection too, nothing personal is left on the page or in memory', async (t) => {
    const { context, page, holder } = await inTheAccount({ tags: ['duecare-balance-card', 'duecare-quickpay-form'] });
    await new Payer(page).isOn('amount');
    if (heapIsReadable) await isInMemory(page, canaries);
    else t.diagnostic(noHeap);
    await context.setOffline(true);
    await holder.waits(15 * MINUTE);
    await holder.heading('identity').waitFor();
    await page.getByRole('button', { name: 'Send code' }).waitFor();
    assert.doesNotMatch(await page.evaluate(readablePage), /R-100001|Maria Garcia|1881/);
    if (heapIsReadable) await isGoneFromMemory(page, canaries);
  });

  test('S-05: logging out leaves nothing either', { skip: onlyInChromium(noHeap) }, async () => {
    const { page, holder } = await inTheAccount();
    await holder.waits(13 * MINUTE);
    await holder.button('Log out').click();
    await holder.heading('identity').waitFor();
    await isGoneFromMemory(page, canaries);
  });
});

suite('the end of the whole portal', { skip: onlyInChromium(noHeap) }, () => {
  const sections = [
    ['Statements', /^Due /],
    ['Receipts', /^R-\d+$/],
    ['Visits', /Office visit|Visit/],
    ['Account', /Billing address/],
    ['Pay', /How much would you like to pay/],
    ['Home', /Welcome/],
  ] as const;

  async function inThePortal() {
    const context = await town.someone();
    const page = await context.newPage();
    await page.clock.install({ time: town.environment.clock.now() });
    const holder = new AccountHolder(page, town);
    await page.goto(`${town.site}/account/`);
    await holder.saysWho();
    await holder.types(await holder.newestCode());
    const looksAt = async (section: string, sign: RegExp) => {
      const name = { name: section, exact: true };
      await page.getByRole('link', name).or(page.getByRole('button', name)).first().click();
      await page.getByText(sign).first().waitFor();
    };
    return { context, page, holder, looksAt };
  }

  test('S-05: after a walk through all of it nothing personal is left in memory, without a connection too', async () => {
    const { context, page, holder, looksAt } = await inThePortal();
    for (const [section, sign] of sections) await looksAt(section, sign);
    const personal = ['R-100001', 'Maria Garcia', '78 Heron', '204417'];
    await isInMemory(page, personal);
    await context.setOffline(true);
    await holder.waits(15 * MINUTE);
    await holder.heading('identity').waitFor();
    await isGoneFromMemory(page, personal);
  });

  test('S-05: nor when somebody works in another window by then, so that the focus cannot move', async () => {
    const { page, holder, looksAt } = await inThePortal();
    await looksAt('Home', /Welcome/);
    await page.mouse.click(1, 1);
    await page.getByRole('link', { name: 'Receipt R-100001' }).focus();
    await minimizes(page);
    await holder.waits(15 * MINUTE);
    await holder.heading('identity').waitFor();
    await isGoneFromMemory(page, canaries.slice(0, 2));
  });

  test('S-05: nor when it ends with a receipt open that was opened from the list', async () => {
    const { page, holder, looksAt } = await inThePortal();
    await looksAt('Receipts', /^R-\d+$/);
    await page.getByText('R-100001').click();
    await page
      .getByRole('link', { name: /View and print/ })
      .or(page.getByRole('button', { name: /View and print/ }))
      .first()
      .press('Enter');
    await page.getByRole('heading', { name: 'Receipt R-100001' }).waitFor();
    await minimizes(page);
    await holder.waits(15 * MINUTE);
    await holder.heading('identity').waitFor();
    await isGoneFromMemory(page, canaries);
  });
});

suite('the back/forward cache', () => {
  /** What the browser does when somebody leaves a page that it keeps, and comes back to it. */
  const turn = (page: Page, type: 'pagehide' | 'pageshow') =>
    page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);

  test('S-05: a page that lay in it past the end of its session shows nothing, without a connection too', async (t) => {
    const { context, page, holder } = await inTheAccount();
    await turn(page, 'pagehide');
    assert.doesNotMatch(await page.locator('body').innerText(), /R-100001/);
    await context.setOffline(true);
    await holder.waits(16 * MINUTE);
    await turn(page, 'pageshow');
    await holder.heading('identity').waitFor();
    assert.doesNotMatch(await page.evaluate(readablePage), /R-100001|Maria Garcia|1881/);
    if (heapIsReadable) await isGoneFromMemory(page, canaries);
    else t.diagnostic(noHeap);
  });

  test('S-05: a page whose session was ended meanwhile shows nothing, and one whose session goes on shows it again', async () => {
    const { page, holder } = await inTheAccount();
    await turn(page, 'pagehide');
    await turn(page, 'pageshow');
    await holder.seesReceipts();

    const [token] = await page.evaluate(tokenOfPage);
    await turn(page, 'pagehide');
    await fetch(`${town.demo.origins.backend}/v1/session`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token ?? ''}` },
    });
    await turn(page, 'pageshow');
    await holder.heading('identity').waitFor();
  });
});

suite('several tabs', () => {
  test('S-06: logging out in one tab ends the others within two seconds, on the server too', async () => {
    const { context, holder } = await inTheAccount({ clock: false });
    await town.environment.clock.advance(MINUTE);
    const tokens: string[] = [];
    context.on('request', (request) => {
      const token = request.headers().authorization;
      if (token !== undefined && !tokens.includes(token)) tokens.push(token);
    });
    const other = await inTheAccount({ context, clock: false });
    await holder.page.evaluate(logOut);
    await other.holder.heading('identity').waitFor({ timeout: 2 * SECOND });
    assert.doesNotMatch(await other.page.evaluate(readablePage), /R-100002/);
    const over = tokens.map(async (token) => {
      const answer = await fetch(`${town.demo.origins.backend}/v1/session`, { headers: { Authorization: token } });
      return answer.status;
    });
    assert.deepEqual(new Set(await Promise.all(over)), new Set([401]));
  });

  test('S-07: whoever is busy in one tab is warned in none', async () => {
    const { context, page, holder } = await inTheAccount();
    await holder.waits(MINUTE);
    const other = await inTheAccount({ context, clock: false });
    await holder.waits(13 * MINUTE);
    await Promise.all([holder.stay.waitFor(), other.holder.stay.waitFor()]);
    await doesSomething(page);
    await Promise.all([holder, other.holder].map(({ stay }) => stay.waitFor({ state: 'hidden' })));
    await holder.waits(12 * MINUTE);
    await Promise.all([holder.seesReceipts(), other.holder.seesReceipts()]);
  });
});

suite('in the middle of a payment', () => {
  test('S-07: a session that ends while nobody knows how a payment ended: the receipt after the next code, and one charge', async () => {
    const { context, page, holder } = await inTheAccount({ tags: ['duecare-quickpay-form'] });
    const payer = new Payer(page);
    const pause = afterCommitting(town.demo.app);
    await payer.goesToTheReview();
    await payer.pay.click();
    await pause.reached;
    await context.setOffline(true);
    await pause.over();
    await payer.isOn('checking');
    await holder.waits(16 * MINUTE);
    await holder.heading('identity').waitFor();
    await context.setOffline(false);
    await payer.neverReadsOfFailure();
    await holder.saysWho();
    await holder.types(await holder.newestCode());
    await payer.isOn('receipt');
    assert.deepEqual(
      (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
      [['paid', 14_615]],
    );
  });
});

/** Runs in a page: what a log-out button of the page's own would do. */
async function logOut(): Promise<void> {
  const provider = document.querySelector<HTMLElement & { logOut: () => Promise<void> }>('duecare-provider');
  await provider?.logOut();
}

/** Runs in a page: what only a test may ask. */
function tokenOfPage(): (string | null)[] {
  interface Provider extends HTMLElement {
    connection: { session: { token: string | null } };
  }
  return [...document.querySelectorAll<Provider>('duecare-provider')].map(({ connection }) => connection.session.token);
}
