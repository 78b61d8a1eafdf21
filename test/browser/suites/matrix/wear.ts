import { offerTexts } from '../../../../src/locales/offer-texts.ts';
import { rightToLeftTexts } from '../../../support/pseudo-texts.ts';
import { everyElement } from '../../support/find.ts';
import { followDevice } from '../../support/page.ts';
import { settle } from '../../support/place.ts';
import type { Look } from './looks.ts';

const size = new CSSStyleSheet();

/** Makes a page on which states can be looked at. */
export function preparePage(): void {
  offerTexts(rightToLeftTexts());
  followDevice();
  document.adoptedStyleSheets.push(size);
}

/** What of a look the page itself sees to; the window's width, colours and forced colours are the browser's. */
export async function wear({ locale, textSize }: Look): Promise<void> {
  size.replaceSync(`:root { font-size: ${textSize} }`);
  for (const element of everyElement(document.body)) {
    if (element.matches('duecare-provider, [base-url]') && 'locale' in element) element.locale = locale;
  }
  await settle();
}
