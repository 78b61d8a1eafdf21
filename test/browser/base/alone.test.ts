import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import { visibleText } from '../support/find.ts';

it('elements that nobody configures say so politely, each, and to the developer once for the page', async () => {
  const said: string[] = [];
  const warn = console.warn;
  console.warn = (words: string) => said.push(words);
  try {
    const page = await fixture<HTMLElement>(
      html`<div>
        <duecare-balance-card></duecare-balance-card>
        <duecare-balance-card></duecare-balance-card>
        <duecare-quickpay-form></duecare-quickpay-form>
      </div>`,
    );
    await waitUntil(() => visibleText(page).match(/Please call the office/g)?.length === 3, undefined, {
      timeout: 3000,
    });
    expect(said).to.deep.equal([
      'Duecare is not configured: base-url. Set data-base-url on the script, or base-url on <duecare-provider> or the element. ' +
        '(not_configured) See docs/errors.md#not_configured',
    ]);
  } finally {
    console.warn = warn;
  }
});
