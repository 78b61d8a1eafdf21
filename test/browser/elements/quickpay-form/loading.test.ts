import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Balance } from '../../../../src/contract/index.ts';
import { later } from '../../support/fake-client.ts';
import { settle } from '../../support/place.ts';
import { loadFonts } from '../../suites/matrix/fonts.ts';
import type { FontName } from '../../suites/matrix/looks.ts';
import { pastDue } from '../../support/samples.ts';
import { openForm } from './open-form.ts';
import { payClient } from './pay-client.ts';

beforeEach(() => localStorage.clear());

describe('while the bill is loading', () => {
  before(loadFonts);
  afterEach(() => document.documentElement.style.removeProperty('--duecare-font-family'));

  const places: readonly (readonly [width: number, font: FontName | null])[] = [
    [360, null],
    [1280, null],
    [360, 'narrow'],
    [360, 'wide'],
    [1280, 'wide'],
    [360, 'tall'],
  ];

  for (const [width, font] of places) {
    it(`R-05: what is below the form hardly moves when it comes, ${width} px wide, ${font ?? 'usual'} font`, async () => {
      if (font) document.documentElement.style.setProperty('--duecare-font-family', font);
      await setViewport({ width, height: 800 });
      const balance = later<Balance>();
      const { form } = await openForm(payClient({ getBalance: balance.answer }));
      const before = form.getBoundingClientRect().height;
      balance.waiting[0]?.resolve(pastDue);
      await settle();
      expect(form.getBoundingClientRect().height).to.be.closeTo(before, 24);
    });
  }

  it('shows nothing to press', async () => {
    const { form } = await openForm(payClient({ getBalance: later<Balance>().answer }));
    expect(form.shadowRoot?.querySelectorAll('button, input')).to.have.length(0);
  });
});
