import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { offerTexts } from '../../../src/locales/offer-texts.ts';
import { en } from '../../../src/text/en.ts';
import { es } from '../../../src/text/es.ts';
import { longTexts, rightToLeftTexts } from '../../support/pseudo-texts.ts';
import { assertAccessible } from '../support/axe.ts';
import { everyElement, findAll, visibleText } from '../support/find.ts';
import { followDevice } from '../support/page.ts';
import { settle } from '../support/place.ts';
import { states } from './states/index.ts';

/** What most readers see. In English axe looks at every state; another language changes no more than words and direction. */
const looked =
  /, (past due|who somebody is|waiting for the code|payment code|amount|card|review|receipt|declined|a code|of all kinds|paid|three|open|home)$/;

const keys = Object.keys(en).filter((key) => key.includes('.'));

before(async () => {
  for (const texts of [es, longTexts(), rightToLeftTexts()]) offerTexts(texts);
  followDevice();
  await setViewport({ width: 320, height: 800 });
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

const languages = [
  ['es-US', 'es', 'ltr'],
  ['qps', 'qps', 'ltr'],
  ['ar-XB', 'ar-XB', 'rtl'],
] as const;

describe('in other languages, on the smallest of phones', () => {
  for (const { name, show } of states) {
    it(`I-01, A-12, A-15, A-17: ${name}`, async () => {
      const element = await show();
      const place = element.parentNode ?? element;
      for (const [locale, language, dir] of languages) {
        await speak(locale);
        const roots = [...everyElement(place)].filter((root) => root.matches('.widget'));
        expect(roots.map((root) => [root.getAttribute('lang'), root.getAttribute('dir')])).to.deep.equal(
          roots.map(() => [language, dir]),
        );
        const text = visibleText(place);
        expect(keys.filter((key) => text.includes(key))).to.deep.equal([]);
        expect(document.documentElement.scrollWidth, locale).to.be.at.most(320);
        expect(clipped(place), locale).to.deep.equal([]);
        // The words of the long one are nobody's.
        if (locale !== 'qps' && looked.test(name)) await assertAccessible(element);
      }
    });
  }
});

/** What a host does when its reader picks another language. */
async function speak(locale: string): Promise<void> {
  for (const element of everyElement(document.body)) {
    if (element.matches('duecare-provider, [base-url]') && 'locale' in element) element.locale = locale;
  }
  await settle();
}

/** Elements whose words do not fit into their box. */
function clipped(root: ParentNode): string[] {
  return findAll(root, ':not(.visually-hidden)')
    .filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.textContent.trim() !== '')
    .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
    .map(({ outerHTML }) => outerHTML);
}
