import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../../mock-server/app.ts';
import { serve } from '../../mock-server/serve.ts';
import { onStage, payPage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** The bill is paid, once, and nobody but the three servers was asked. */
async function pays({ payer, watch }: Awaited<ReturnType<typeof onStage>>): Promise<void> {
  await payer.keepsTheAmountDue();
  await payer.typesTheCardByKey();
  await payer.isOn('review');
  await payer.pay.click();
  await payer.isOn('receipt');
  assert.deepEqual(
    (await town.newReceipts()).map(({ status, amount }) => ({ status, amount })),
    [{ status: 'paid', amount: 14_615 }],
  );
  assert.deepEqual(watch.errors, []);
  const known = new Set(Object.values(town.demo.origins));
  assert.deepEqual(
    [...watch.origins].filter((origin) => !known.has(origin)),
    [],
  );
}

test('X-06: names in the markup that stand before those of the document and the window change nothing', async () => {
  const names = ['fetch', 'customElements', 'location', 'navigator', 'localStorage', 'crypto', 'history', 'Duecare'];
  const ofDocument = [
    'baseURI',
    'body',
    'activeElement',
    'visibilityState',
    'hidden',
    'cookie',
    'title',
    'URL',
    'forms',
    'currentScript',
  ];
  const clobbering = [
    ...names.map((name) => `<form id="${name}" name="${name}"><input name="action"><input name="href"></form>`),
    ...ofDocument.map((name) => `<img name="${name}" alt=""><form name="${name}"><input name="attributes"></form>`),
  ];
  await pays(await onStage(town, { body: `${clobbering.join('')}${payPage(town)}` }));
});

test('X-06: what another script put on every object is no configuration, no answer and no header', async () => {
  const before = () => {
    const everywhere: Record<string, unknown> = {
      baseUrl: 'https://evil.example',
      processorOrigin: 'https://evil.example',
      frameUrl: 'https://evil.example',
      client: {},
      getToken: () => 'stolen',
      token: 'stolen',
      amount: 1,
      code: 'paid',
      kind: 'succeeded',
      status: 'paid',
      signal: undefined,
      error: 'broken',
      isAdmin: true,
    };
    // Enumerable, as a careless merge leaves it.
    for (const [name, stuff] of Object.entries(everywhere)) Reflect.set(Object.prototype, name, stuff);
  };
  await pays(await onStage(town, { before }));
});

test('X-06: methods that another script put on every array and object are not run', async () => {
  const before = () => {
    const careless = () => {
      throw new Error('Somebody called what belongs to somebody else.');
    };
    Reflect.set(Array.prototype, 'last', careless);
    Reflect.set(Array.prototype, 'contains', careless);
    Reflect.set(Object.prototype, 'extend', careless);
    Reflect.set(String.prototype, 'toJSON', undefined);
  };
  await pays(await onStage(town, { before }));
});

test('X-06: style sheets that take everything away from everything leave a form one can read and use', async () => {
  const reset = `<style>
    * { all: unset !important; }
    *, *::before, *::after { float: left !important; font: 3px/1 fantasy !important; color: #eee !important;
      letter-spacing: 9px !important; text-transform: uppercase !important; box-sizing: content-box !important; }
    button, input, a, iframe { min-width: 0 !important; height: 5px !important; opacity: 0.1 !important; }
  </style>`;
  const visit = await onStage(town, { head: `${reset}<script src="/duecare.js" defer></script>` });
  await visit.payer.isOn('amount');
  const heading = visit.payer.heading('amount');
  const { size, spacing, transform } = await heading.evaluate((element) => {
    const { fontSize, letterSpacing, textTransform } = getComputedStyle(element);
    return {
      size: Number.parseFloat(fontSize),
      spacing: Number.parseFloat(letterSpacing) || 0,
      transform: textTransform,
    };
  });
  assert.ok(size >= 16, `the heading is ${size} px`);
  assert.equal(transform, 'none');
  assert.ok(spacing < 1, `letters are ${spacing} px apart`);
  const box = await visit.payer.button('Continue').boundingBox();
  assert.ok(box && box.height >= 24 && box.width >= 24);
  await pays(visit);
});

test('X-06: a page from right to left, as narrow as a watch, holds it without a scrollbar', async () => {
  const visit = await onStage(town, { root: 'lang="ar" dir="rtl"' }, { viewport: { width: 320, height: 640 } });
  await visit.payer.isOn('amount');
  const { wide, page } = await visit.page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    page: document.documentElement.clientWidth,
  }));
  assert.equal(wide, page);
  await pays(visit);
});

