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
      it(`A-06: what can be pressed is 24 px and more: ${name}`, async () => {
        const small = findAll(await shown(show), 'a[href], button, summary, input, select')
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24);
        expect(small.map(({ element, box }) => `${element.outerHTML} ${box.width}x${box.height}`)).to.deep.equal([]);
      });

      it(`A-12: nothing scrolls sideways: ${name}`, async () => {
        await shown(show);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        const wide = [...everyElement(document.body)].filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        );
        expect(wide).to.deep.equal([]);
      });
    }
  });
}

describe('a strict Content Security Policy', () => {
  for (const { name, show } of states) {
    it(`X-01: no inline style: ${name}`, async () => {
      const styled = [...everyElement(await shown(show))].filter((element) => element.hasAttribute('style'));
      expect(styled.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  }
});

/** The page around the element, for dialogs stand beside their opener. */
async function shown(show: () => Promise<HTMLElement>): Promise<ParentNode> {
  const element = await show();
  return element.parentNode ?? element;
}
