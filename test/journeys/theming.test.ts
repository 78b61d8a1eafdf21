import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeFindsNothing, bringAxe } from './support/axe.ts';
import { allowCopying } from './support/browser.ts';
import { onStage, payPage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

interface Brand {
  colors: Record<string, string>;
  choices: Record<string, string>;
  sizes: Record<string, string>;
}

/** A dentist by the sea, and an old law firm of a hospital. */
const brands: Record<string, Brand> = {
  harbor: {
    colors: { accent: '#0b5fa5', surface: '#f7fbff', text: '#0d2436', 'surface-muted': '#e8f2fa' },
    choices: { 'font-family': 'Verdana', shadow: 'None' },
    sizes: { radius: '24', 'radius-card': '32', space: '5' },
  },
  abbey: {
    colors: { accent: '#7a1f35', surface: '#fffaf2', text: '#2b1a12', 'border-strong': '#8a7360' },
    choices: { 'font-family': 'Georgia', 'font-family-display': 'Palatino' },
    sizes: { radius: '2', 'radius-card': '0', 'font-size': '18' },
  },
};

async function openBuilder(): Promise<Page> {
  const { page } = await town.payer({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(`${town.site}/theming/`);
  await page.getByText('QuickPay: 13 states.').waitFor();
  return page;
}

/** By key: in Firefox, what is filled into a field of seven letters comes behind those that are there. */
async function types(field: Locator, value: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.page().keyboard.type(value);
  await field.press('Enter');
}

async function build(page: Page, { colors, choices, sizes }: Brand): Promise<void> {
  await page.getByText('Lines, focus and messages').click();
  for (const [name, value] of Object.entries(colors)) {
    await types(page.locator(`[name=color-${name}]`), value);
  }
  for (const [name, label] of Object.entries(choices)) await page.locator(`[name=${name}]`).selectOption({ label });
  for (const [name, value] of Object.entries(sizes)) await page.locator(`[name=${name}]`).fill(value);
}

/** What the builder copies, pasted as somebody would. */
async function copied(page: Page): Promise<string> {
  await allowCopying(page.context());
  await page.getByRole('button', { name: 'Copy CSS' }).click();
  await page.getByRole('status').getByText('The CSS is copied.').waitFor();
  const editor = await page.context().newPage();
  await editor.setContent('<textarea></textarea>');
  const field = editor.getByRole('textbox');
  await field.press('ControlOrMeta+v');
  return field.inputValue();
}

/** What a form on its first screen looks like, part by part. Its width is that of its place. */
function looks(page: Page): Promise<Record<string, Record<string, string>>> {
  const properties = [
    ...['color', 'background-color', 'background-image', 'border-top-color', 'border-top-width', 'box-shadow'],
    ...[
      'border-top-left-radius',
      'font-family',
      'font-size',
      'font-weight',
      'padding-top',
      'padding-left',
      'min-height',
    ],
  ];
  return page
    .locator('duecare-quickpay-form')
    .first()
    .evaluate((form, names) => {
      const parts = form.shadowRoot?.querySelectorAll('[part]') ?? [];
      return Object.fromEntries(
        [...parts].map((part, at) => {
          const style = getComputedStyle(part);
          const seen = names.map((name) => [name, style.getPropertyValue(name)]);
          return [
            `${String(at)} ${part.getAttribute('part') ?? ''}`,
            Object.fromEntries(seen) as Record<string, string>,
          ];
        }),
      );
    }, properties);
}

const accents = new Set<string>();
for (const [name, brand] of Object.entries(brands)) {
  test(`A-11: the theme builder makes the brand ${name}, and its CSS makes it on any page`, async () => {
    const builder = await openBuilder();
    const plain = await looks(builder);
    await build(builder, brand);
    await builder.getByRole('status').getByText('Everything can be read').waitFor();
    const built = await looks(builder);
    assert.ok(Object.keys(built).length > 8);
    assert.notDeepEqual(built, plain);
    accents.add(JSON.stringify(built));

    const css = await copied(builder);
    const head = `<style>:root { color-scheme: light } .column { width: 390px }\n${css}</style><script src="/duecare.js" defer></script>`;
    const body = `<div class="column">${payPage(town)}</div>`;
    const { payer, page } = await onStage(
      town,
      { head, body },
      { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
    );
    await payer.isOn('amount');
    assert.deepEqual(await looks(page), built);
  });
}

test('the two brands look like two practices', () => {
  assert.equal(accents.size, Object.keys(brands).length);
});

suite('the theme builder', () => {
  test('A-11: says what cannot be read, and mends it', async () => {
    const page = await openBuilder();
    const field = page.getByLabel(/^Text Words/);
    await types(field, '#dddddd');
    await page
      .getByRole('status')
      .getByText(/pairs of colors are hard to read/)
      .waitFor();
    assert.ok((await page.getByText('Hard to read: it needs 4.5:1').count()) > 2);
    await page.getByRole('button', { name: 'Fix Text', exact: true }).first().click();
    await page.getByRole('status').getByText('Everything can be read').waitFor();
    assert.notEqual(await field.inputValue(), '#dddddd');
  });

  test('C-05: what is changed reaches the card frame, dark pages too', async () => {
    const page = await openBuilder();
    const number = page.frameLocator('iframe[title="Card details"]').getByLabel('Card number');
    await number.waitFor();
    const style = (property: string) =>
      number.evaluate((field, name) => getComputedStyle(field).getPropertyValue(name), property);
    const becomes = async (property: string, value: string) => {
      const end = Date.now() + 5_000;
      while ((await style(property)) !== value && Date.now() < end) await number.page().waitForTimeout(50);
      assert.equal(await style(property), value);
    };
    await page.getByRole('button', { name: 'Soft' }).click();
    await becomes('border-top-left-radius', '16px');
    await becomes('background-color', 'rgb(255, 253, 249)');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await becomes('background-color', 'rgb(36, 38, 43)');
    await becomes('color-scheme', 'dark');
    await page.getByLabel('Text', { exact: true }).selectOption({ label: 'Georgia' });
    await becomes('font-family', 'Georgia, "Times New Roman", serif');
  });

  test('A-12, A-17: axe finds nothing, and it fits a phone', async () => {
    const page = await openBuilder();
    await bringAxe(page.context());
    await page.reload();
    await page.getByText('QuickPay: 13 states.').waitFor();
    await axeFindsNothing(page, 'the theme builder', [page.mainFrame()]);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  test('shows every element, and leads each state to where it belongs', async () => {
    const page = await openBuilder();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const picker = page.getByLabel('Element', { exact: true });
    const elements = await picker.evaluate((select: HTMLSelectElement) =>
      [...select.options].map(({ label }) => label),
    );
    assert.ok(elements.length >= 13);
    for (const label of elements) {
      await picker.selectOption({ label });
      await page.getByText(new RegExp(`^${label}: \\d+ states?\\.$`)).waitFor();
      assert.equal(await page.locator('.shot-stage[inert]').count(), 0, label);
    }
    assert.deepEqual(errors, []);
  });
});
