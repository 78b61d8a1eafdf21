import { emulateMedia } from '@web/test-runner-commands';
import { assertAccessible } from '../support/axe.ts';
import { followDevice } from '../support/page.ts';
import { states } from './states/index.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`axe finds nothing on a ${colorScheme} page`, () => {
    before(async () => {
      followDevice();
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    });

    for (const { name, show } of states) {
      it(`A-17: ${name}`, async () => assertAccessible(await show()));
    }
  });
}
