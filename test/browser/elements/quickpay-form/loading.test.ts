import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Balance } from '../../../../src/contract/index.ts';
import { later } from '../../support/fake-client.ts';
import { settle } from '../../support/place.ts';
import { pastDue } from '../../support/samples.ts';
import { openForm } from './open-form.ts';
import { payClient } from './pay-client.ts';

beforeEach(() => localStorage.clear());

describe('while the bill is loading', () => {
  for (const width of [360, 1280]) {
    it(`what stands below the form hardly moves when it comes, ${width} px wide`, async () => {
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
