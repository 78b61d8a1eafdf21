import { html } from 'lit';
import { NetworkError, type PortalClient } from '../../../../src/client/index.ts';
import type { SavedCard } from '../../../../src/contract/index.ts';
import '../../../../src/elements/saved-cards/define.ts';
import { later } from '../../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../../support/fake-portal-client.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { amex, oldCard, visa } from '../../support/samples/cards.ts';
import { problem } from '../../elements/quickpay-form/pay-client.ts';
import type { ElementState } from './state.ts';

const state = (name: string, answers: Partial<PortalClient>, ...presses: readonly string[]): ElementState => ({
  name: `saved cards, ${name}`,
  async show() {
    const items: SavedCard[] = [visa, amex, oldCard];
    const portal = fakePortalClient({ listPaymentMethods: () => Promise.resolve({ items }), ...answers });
    const element = find(
      await placeInPortal(portal, html`<duecare-saved-cards></duecare-saved-cards>`),
      'duecare-saved-cards',
    );
    await settle();
    for (const press of presses) {
      find(element, 'button', press).click();
      await settle();
    }
    return element;
  },
});

const remove = 'Remove Visa •••• 4242';

export const savedCardStates: readonly ElementState[] = [
  state('three', {}),
  state('none', { listPaymentMethods: () => Promise.resolve({ items: [] }) }),
  state('loading', { listPaymentMethods: later<{ items: SavedCard[] }>().answer }),
  state('failed', { listPaymentMethods: () => Promise.reject(new NetworkError(false)) }),
  state('signed out', { listPaymentMethods: () => Promise.reject(problem('session_required')) }),
  state('one about to be removed', {}, remove),
  state('one being removed', { deletePaymentMethod: () => later<undefined>().answer() }, remove, 'Remove card'),
  state(
    'one kept without a code',
    { deletePaymentMethod: () => Promise.reject(problem('fresh_code_required')) },
    remove,
    'Remove card',
  ),
];
