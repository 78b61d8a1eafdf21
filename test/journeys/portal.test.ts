import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { onlyInChromium } from './support/browser.ts';
import { axeFindsNothing, bringAxe } from './support/axe.ts';
import { focused, tabTo } from './support/focus.ts';
import { Patient } from './support/patient.ts';
import { afterCommitting } from './support/pause.ts';
import { readablePage } from './support/readable-page.ts';
import { useTown } from './support/town.ts';

const town = useTown();

async function patient(options = {}) {
  const { page, watch } = await town.payer(options);
  return { patient: new Patient(page, town), page, watch };
}

suite('one visit', () => {
  test('from the printed link: pay, view the account with a code, look at all of it, and log out', async () => {
    const { patient: maria, page, watch } = await patient();
    await maria.opensTheLink();
    await maria.payer.paysTheAmountDue();
    await maria.payer.isOn('receipt');
    await maria.payer.form.getByRole('link', { name: 'View your account' }).click();
    await maria.holder.verifiesByDestination();
    await maria.isIn('home');
    await page.getByText('Paid', { exact: true }).first().waitFor();

    await maria.goesTo('statements');
    await page.getByText('Statement S-100002').first().waitFor();
    await page.locator('summary').filter({ hasText: 'S-100002' }).click();
    await page.getByRole('button', { name: /^View .*statement S-100002/ }).click();
    await page.getByRole('heading', { name: /S-100002/ }).waitFor();
    await page.getByRole('link', { name: 'All statements' }).click();
    await maria.isIn('statements');

    await maria.goesTo('receipts');
    await page.locator('summary').first().click();
    await page
      .getByRole('button', { name: /^View and print receipt/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Receipt R-/ }).waitFor();
    assert.match(await page.evaluate(readablePage), /\$146\.15/);

    await maria.goesTo('visits');
    await maria.goesTo('account');
    assert.match(await page.evaluate(readablePage), /Leo Garcia/);

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'You’re logged out' }).waitFor();
    assert.doesNotMatch(await page.evaluate(readablePage), /Garcia|204417|\$|R-1000|Heron/);
    assert.equal(new URL(page.url()).pathname, '/account/');
    watch.isClean();
  });

  test("wears the practice's colours and icon, and others as soon as the practice has changed them", async () => {
    const { patient: maria, page } = await patient();
    await maria.signsIn();
    const icon = page.locator('link[rel="icon"]');
    assert.equal(await icon.getAttribute('href'), `${town.site}/practice/mark.svg`);
    const payNow = page.getByRole('link', { name: 'Pay now' });
    const ground = () => payNow.evaluate((link) => getComputedStyle(link).backgroundColor);
    assert.equal(await ground(), 'rgb(31, 87, 71)');
    town.demo.app.backend().book.configure({ theme: { primary: '#7a1f5c' } });
    // Another code cannot be had right away.
    await town.environment.clock.advance(60_000);
    await maria.signsIn();
    assert.equal(await ground(), 'rgb(122, 31, 92)');
  });

  test('S-06: after logging out the token opens nothing, and the way back shows nothing', async () => {
    const { patient: maria, page } = await patient();
    let token = '';
    page.on('request', (request) => (token = request.headers().authorization ?? token));
    await maria.signsIn();
    await maria.way('Receipts').waitFor();
    // The page shows it at once; the backend hears of it a moment later.
    const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'You’re logged out' }).waitFor();
    await ended;
    const answer = await fetch(`${town.demo.origins.backend}/v1/account`, { headers: { Authorization: token } });
    assert.equal(answer.status, 401);
    await page.goto(`${town.site}/practice/`);
    await page.goBack();
    assert.doesNotMatch(await page.evaluate(readablePage), /Garcia|204417|\$/);
  });

  test('S-07: a session that ends while a payment is being checked: the receipt after the next code, and one charge', async () => {
    const { patient: maria, page } = await patient();
    await maria.signsIn();
    await maria.goesTo('pay');
    await maria.payer.goesToTheReview();
    const pause = afterCommitting(town.demo.app);
    await maria.payer.pay.click();
    await pause.reached;
    await town.environment.clock.advance(16 * 60_000);
    await pause.over();
    await maria.holder.heading('identity').waitFor();
    assert.doesNotMatch(await page.evaluate(readablePage), /Garcia|204417/);
    await maria.holder.saysWho();
    await maria.holder.types(await maria.holder.newestCode());
    await maria.isIn('pay');
    await maria.payer.isOn('receipt');
    assert.deepEqual(
      (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
      [['paid', 14_615]],
    );
  });

  test('logging out leads where the practice wants', async () => {
    await town.askStaff('PATCH', '/practice', { options: { logoutUrl: `${town.site}/practice/` } });
    const { patient: maria, page } = await patient();
    await maria.signsIn();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForURL(`${town.site}/practice/`);
  });
});

suite('a page that gives the portal addresses', () => {
  test('follows the patient, and the back button leads back', async () => {
    const { patient: maria, page } = await patient();
    await maria.signsIn();
    await maria.goesTo('receipts');
    assert.equal(new URL(page.url()).search, '?section=receipts');
    await maria.goesTo('home');
    await page.getByRole('link', { name: /^Payment/ }).click();
    await page.getByRole('heading', { name: /^Receipt R-/ }).waitFor();
    assert.match(page.url(), /\?section=receipts&item=rcpt_[\w-]+$/);
    await page.goBack();
    await maria.isIn('home');
    await page.goBack();
    await maria.isIn('receipts');
    await page.goForward();
    await maria.isIn('home');
  });

  test('opens where the address says, once the patient has signed in', async () => {
    const { patient: maria, page } = await patient();
    await page.goto(`${town.site}/account/?section=visits`);
    await maria.holder.saysWho();
    await maria.holder.types(await maria.holder.newestCode());
    await maria.isIn('visits');
  });

  test('keeps no payment link in the address once the patient goes on', async () => {
    const { patient: maria, page } = await patient();
    await maria.opensTheLink();
    await maria.holder.button('See your whole account').click();
    await maria.holder.verifiesByDestination();
    await maria.isIn('home');
    await maria.goesTo('visits');
    assert.equal(new URL(page.url()).hash, '');
  });
});