test('X-06: the script twice, and the portal’s after it, define nothing twice and take one payment', async () => {
  const scripts = ['duecare', 'duecare', 'duecare-portal', 'duecare'].map(
    (name) => `<script src="/${name}.js" defer></script>`,
  );
  await pays(await onStage(town, { head: scripts.join('') }));
});

test('X-06: another version, which was there first, keeps what it has registered', async () => {
  const other = `<script>
    customElements.define('duecare-pay-now', class extends HTMLElement { version = 'older'; });
    window.Duecare = { version: 'older' };
  </script>`;
  const head = `${other}<script src="/duecare.js" defer></script>`;
  const visit = await onStage(town, {
    head,
    body: `${payPage(town)}<duecare-pay-now><a href="/pay/">Pay</a></duecare-pay-now>`,
  });
  await pays(visit);
  const version = await visit.page
    .locator('body > duecare-pay-now')
    .evaluate((element) => Reflect.get(element, 'version') as unknown);
  assert.equal(version, 'older');
});

test('X-06: tags that come long after the script wake up', async () => {
  const visit = await onStage(town, { body: '<main id="later"></main>' });
  await visit.page.waitForFunction(() => customElements.get('duecare-quickpay-form') !== undefined);
  await visit.page.evaluate((html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    document.querySelector('#later')?.append(template.content);
  }, payPage(town));
  await pays(visit);
});

test('X-06: inside the shadow root of somebody else’s element it works as outside', async () => {
  const body = `<host-box><template shadowrootmode="open"><section>${payPage(town)}</section></template></host-box>`;
  await pays(await onStage(town, { body }));
});

test('X-06: two practices on one page know nothing of each other', async (context) => {
  const app = createApp({
    ...town.environment,
    processor: town.demo.processor,
    allowedOrigins: [town.site],
    payPageUrl: `${town.site}/pay/`,
    scenario: 'family',
  });
  const other = await serve((request, connection) => app.fetch(request, connection));
  context.after(() => other.close());
  const code = app.world().links.find(({ kind }) => kind === 'code')?.secret ?? '';

  const second =
    `<duecare-provider id="second" base-url="${other.url}"><duecare-quickpay-form></duecare-quickpay-form>` +
    '<duecare-balance-card></duecare-balance-card></duecare-provider>';
  const { page, watch } = await onStage(town, {
    body: `<div id="first">${payPage(town)}</div>${second}`,
    withLink: false,
  });
  const opens = async (place: string, typed: string) => {
    const form = page.locator(`${place} duecare-quickpay-form`);
    await form.getByRole('textbox', { name: 'Payment code' }).fill(typed);
    await form.getByRole('button', { name: 'Find my bill' }).click();
    const amount = page.locator(`${place} duecare-balance-card`).getByText(/^\$\d/).first();
    await amount.waitFor();
    return amount.textContent();
  };
  const [firstOwes, secondOwes] = [await opens('#first', await town.code()), await opens('#second', code)];
  assert.notEqual(firstOwes, secondOwes);

  const tokensTo = (origin: string) => {
    const headers = watch.requests
      .filter((request) => request.url().startsWith(origin))
      .map((request) => request.headers());
    return new Set(headers.flatMap(({ authorization }) => authorization ?? []));
  };
  const [ofFirst, ofSecond] = [tokensTo(town.demo.origins.backend), tokensTo(other.url)];
  assert.deepEqual([ofFirst.size, ofSecond.size], [1, 1]);
  assert.notDeepEqual(ofFirst, ofSecond);
});
