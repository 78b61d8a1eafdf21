import { html, type TemplateResult } from 'lit';
import '../../../../src/elements/pay-now/define.ts';
import { fakeClient } from '../../support/fake-client.ts';
import { find } from '../../support/find.ts';
import { placeWithin, settle } from '../../support/place.ts';
import { pastDue } from '../../support/samples.ts';
import { defineStandInForm } from '../../support/stand-in-form.ts';
import type { ElementState } from './state.ts';

const payNow = (name: string, content: TemplateResult, then?: (element: HTMLElement) => void): ElementState => ({
  name: `Pay Now, ${name}`,
  async show() {
    defineStandInForm();
    const element = find(await placeWithin(fakeClient(pastDue), content), 'duecare-pay-now');
    await settle();
    then?.(element);
    await settle();
    return element;
  },
});

export const payNowStates: readonly ElementState[] = [
  payNow('its own button', html`<duecare-pay-now href="/pay"></duecare-pay-now>`),
  payNow('the page’s link', html`<duecare-pay-now><a class="page-link" href="/pay">Pay now</a></duecare-pay-now>`),
  payNow('a dialog', html`<duecare-pay-now target="dialog"></duecare-pay-now>`, (element) =>
    find(element, 'button', 'Pay now').click(),
  ),
  payNow('inline', html`<duecare-pay-now target="inline"></duecare-pay-now>`, (element) =>
    find(element, 'button', 'Pay now').click(),
  ),
];
