import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
// Before the elements, as on a page.
import '../../../src/base/wear-practice-colors.ts';
import type { Practice, Theme } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import { fakeClient } from '../support/fake-client.ts';
import { find, findAll } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { pastDue, samplePractice } from '../support/samples.ts';

const themed = (theme: Partial<Theme>): Practice => ({
  ...samplePractice,
  theme: { ...samplePractice.theme, ...theme },
});
const purple = themed({ surface: '#f4ecff', primary: '#5b3fa0' });
const teal = themed({ surface: '#e3f6f5', primary: '#0b5d57' });

const LILAC = 'rgb(244, 236, 255)';
const MINT = 'rgb(227, 246, 245)';
const WHITE = 'rgb(255, 255, 255)';

const cards = html`<duecare-balance-card></duecare-balance-card><duecare-balance-card></duecare-balance-card>`;
const surfaceOf = (root: Element) => getComputedStyle(find(root, '[part="card"]')).backgroundColor;
const surfacesOf = (root: Element) =>
  findAll(root, '[part="card"]').map((card) => getComputedStyle(card).backgroundColor);

async function placeFor(practice: Practice, content: TemplateResult) {
  const client = fakeClient(pastDue, { getPractice: () => Promise.resolve(practice) });
  const provider = await placeWithin(client, content);
  await settle();
  return { client, provider };
}

const fetchOfPage = window.fetch.bind(window);
afterEach(() => {
  window.fetch = fetchOfPage;
  document.documentElement.removeAttribute('style');
});

describe("elements wear their practice's colours", () => {
  it('A-11: all that stand in a provider, and the practice is asked once', async () => {
    const { client, provider } = await placeFor(purple, cards);
    expect(surfacesOf(provider)).to.deep.equal([LILAC, LILAC]);
    expect(client.calls.getPractice).to.equal(1);
    expect(provider.querySelector('[style]')).to.equal(null);
  });

  it('an element that comes later is dressed when it is first seen', async () => {
    const { provider } = await placeFor(purple, html``);
    provider.append(document.createElement('duecare-balance-card'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(surfaceOf(provider)).to.equal(LILAC);
  });

  it('one that stands alone, with a backend of its own', async () => {
    window.fetch = (request) => {
      const asked = new URL(request instanceof Request ? request.url : request);
      const body = asked.pathname === '/v1/practice' ? purple : pastDue;
      return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));
    };
    const form = await fixture(
      html`<duecare-quickpay-form base-url="https://billing.example.com"></duecare-quickpay-form>`,
    );
    await settle();
    expect(surfaceOf(form)).to.equal(LILAC);
  });

  it('each those of its own practice, also after it has moved to another one', async () => {
    const one = await placeFor(purple, cards);
    const other = await placeFor(teal, html``);
    other.provider.append(...findAll(one.provider, 'duecare-balance-card').slice(1));
    await settle();
    expect(surfacesOf(one.provider)).to.deep.equal([LILAC]);
    expect(surfacesOf(other.provider)).to.deep.equal([MINT]);
  });

  it('other ones when the practice has others, and the standard ones when it has none any more', async () => {
    const { client, provider } = await placeFor(purple, cards);
    for (const [practice, surface] of [
      [teal, MINT],
      [themed({}), WHITE],
    ] as const) {
      client.getPractice = () => Promise.resolve(practice);
      provider.connection?.invalidate('practice');
      await settle();
      expect(surfacesOf(provider)).to.deep.equal([surface, surface]);
    }
  });

  for (const [where, elementOf] of [
    ['the page', () => document.documentElement],
    ['the provider', (provider: HTMLElement) => provider],
    ['the element', (provider: HTMLElement) => find(provider, 'duecare-balance-card')],
  ] as const) {
    it(`give way to a token that the host sets on ${where}, at any time`, async () => {
      const { provider } = await placeFor(purple, html`<duecare-balance-card></duecare-balance-card>`);
      elementOf(provider).style.setProperty('--duecare-color-surface', 'rgb(1, 2, 3)');
      expect(surfaceOf(provider)).to.equal('rgb(1, 2, 3)');
    });
  }

  it('a practice that cannot be asked leaves the standard ones', async () => {
    const client = fakeClient(pastDue, { getPractice: () => Promise.reject(new Error('down')) });
    const provider = await placeWithin(client, cards);
    await settle();
    expect(surfacesOf(provider)).to.deep.equal([WHITE, WHITE]);
  });
});
