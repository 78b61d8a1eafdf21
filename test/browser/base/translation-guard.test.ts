import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { TranslationGuard } from '../../../src/base/translation-guard.ts';
import { makeFont, PageTranslator, untranslated } from '../support/page-translator.ts';
import { settle } from '../support/place.ts';
import { visibleText } from '../support/find.ts';

class Guarded extends LitElement {
  content: TemplateResult | string = '';

  constructor() {
    super();
    new TranslationGuard(this);
  }

  override render(): unknown {
    return this.content;
  }
}
customElements.define('test-guarded', Guarded);

let translator: PageTranslator;
beforeEach(() => {
  translator = new PageTranslator();
});
afterEach(() => translator.stop());

async function place(content: TemplateResult | string): Promise<Guarded> {
  const element = await fixture<Guarded>(html`<test-guarded></test-guarded>`);
  await show(element, content);
  return element;
}

async function show(element: Guarded, content: TemplateResult | string): Promise<void> {
  element.content = content;
  element.requestUpdate();
  await settle();
}

const read = (element: Element) => untranslated(visibleText(element));

describe('a template on a translated page', () => {
  const sentence = (first: string, second: string) => html`<p>${first} before <b>${second}</b> after ${first}</p>`;

  it('R-04: shows what it was last given, and the rest translated as before', async () => {
    const element = await place(sentence('one', 'two'));
    translator.start();
    await settle();
    const after = element.renderRoot.querySelectorAll('p > font')[1];
    expect(read(element)).to.equal('one before two after one');
    await show(element, sentence('one', 'three'));
    expect(read(element)).to.equal('one before three after one');
    expect(visibleText(element)).to.include('ʭthreeʭ');
    expect(after?.isConnected).to.equal(true);
    await show(element, sentence('four', ''));
    expect(read(element)).to.equal('four before after four');
  });

  it('R-04: replaces a text with elements and elements with a text', async () => {
    const part = (content: unknown) => html`<p>${content} between ${content}</p>`;
    const element = await place(part('text'));
    translator.start();
    await settle();
    await show(element, part(html`<i>element</i>`));
    expect(read(element)).to.equal('element between element');
    await show(element, part('again'));
    expect(read(element)).to.equal('again between again');
    await show(element, part(['a', 'list']));
    expect(read(element)).to.equal('a list between a list');
  });

  it('R-04: changes while the translation is being put in', async () => {
    const element = await place(sentence('one', 'two'));
    element.content = sentence('five', 'six');
    element.requestUpdate();
    translator.start();
    await settle();
    expect(read(element)).to.equal('five before six after five');
  });

  it('R-04: shows the original again, and changes then', async () => {
    const element = await place(sentence('one', 'two'));
    translator.start();
    await settle();
    translator.showOriginal();
    await settle();
    expect(visibleText(element)).to.equal('one before two after one');
    await show(element, sentence('seven', 'eight'));
    expect(visibleText(element)).to.equal('seven before eight after seven');
  });

  for (const [way, replace] of [
    [
      'moves the text into its element',
      (text: Text, font: HTMLElement) => {
        font.append(text);
      },
    ],
    [
      'removes the text afterwards',
      (text: Text, font: HTMLElement) => {
        font.append(text.data.toUpperCase());
        text.remove();
      },
    ],
  ] as const) {
    it(`R-04: holds with a translator that ${way}`, async () => {
      const element = await place(sentence('one', 'two'));
      for (const text of textsOf(element.renderRoot)) {
        const font = makeFont();
        text.before(font);
        replace(text, font);
      }
      await settle();
      expect(visibleText(element).toLowerCase()).to.equal('one before two after one');
      await show(element, sentence('three', 'four'));
      expect(visibleText(element).toLowerCase()).to.equal('three before four after three');
    });
  }
});

function textsOf(root: ParentNode): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
}
