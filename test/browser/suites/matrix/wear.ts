import { offerTexts } from '../../../../src/locales/offer-texts.ts';
import { rightToLeftTexts } from '../../../support/pseudo-texts.ts';
import { everyElement } from '../../support/find.ts';
import { followDevice } from '../../support/page.ts';
import { settle } from '../../support/place.ts';
import { loadFonts } from './fonts.ts';
import type { Look } from './looks.ts';

const size = new CSSStyleSheet();

/** What a host's style sheet may set on its page and elements would inherit. */
const inherited = `
  white-space: nowrap; text-indent: 3em; word-spacing: 1em; letter-spacing: 0.3em; line-height: 3; word-break: keep-all;
  text-transform: uppercase; text-align: right; text-align-last: right; font-variant: small-caps; font-stretch: expanded;
  overflow-wrap: normal; hyphens: none; text-shadow: 0 0 4px red; -webkit-text-fill-color: transparent;
  -webkit-text-stroke: 3px red; tab-size: 40; font-style: italic; line-break: strict;`;

/** Makes a page on which states can be looked at. */
export async function preparePage(): Promise<void> {
  await loadFonts();
  offerTexts(rightToLeftTexts());
  followDevice();
  document.adoptedStyleSheets.push(size);
}

/** What of a look the page itself sees to; the window's width, colours and forced colours are the browser's. */
export async function wear({ locale, textSize, font, inherits }: Look): Promise<void> {
  size.replaceSync(`
    :root { font-size: ${textSize}; ${font === 'test' ? '' : `--duecare-font-family: ${font};`} }
    body { ${inherits ? inherited : ''} }
  `);
  for (const element of everyElement(document.body)) {
    if (element.matches('duecare-provider, [base-url]') && 'locale' in element) element.locale = locale;
  }
  await settle();
}
