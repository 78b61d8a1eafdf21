import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

it('is a link before any script, and waking up moves nothing', async () => {
  const page = await fixture<HTMLElement>(html`
    <div>
      <p>
        Before <duecare-pay-now><a href="/pay">Pay my bill</a></duecare-pay-now> after
      </p>
      <p class="below">Below</p>
    </div>
  `);
  const boxes = () =>
    [...page.querySelectorAll('a, .below')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height];
    });
  const link = page.querySelector('a');
  const asleep = boxes();
  expect(page.querySelector('duecare-pay-now:not(:defined)')).to.exist;

  await import('../../../src/elements/pay-now/define.ts');
  await new Promise((resolve) => requestAnimationFrame(resolve));

  expect(page.querySelector('duecare-pay-now:defined')?.shadowRoot).to.exist;
  expect(page.querySelector('a')).to.equal(link);
  expect(boxes()).to.deep.equal(asleep);
});
