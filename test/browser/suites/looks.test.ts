import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { visibleText } from '../support/find.ts';
import { layoutFaults, sidesOf, unmirrored } from './matrix/layout.ts';
import { look, type Look } from './matrix/looks.ts';
import { preparePage, wear } from './matrix/wear.ts';
import { states } from './states/index.ts';

/** Where room is short: each is a phone, or a page at twice the size. */
const narrowLooks = [
  '320 px',
  'narrow font',
  'wide font',
  'tall font',
  'inherited styles',
  'large default font',
  '200 % text',
];

let worn: Look | undefined;

/** Changes of the browser's own take longest, so none is made twice. */
async function see(next: Look): Promise<void> {
  if (worn?.width !== next.width) await setViewport({ width: next.width, height: 800 });
  if (worn?.forcedColors !== next.forcedColors) await emulateMedia({ forcedColors: next.forcedColors });
  worn = next;
  await wear(next);
}

before(async () => {
  await preparePage();
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});
after(() => emulateMedia({ forcedColors: 'none' }));

describe('every element, in every state, in every look', () => {
  for (const { name, show } of states) {
    it(`A-06, A-12, A-13, I-01, R-04, R-05: ${name}`, async () => {
      const element = await show();
      const place = element.parentNode ?? element;
      const faults: string[] = [];
      const check = (where: Look) => faults.push(...layoutFaults(place).map((fault) => `${where.name}: ${fault}`));

      await see(look('light'));
      check(look('light'));
      const [words, sides] = [visibleText(place), sidesOf(place)];

      await see(look('right to left'));
      check(look('right to left'));
      faults.push(...unmirrored(sides, sidesOf(place)).map((one) => `not mirrored: ${one}`));

      await see(look('forced colours'));
      expect(visibleText(place)).to.equal(words);

      for (const name of narrowLooks) {
        await see(look(name));
        check(look(name));
      }
      expect(faults).to.deep.equal([]);
    }).timeout(30_000);
  }
});
