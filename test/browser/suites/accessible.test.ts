import { emulateMedia } from '@web/test-runner-commands';
import { assertAccessible } from '../support/axe.ts';
import { followDevice } from '../support/page.ts';
import { states } from './states/index.ts';

const { style } = document.documentElement;

describe('axe finds nothing', () => {
  before(async () => {
    followDevice();
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterEach(() => style.removeProperty('color-scheme'));

  for (const { name, show } of states) {
    it(`A-17: on a light page and on a dark one: ${name}`, async () => {
      const element = await show();
      await assertAccessible(element);
      style.setProperty('color-scheme', 'dark');
      await assertAccessible(element);
    });
  }
});