suite('without any backend', () => {
  test('N-10: the portal opens with the code that comes to the phone on the same page', async () => {
    const { patient: maria, page, watch } = await patient();
    const before = town.log.length;
    await page.goto(`${town.site}/account/?backend=browser`);
    await maria.holder.saysWho();
    const phone = page.getByRole('complementary', { name: 'The phone of the patient' });
    const code = /code is (\d{6})/.exec(await phone.getByText(/code is \d{6}/).innerText())?.[1] ?? '';
    await phone.getByRole('button', { name: 'Close' }).click();
    await maria.holder.types(code);
    await maria.isIn('home');
    await maria.goesTo('statements');
    await page.getByText('Statement S-100002').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('backend'), 'browser');
    watch.isClean();
    assert.deepEqual(
      town.log.slice(before).filter((line) => line.includes('/v1/')),
      [],
    );
  });
});

suite('without a mouse', () => {
  test('A-09: somebody walks through the portal by the keyboard, and is always where they believe', async () => {
    const { patient: maria, page } = await patient({ viewport: { width: 360, height: 640 } });
    await page.goto(`${town.site}/account/`);
    await maria.holder.heading('identity').waitFor();
    await tabTo(page, /^First name/);
    await page.keyboard.type('Maria');
    await tabTo(page, /^Last name/);
    await page.keyboard.type('Garcia');
    await tabTo(page, /^Mobile number/);
    await page.keyboard.type('(555) 555-0186');
    await page.keyboard.press('Enter');
    await maria.holder.heading('code').waitFor();
    assert.equal(await focused(page), 'Enter your code');
    await tabTo(page, /^Six-digit code/);
    await page.keyboard.type(await maria.holder.newestCode());
    await page.keyboard.press('Enter');
    await maria.isIn('home');
    assert.equal(await focused(page), 'Welcome, Maria Garcia');

    for (const [way, title] of [
      ['Statements', 'Statements'],
      ['Receipts', 'Receipts'],
      ['Visits', 'Visits'],
      ['Pay', 'Pay your bill'],
      ['Account', 'Your account'],
      ['Home', 'Welcome, Maria Garcia'],
    ] as const) {
      await tabTo(page, new RegExp(`^${way}$`), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: title, exact: true, level: 1 }).waitFor();
      assert.equal(await focused(page), title);
    }

    await tabTo(page, /^Log out$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You’re logged out' }).waitFor();
    assert.equal(await focused(page), 'You’re logged out');
  });
});

suite('on a phone', () => {
  const phone = {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  } as const;

  /** What the navigation at the foot of the window covers of the element that has the focus. */
  function covered(): string {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const bar = document.querySelector('duecare-portal')?.shadowRoot?.querySelector('nav');
    if (!bar || !focused || focused === document.body || bar.contains(focused)) return '';
    const [own, its] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
    return its.bottom > own.top && its.top < own.bottom ? focused.textContent : '';
  }

  const skip = onlyInChromium('Firefox on a desktop cannot be told that its pointer is a finger.');
  test(
    'A-09: the bar stays at the foot of the window, and covers nothing that somebody reaches with the keyboard',
    { skip },
    async () => {
      const { patient: maria, page } = await patient(phone);
      await maria.signsIn();
      await page.getByText('Recent activity').waitFor();
      const bar = page.getByRole('navigation', { name: 'Your account' });
      const foot = async () => {
        const box = await bar.boundingBox();
        return box ? Math.round(box.y + box.height) : 0;
      };
      assert.equal(await foot(), 632);
      await page.mouse.wheel(0, 200);
      assert.equal(await foot(), 632);
      for (let key = 0; key < 20; key++) {
        await page.keyboard.press('Tab');
        await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.equal(await page.evaluate(covered), '');
      }
    },
  );

  test('the bar leaves the window to the card while somebody pays', async () => {
    const { patient: maria, page } = await patient(phone);
    await maria.signsIn();
    await maria.goesTo('pay');
    await maria.payer.isOn('amount');
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    const bar = page.getByRole('navigation', { name: 'Your account' });
    assert.ok(((await bar.boundingBox())?.y ?? 0) < 0);
  });
});

suite('every section', () => {
  test('A-17: axe finds nothing, in light and dark', async () => {
    const { patient: maria, page } = await patient();
    await bringAxe(page.context());
    await page.goto(`${town.site}/account/`);
    await maria.holder.heading('identity').waitFor();
    await axeFindsNothing(page, 'verify');
    await maria.signsIn();
    for (const section of ['home', 'pay', 'statements', 'receipts', 'visits', 'account'] as const) {
      if (section !== 'home') await maria.goesTo(section);
      await page.waitForLoadState('networkidle');
      await axeFindsNothing(page, section);
    }
  });

  test('A-12: nothing scrolls sideways at 320 pixels', async () => {
    const { patient: maria, page } = await patient({ viewport: { width: 320, height: 640 } });
    await maria.signsIn();
    for (const section of ['home', 'pay', 'statements', 'receipts', 'visits', 'account'] as const) {
      if (section !== 'home') await maria.goesTo(section);
      await page.waitForLoadState('networkidle');
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }));
      assert.equal(scrollWidth, 320, section);
    }
  });
});
