import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { everyElement, findAll } from '../support/find.ts';
import { followDevice } from '../support/page.ts';
import { states } from './states/index.ts';

before(async () => {
  followDevice();
  await emulateMedia({ reducedMotion: 'reduce' });
});

for (const width of [320, 768, 1280]) {
  describe(`${width} px wide`, () => {
    before(() => setViewport({ width, height: 800 }));

    for (const { name, show } of states) {
      it(`A-06, A-12, X-01: targets, nothing sideways, no inline style: ${name}`, async () => {
        const element = await show();
        // The page around the element, for dialogs stand beside their opener.
        const place = element.parentNode ?? element;
        expect(smallTargets(place)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(scrollingSideways().map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        const styled = [...everyElement(place)].filter((one) => one.hasAttribute('style'));
        expect(styled.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      });
    }
  });
}

/** What can be pressed and has less than 24 pixels to either side. */
function smallTargets(place: ParentNode): string[] {
  return findAll(place, 'a[href], button, summary, input, select')
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ element, box }) => `${element.outerHTML} ${String(box.width)}x${String(box.height)}`);
}

function scrollingSideways(): Element[] {
  return [...everyElement(document.body)].filter(
    (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
  );
}
