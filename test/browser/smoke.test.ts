import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { assertAccessible } from './support/axe.ts';

@customElement('smoke-greeting')
class Greeting extends LitElement {
  @property() name = '';

  protected override render() {
    return html`<button>Hello ${this.name}</button>`;
  }
}

it('renders a Lit element with decorators that axe accepts', async () => {
  const element = await fixture<Greeting>(html`<smoke-greeting name="Ada"></smoke-greeting>`);
  expect(element.renderRoot.textContent).to.equal('Hello Ada');
  await assertAccessible(element);
});

it('answers requests by MSW', async () => {
  const worker = setupWorker(http.get('/greeting', () => HttpResponse.text('hello')));
  await worker.start({ quiet: true });
  const response = await fetch('/greeting');
  expect(await response.text()).to.equal('hello');
  await worker.stop();
});
