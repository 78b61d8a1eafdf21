import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import type { DuecareClient } from '../../../../src/client/index.ts';
import type { DuecareQuickpayForm } from '../../../../src/elements/quickpay-form/quickpay-form.ts';
import '../../../../src/elements/provider/define.ts';
import '../../../../src/elements/quickpay-form/define.ts';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { FakeProcessor } from './fake-processor.ts';
import { payClient } from './pay-client.ts';

export interface OpenForm {
  form: DuecareQuickpayForm;
  processor: FakeProcessor;
  /** What the payer can read. */
  text: () => string;
  /** Presses the button or link of that name and lets the form settle. */
  press: (name: string) => Promise<void>;
  /** Picks the radio button whose label begins with `name`. */
  pick: (name: string) => Promise<void>;
  /** Types into the field whose label is `label`. */
  type: (label: string, text: string) => void;
  typeCard: (number?: string) => void;
  /** From the amount to the review. */
  toReview: () => Promise<void>;
  /** From the amount over the review to Pay. */
  pay: () => Promise<void>;
}

/** QuickPay on the page, inside a provider that speaks to `client`. Intent records of earlier tests are gone. */
export async function openForm(
  client: DuecareClient = payClient(),
  processor = new FakeProcessor(),
): Promise<OpenForm> {
  const provider = await fixture(
    html`<duecare-provider .client=${client} .processors=${[processor]}>
      <duecare-quickpay-form account-url="/account"></duecare-quickpay-form>
    </duecare-provider>`,
  );
  await settle();
  return driverOf(provider.querySelector('duecare-quickpay-form'), processor);
}

/** Drives a form as a payer would: by names and labels. */
export function driverOf(element: DuecareQuickpayForm | null, processor: FakeProcessor): OpenForm {
  if (!element) throw new Error('There is no form.');
  const form = element;
  const press = async (name: string) => {
    find(form, 'button, a', name).click();
    await settle();
  };
  const typeCard = (number = '4242424242424242') => setValue(cardNumber(form), number);
  const toReview = async () => {
    await press('Continue');
    typeCard();
    await press('Review payment');
  };
  return {
    form,
    processor,
    press,
    typeCard,
    toReview,
    text: () => visibleText(form),
    async pick(name) {
      const label = findAll(form, 'label').find(({ textContent }) => textContent.trim().startsWith(name));
      if (!label) throw new Error(`There is no choice ${name}.`);
      label.click();
      await settle();
    },
    type: (label, text) => setValue(field(form, label), text),
    async pay() {
      await toReview();
      await press('Pay $182.40');
    },
  };
}

/** The field whose label reads `label`. */
export function field(form: HTMLElement, label: string): HTMLInputElement {
  const found = findAll(form, 'label', label)[0];
  const input = found instanceof HTMLLabelElement ? found.control : null;
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${label} in: ${visibleText(form)}`);
  return input;
}

/** What the fake processor put into the slot. */
function cardNumber(form: HTMLElement): HTMLInputElement {
  const input = form.querySelector('input');
  if (!input) throw new Error('There is no card field.');
  return input;
}

function setValue(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** The element inside the form that has the focus. */
export function focused(form: HTMLElement): Element | null {
  return form.shadowRoot?.activeElement ?? null;
}

/** What is written in the heading that has the focus; empty when no heading has. */
export function focusedHeading(form: HTMLElement): string {
  const element = focused(form);
  return element?.role === 'heading' || element?.getAttribute('role') === 'heading' ? element.textContent.trim() : '';
}
