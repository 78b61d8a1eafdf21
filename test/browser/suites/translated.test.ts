import { expect, fixtureCleanup } from '@open-wc/testing';
import { html } from 'lit';
import { offerTexts } from '../../../src/locales/offer-texts.ts';
import { es } from '../../../src/text/es.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient } from '../support/fake-client.ts';
import { everyElement, find, visibleText } from '../support/find.ts';
import { kept, PageTranslator, untranslated } from '../support/page-translator.ts';
import { followDevice } from '../support/page.ts';
import { placeWithin, settle } from '../support/place.ts';
import { due, paidUp, pastDue, waiting } from '../support/samples.ts';
import { states } from './states/index.ts';

/** Amounts, dates, times, codes and numbers of documents: everything with a digit, but for counts in a sentence. */
const data = /[^\s,]*\d[^\s]*[^\s.,:;)?]|\d/g;

/** Counts, which a translator may write its own way. */
const count = /^\(?\d{1,2}[.,:]?$/;

/** Examples in hints, and the number in the practice's own footer: parts of their sentences. */
const examples = ['7K2M9-QX4TB', '4/23/1985', '123', '456', '(555', '010-0147'];

const dataOf = (text: string) => (text.match(data) ?? []).filter((one) => !count.test(one) && !examples.includes(one));

/** Every element with a language of its own. */
async function speak(locale: string): Promise<void> {
  for (const element of everyElement(document.body)) {
    if (element.matches('duecare-provider, [base-url]') && 'locale' in element) element.locale = locale;
  }
  await settle();
}

describe('on a page that the browser translates', () => {
  let translator: PageTranslator;

  before(() => {
    offerTexts(es);
    followDevice();
  });
  beforeEach(() => {
    translator = new PageTranslator();
  });
  afterEach(() => translator.stop());

  for (const { name, show } of states) {
    it(`R-04: keeps amounts, dates and codes, and shows every new text: ${name}`, async () => {
      const place = (element: HTMLElement) => element.parentNode ?? element;
      const plain = await show();
      // A page with a locale of its own offers no other language.
      await speak('en-US');
      const english = visibleText(place(plain));
      await speak('es-US');
      const spanish = visibleText(place(plain));
      // Where the page below begins decides what a long list shows.
      fixtureCleanup();

      const element = await show();
      await speak('en-US');
      translator.start();
      await settle();
      const text = visibleText(place(element));
      expect(untranslated(text)).to.equal(untranslated(english));
      expect(dataOf(kept(text))).to.deep.equal(dataOf(english));
      await speak('es-US');
      expect(untranslated(visibleText(place(element)))).to.equal(untranslated(spanish));
      await speak('en-US');
      expect(untranslated(visibleText(place(element)))).to.equal(untranslated(english));
    });
  }

  it('R-04: a balance that has been paid leaves nothing of the old sentences, also not to a screen reader', async () => {
    let balance = pastDue;
    const client = fakeClient(pastDue, { getBalance: () => Promise.resolve(balance) });
    const provider = await placeWithin(client, html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`);
    await settle();
    const card = find(provider, 'duecare-balance-card');
    const heard = announcements(card);
    translator.start();
    await settle();
    for (const [next, title] of [
      [waiting, 'Waiting on your insurance'],
      [paidUp, 'You’re all paid up'],
      [due, 'Due Dec 15, 2026'],
    ] as const) {
      balance = next;
      provider.connection?.invalidate('balance');
      await settle();
      expect(untranslated(visibleText(card))).to.include(title);
      expect(untranslated(visibleText(card))).not.to.include('Past due');
    }
    expect(kept(visibleText(card))).to.include('$182.40');
    expect(heard.map(kept).filter((text) => text.includes('$182.40'))).to.have.length.greaterThan(0);
  });
});
