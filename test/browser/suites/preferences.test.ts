import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { assertAccessible } from '../support/axe.ts';
import { everyElement } from '../support/find.ts';
import { followDevice } from '../support/page.ts';
import { states } from './states/index.ts';

describe('what a reader has asked of the system', () => {
  before(async () => {
    followDevice();
    await emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  });
  after(() => emulateMedia({ forcedColors: 'none' }));

  for (const { name, show } of states) {
    it(`A-13, A-17: nothing moves, and forced colours are fine with axe: ${name}`, async () => {
      const element = await show();
      // What stands in a slot only for want of something else has no style at all where there is something.
      const moving = [...everyElement(element.parentElement ?? document.body)].filter((one) =>
        [undefined, '::before', '::after'].some(
          (part) => !['none', ''].includes(getComputedStyle(one, part).animationName),
        ),
      );
      expect(moving).to.deep.equal([]);
      await assertAccessible(element);
    });
  }
});
