import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { AccountHolder, maria } from './support/account-holder.ts';
import { focused, tabTo } from './support/focus.ts';
import { Hearing } from './support/hearing.ts';
import { Payer } from './support/payer.ts';
import { readablePage } from './support/readable-page.ts';
import { useTown } from './support/town.ts';

const town = useTown();
const MINUTE = 60_000;
const VERIFY = '/v1/mfa/challenges/*/verify';

async function someone() {
  const context = await town.someone();
  const hearing = await Hearing.of(context);
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST')
      sent.push(new URL(request.url()).pathname.replace(/challenges\/[^/]+/, 'challenges/*'));
  });
  return { holder: new AccountHolder(page, town), hearing, page, sent };
}

/** Somebody who has been sent a code. */
async function withCode() {
  const all = await someone();
  await all.holder.opensReceipts();
  await all.holder.saysWho();
  return all;
}

/** Somebody who has opened their bill by a payment link, on the page that also shows the account. */
async function withBill() {
  const all = await someone();
  const tokens: string[] = [];
  all.page.on('request', (request) => {
    const token = request.headers().authorization;
    if (token !== undefined && !tokens.includes(token)) tokens.push(token);
  });
  await all.page.goto(`${town.site}/account/${new URL(await town.link()).hash}`);
  return { ...all, payer: new Payer(all.page), tokens };
}

/** Somebody who has paid on the pay page, and went on from the receipt to the account page by the link of it. */
async function fromThePayPage(choosesTheAmount: (payer: Payer) => Promise<void>) {
  const { payer, page } = await town.payer();
  const holder = new AccountHolder(page, town);
  await payer.opens(await town.link());
  await choosesTheAmount(payer);
  await payer.typesTheCard();
  await payer.pay.click();
  await payer.isOn('receipt');
  await payer.form.getByRole('link', { name: 'View your account' }).click();
  await holder.button('Continue').click();
  return { holder, page };
}

suite('view your account', () => {
  test('from the payment link: pay, ask for the account, and see all of it with the code from the message', async () => {
    const { holder, payer, page, sent } = await withBill();
    await payer.paysTheAmountDue();
    await payer.isOn('receipt');
    await holder.button('See your whole account').click();
    await holder.heading('destination').waitFor();
    assert.match(await page.evaluate(readablePage), /phone ending in 0186/);
    await holder.prompt.getByRole('radio', { name: /Email/ }).check();
    await holder.asksForTheCode();
    await holder.heading('code').waitFor();
    await holder.types(await holder.newestCode());
    await page.getByRole('heading', { name: /Welcome/ }).waitFor();
    await page.getByText('Garcia').first().waitFor();
    assert.deepEqual(
      sent.filter((path) => path.includes('mfa')),
      ['/v1/mfa/challenges', '/v1/mfa/challenges/*/send', VERIFY],
    );
  });

  test('from the pay page to the account page: whose link it is need not be typed, as long as it opens a bill', async () => {
    const { holder, page } = await fromThePayPage((payer) => payer.choosesAnotherAmount('20.00'));
    await holder.verifiesByDestination();
    await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  });

  test('from the pay page to the account page with everything paid: the device that paid still need not say whose link it is', async () => {
    const { holder, page } = await fromThePayPage((payer) => payer.choosesTheCurrentBalance());
    await holder.verifiesByDestination();
    await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  });

  test('M-11: the session of the portal is another one, and that of the link is over', async () => {
    const { holder, payer, page, tokens } = await withBill();
    await payer.isOn('amount');
    await holder.button('See your whole account').click();
    await holder.verifiesByDestination();
    await page.getByRole('heading', { name: /Welcome/ }).waitFor();
    await page.getByText('Garcia').first().waitFor();
    const statuses = tokens.map(async (token) => {
      const answer = await fetch(`${town.demo.origins.backend}/v1/session`, { headers: { Authorization: token } });
      return answer.status;
    });
    assert.deepEqual(await Promise.all(statuses), [401, 200]);
  });
});

