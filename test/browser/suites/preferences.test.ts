import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { assertAccessible } from '../support/axe.ts';
import { everyElement } from '../support/find.ts';
import { followDevice } from '../support/page.ts';
import { states } from './states/index.ts';

describe('what a reader has asked of the system', () => {
  before(followDevice);

  for (const { name, show } of states) {
    it(`A-13: nothing moves for those who want it so: ${name}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      // What stands in a slot only for want of something else has no style at all where there is something.
      const moving = [...everyElement((await show()).parentElement ?? document.body)].filter((element) =>
        [undefined, '::before', '::after'].some(
          (part) => !['none', ''].includes(getComputedStyle(element, part).animationName),
        ),
      );
      expect(moving).to.deep.equal([]);
    });

    it(`A-13: forced colours are fine with axe: ${name}`, async () => {
      await emulateMedia({ forcedColors: 'active' });
      await assertAccessible(await show());
      await emulateMedia({ forcedColors: 'none' });
    });

    it(`A-12: text twice as large needs no sideways scrolling: ${name}`, async () => {
      await setViewport({ width: 640, height: 800 });
      const larger = new CSSStyleSheet();
      larger.replaceSync(':root { font-size: 200% }');
      document.adoptedStyleSheets.push(larger);
      await show();
      const { scrollWidth } = document.documentElement;
      document.adoptedStyleSheets.pop();
      expect(scrollWidth).to.be.at.most(640);
    });
  }
});
