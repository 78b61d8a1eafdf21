import { expect } from '@open-wc/testing';
import type { Practice, Theme } from '../../../../src/contract/index.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { openPortal, practiceWith, type OpenPortal } from './open-portal.ts';

const themed = (theme: Partial<Theme>): Practice => {
  const practice = practiceWith({});
  return { ...practice, theme: { ...practice.theme, ...theme } };
};

/** A section of the portal's own, and elements within it: in the shadow root, and QuickPay in light DOM. */
const surfaces = {
  portal: ({ portal }: OpenPortal) => find(portal, '[aria-labelledby="latest"]'),
  balance: ({ portal }: OpenPortal) => find(find(portal, 'duecare-balance-card'), '[part="card"]'),
  pay: ({ portal }: OpenPortal) => find(find(portal, 'duecare-portal-pay'), '[part="card"]'),
};
const colorOf = (element: Element) => getComputedStyle(element).backgroundColor;

const CREAM = 'rgb(255, 244, 224)';

const now = Date.now.bind(Date);
let away = 0;
const warnings: unknown[] = [];
const warn = console.warn.bind(console);
beforeEach(() => {
  warnings.length = 0;
  console.warn = (...said: unknown[]) => warnings.push(...said);
});
afterEach(() => {
  console.warn = warn;
  Date.now = now;
  document.documentElement.removeAttribute('style');
});

/** What the practice has set is looked up anew when somebody comes back after a while. */
async function comeBack(): Promise<void> {
  const later = now() + (away += 60_000);
  Date.now = () => later;
  window.dispatchEvent(new Event('focus'));
  await settle();
}

describe("the practice's colours", () => {
  it('A-11: are worn by the portal and by all within it, without a style attribute', async () => {
    const open = await openPortal({ practice: themed({ surface: '#fff4e0', primary: '#5b3fa0' }) });
    await open.enter();
    expect(colorOf(surfaces.portal(open))).to.equal(CREAM);
    expect(colorOf(surfaces.balance(open))).to.equal(CREAM);
    expect(getComputedStyle(find(open.portal, 'a, button', 'Pay now')).backgroundColor).to.equal('rgb(91, 63, 160)');
    await open.press('Pay now');
    expect(colorOf(surfaces.pay(open))).to.equal(CREAM);
    expect(open.provider.querySelector('[style]')).to.equal(null);
    expect(warnings).to.deep.equal([]);
  });

  for (const [where, elementOf] of [
    ['the page', () => document.documentElement],
    ['the provider', ({ provider }: OpenPortal) => provider],
    ['the portal', ({ portal }: OpenPortal) => portal],
  ] as const) {
    it(`give way to a token that the host sets on ${where}, at any time`, async () => {
      const open = await openPortal({ practice: themed({ surface: '#fff4e0', dark: '#301010' }) });
      await open.enter();
      elementOf(open).style.setProperty('--duecare-color-surface', 'rgb(1, 2, 3)');
      for (const surface of [surfaces.portal(open), surfaces.balance(open)]) {
        expect(colorOf(surface)).to.equal('rgb(1, 2, 3)');
        expect(getComputedStyle(surface).color).to.equal('rgb(48, 16, 16)');
      }
    });
  }

  it('leave the colour of links to a host that sets the accent', async () => {
    document.documentElement.style.setProperty('--duecare-color-accent', 'rgb(120, 0, 60)');
    const open = await openPortal({ practice: themed({ primary: '#5b3fa0' }) });
    await open.enter();
    expect(getComputedStyle(find(open.portal, 'a, button', 'View statement')).color).to.equal('rgb(120, 0, 60)');
  });

  it('have a dark variant where the page is dark', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    const open = await openPortal({ practice: themed({ surface: '#fff4e0', dark: '#301010' }) });
    await open.enter();
    for (const surface of [surfaces.portal(open), surfaces.balance(open)]) {
      const [red = 255, green = 255] = colorOf(surface).match(/\d+/g)?.map(Number) ?? [];
      expect(red).to.be.below(60).and.above(green);
    }
  });

  it('change when somebody comes back to the page, and go when the practice has none any more', async () => {
    const open = await openPortal({ practice: themed({ surface: '#fff4e0' }) });
    await open.enter();
    for (const [theme, color] of [
      [{ surface: '#e0f4ff' }, 'rgb(224, 244, 255)'],
      [{}, 'rgb(255, 255, 255)'],
    ] as const) {
      open.world.practice = themed(theme);
      await comeBack();
      expect(colorOf(surfaces.portal(open))).to.equal(color);
      expect(colorOf(surfaces.balance(open))).to.equal(color);
    }
  });

  it('A-11: are corrected where they cannot be read, and the console says so once', async () => {
    const open = await openPortal({ practice: themed({ primary: '#ffee88' }) });
    await open.enter();
    await comeBack();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/primary\. \(theme_contrast\) See/);
  });
});