suite('who somebody is', () => {
  test('a name and a mobile number lead to the account, and then nothing of them is on the page', async () => {
    const { holder, page } = await withCode();
    await holder.types(await holder.newestCode());
    await holder.seesReceipts();
    assert.doesNotMatch(await page.evaluate(readablePage), /555-0186/);
  });

  test('M-06: whoever the practice does not know sees and hears the same, to the wrong code and after', async () => {
    const seen = await Promise.all(
      [maria, { ...maria, lastName: 'Nobody' }].map(async (who) => {
        const { holder, page, hearing } = await someone();
        await holder.opensReceipts();
        await holder.saysWho(who);
        const before = await page.evaluate(readablePage);
        await holder.types((await holder.newestCode()) === '111111' ? '222222' : '111111');
        await hearing.hears('That code isn’t right. You have 4 tries left.');
        const clock = /\d:\d\d/g;
        return [before, await page.evaluate(readablePage), ...hearing.heard].map((text) => text.replaceAll(clock, ''));
      }),
    );
    assert.deepEqual(seen[0], seen[1]);
    assert.match(seen[0]?.[0] ?? '', /If this matches what Fernhill Family Medicine has/);
  });

  test('A-02: whoever took too long begins again without typing anything twice', async () => {
    const { holder } = await withCode();
    await town.environment.clock.advance(61 * MINUTE);
    await holder.types('123456');
    await holder.heading('ended').waitFor();
    await holder.button('Start again').click();
    await holder.heading('identity').waitFor();
    assert.equal(await holder.prompt.getByLabel('First name').inputValue(), 'Maria');
    await holder.asksForTheCode();
    await holder.heading('code').waitFor();
    await holder.types(await holder.newestCode());
    await holder.seesReceipts();
  });
});

suite('by keyboard and by ear', () => {
  test('A-09: from the name to the account without a pointer, and A-07: what is said on the way, in its order', async () => {
    const { holder, page, hearing } = await someone();
    await holder.opensReceipts();
    await holder.heading('identity').waitFor();
    await tabTo(page, /First name/);
    await page.keyboard.type(maria.firstName);
    assert.deepEqual(await tabTo(page, /Last name/), ['Last name']);
    await page.keyboard.type(maria.lastName);
    await tabTo(page, /Mobile number/);
    await page.keyboard.type(maria.phone);
    assert.deepEqual(await tabTo(page, /Send code/), ['Send code']);
    await tabTo(page, /Mobile number/, 'Shift+Tab');
    await page.keyboard.press('Enter');

    await holder.heading('code').waitFor();
    await hearing.hears('If your details match, a code is on its way to phone ending in 0186.');
    assert.equal(await focused(page), 'Enter your code');
    assert.deepEqual(await tabTo(page, /Six-digit code/), ['Six-digit code']);
    await page.keyboard.type(await holder.newestCode());
    await page.keyboard.press('Enter');

    await holder.seesReceipts();
    assert.equal(await focused(page), 'Your account');
    await hearing.hears('Thank you. You’re verified.');
    assert.deepEqual(hearing.heard.slice(0, 2), [
      'If your details match, a code is on its way to phone ending in 0186.',
      'Thank you. You’re verified.',
    ]);
  });
});

suite('the code', () => {
  for (const [how, written] of [
    ['with a space', (code: string) => code.replace(/(...)(...)/, '$1 $2')],
    ['with a hyphen', (code: string) => code.replace(/(...)(...)/, '$1-$2')],
    ['as the whole message', (_: string, message: string) => message],
  ] as const) {
    test(`M-09: pasted ${how} it is taken, and A-14: not before Verify is pressed`, async () => {
      const { holder, page, sent } = await withCode();
      const pasted = written(await holder.newestCode(), await holder.newestMessage());
      await holder.code.focus();
      await page.keyboard.insertText(pasted);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.deepEqual(
        sent.filter((path) => path === VERIFY),
        [],
      );
      await page.keyboard.press('Enter');
      await holder.seesReceipts();
      assert.deepEqual(
        sent.filter((path) => path === VERIFY),
        [VERIFY],
      );
    });
  }

  test('M-12: a wrong, an outdated and an expired code are told apart, each with what to do now', async () => {
    const { holder, hearing } = await withCode();
    const first = await holder.newestCode();
    await holder.types(first === '111111' ? '222222' : '111111');
    await hearing.hears('That code isn’t right. You have 4 tries left.');

    await town.environment.clock.advance(31_000);
    await holder.page.clock.install();
    await holder.page.clock.runFor(31_000);
    await holder.button('Send a new code').click();
    await hearing.hears('If your details match, a code is on its way to phone ending in 0186.');
    await holder.types(first);
    await hearing.hears('We sent you a newer code. Enter the newest one.');

    await town.environment.clock.advance(10 * MINUTE);
    await holder.types(await holder.newestCode());
    await hearing.hears('This code has expired or was used before. Send a new code.');
  });

  test('M-12: after five wrong ones only a new code helps, and whoever asks too soon hears for how long to wait', async () => {
    const { holder, hearing, sent } = await withCode();
    const code = await holder.newestCode();
    for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
      await holder.types(code === '111111' ? '222222' : '111111');
      await hearing.hears(`That code isn’t right. You have ${left} left.`);
    }
    await holder.types('333333');
    await hearing.hears('That was the last try for this code. Send a new one.');
    const before = sent.length;
    await holder.button('Send a new code').press('Enter');
    await holder.prompt
      .getByRole('status')
      .filter({ hasText: /^You can ask for a new code in \d+ seconds\.$/ })
      .waitFor();
    assert.equal(sent.length, before);
  });
});
