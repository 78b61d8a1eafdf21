import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/pay-now/define.ts';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import { find } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { states } from '../suites/states/index.ts';
import { driverOf, openForm } from './quickpay-form/open-form.ts';
import { FakeProcessor } from './quickpay-form/fake-processor.ts';
import { payClient } from './quickpay-form/pay-client.ts';

/** What is warned of from here to the end of a test. Each message is one line, said once on a page. */
function warnings(): string[] {
  const written: string[] = [];
  const { warn } = console;
  console.warn = (...args: unknown[]) => void written.push(args.join(' '));
  restore = () => (console.warn = warn);
  return written;
}

let restore = () => undefined as unknown;
afterEach(() => restore());

/** Every element, as far as this is about it. */
type Localized = HTMLElement & { locale: string | undefined; updateComplete: Promise<unknown> };

const wrongLocales = ['es_MX', '', 'auto', 'es_MX.UTF-8', 'C', 'not a locale', 'qqq', 'zh-Hant-HK-u-nu-latn-ca-roc'];

describe('I-02: a locale that names no language', () => {
  it('is said once in the console, and one that can be read is not', async () => {
    const written = warnings();
    const { form } = await openForm();
    for (const locale of ['es_MX', ' es-mx ', 'de']) {
      form.locale = locale;
      await form.updateComplete;
    }
    expect(written).to.deep.equal([]);
    for (const locale of ['', 'auto', 'not a locale', 'auto']) {
      form.locale = locale;
      await form.updateComplete;
    }
    expect(written).to.have.length(1);
    expect(written[0]).to.contain('locale');
  });
});

describe('I-02: a locale that is written wrongly stops no payment:', () => {
  for (const locale of wrongLocales) {
    it(JSON.stringify(locale), async () => {
      const client = payClient();
      const processor = new FakeProcessor();
      const provider = await fixture(
        html`<duecare-provider locale=${locale} .client=${client} .processors=${[processor]}>
          <duecare-quickpay-form locale=${locale}></duecare-quickpay-form>
        </duecare-provider>`,
      );
      await settle();
      const { text, press, typeCard, form } = driverOf(provider.querySelector('duecare-quickpay-form'), processor);
      await press('Continue');
      typeCard();
      await press('Review payment');
      find(form, '[part~="pay-button"]').click();
      await settle();
      expect(text()).to.contain('Your payment went through');
    });
  }
});

describe('I-02: every element renders with a locale that is written wrongly', () => {
  for (const { name, show } of states) {
    it(name, async () => {
      const element = (await show()) as Localized;
      for (const locale of ['es_MX', 'auto', '']) {
        element.locale = locale;
        // An error of the rendering is one of this promise.
        await element.updateComplete;
      }
    });
  }

  it('in the way that was meant, where that can be read', async () => {
    const { form, text } = await openForm();
    form.locale = 'de_DE';
    await settle();
    expect(text()).to.contain('182,40');
    form.locale = 'auto';
    await settle();
    expect(text()).to.contain('$182.40');
  });
});

describe('an attribute that changes looks only', () => {
  it('A-01: a heading level is read as people write it, and is 2 where it cannot be', async () => {
    const { form } = await openForm();
    const level = () => find(form, '[role="heading"]').getAttribute('aria-level');
    for (const [text, expected] of [
      ['3', '3'],
      [' h4 ', '4'],
      ['H1', '1'],
      ['', '2'],
      ['0', '2'],
      ['7', '2'],
      ['two', '2'],
      ['2.5', '2'],
    ] as const) {
      form.setAttribute('heading-level', text);
      await form.updateComplete;
      expect(level(), text).to.equal(expected);
    }
    form.removeAttribute('heading-level');
    await form.updateComplete;
    expect(level()).to.equal('2');
  });

  it('a target of Pay Now is read in any case, and is the page where it is none', async () => {
    for (const [text, target] of [
      [' Dialog ', 'dialog'],
      ['INLINE', 'inline'],
      ['popup', 'page'],
      ['', 'page'],
    ] as const) {
      const payNow = await fixture<HTMLElement & { target: string }>(
        html`<duecare-pay-now target=${text}><a href="#pay">Pay</a></duecare-pay-now>`,
      );
      expect(payNow.target, text).to.equal(target);
    }
  });

  it('a color scheme is read in any case', async () => {
    const provider = await fixture(html`<duecare-provider color-scheme="Dark"></duecare-provider>`);
    expect(getComputedStyle(provider).colorScheme).to.equal('dark');
  });
});
