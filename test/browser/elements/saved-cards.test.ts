import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { NetworkError, type PortalClient } from '../../../src/client/index.ts';
import type { SavedCard } from '../../../src/contract/index.ts';
import '../../../src/elements/saved-cards/define.ts';
import { announcements } from '../support/announcements.ts';
import { later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { amex, oldCard, visa } from '../support/samples/cards.ts';
import { problem } from './quickpay-form/pay-client.ts';

async function show(answers: Partial<PortalClient> = {}, cards: readonly SavedCard[] = [visa, amex]) {
  const kept = [...cards];
  const portal = fakePortalClient({
    listPaymentMethods: () => Promise.resolve({ items: [...kept] }),
    deletePaymentMethod: (id) => {
      kept.splice(
        kept.findIndex((card) => card.id === id),
        1,
      );
      return Promise.resolve();
    },
    ...answers,
  });
  const provider = await placeInPortal(portal, html`<duecare-saved-cards></duecare-saved-cards>`);
  await settle();
  const element = find(provider, 'duecare-saved-cards');
  const press = async (name: string) => {
    find(element, 'button', name).click();
    await settle();
  };
  return { portal, provider, element, press };
}

const cards = (element: HTMLElement) => findAll(element, 'li .name').map((name) => visibleText(name));

describe('the saved cards', () => {
  it('C-07: are shown by brand, last four digits and expiry, and say which are over', async () => {
    const { element } = await show({}, [visa, amex, oldCard]);
    expect(cards(element)).to.deep.equal([
      'Visa •••• 4242 Expires 12/2098',
      'American Express •••• 0005 Expires 01/2097',
      'Visa •••• 1881 Expired 03/2026',
    ]);
    expect(findAll(element, 'button').map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Remove Visa •••• 4242',
      'Remove American Express •••• 0005',
      'Remove Visa •••• 1881',
    ]);
  });

  it('say that there are none and where one is saved', async () => {
    const { element } = await show({}, []);
    expect(visibleText(element)).to.contain('No saved cards').and.contain('when you pay with it');
  });

  it('load with a skeleton, and try again after a failure', async () => {
    const answer = later<{ items: SavedCard[] }>();
    const { element, press } = await show({ listPaymentMethods: answer.answer });
    expect(element.shadowRoot?.querySelector('section')?.ariaBusy).to.equal('true');
    answer.waiting[0]?.reject(new NetworkError(false));
    await settle();
    expect(visibleText(element)).to.contain('Try again');
    await press('Try again');
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Saved cards');
  });

  it('ask before one is removed; keeping it gives the focus back', async () => {
    const { element, portal, press } = await show();
    await press('Remove Visa •••• 4242');
    const focused = () => element.shadowRoot?.activeElement?.textContent.trim();
    expect(focused()).to.equal('Remove Visa •••• 4242?');
    await press('Keep card');
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Remove Visa •••• 4242');
    expect(portal.calls.deletePaymentMethod).to.equal(0);
  });

  it('are gone once removed: said, told to the page by its id, and the focus is on the title', async () => {
    const { element, portal, press } = await show();
    const heard = announcements(element);
    const told: object[] = [];
    element.addEventListener('duecare-saved-card-removed', ({ detail }) => told.push(detail));
    await press('Remove Visa •••• 4242');
    await press('Remove card');
    expect(cards(element)).to.deep.equal(['American Express •••• 0005 Expires 01/2097']);
    expect(heard).to.deep.equal(['Visa •••• 4242 was removed.']);
    expect(told).to.deep.equal([{ cardId: 'card-1' }]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('title');
    expect(portal.calls.deletePaymentMethod).to.equal(1);
  });

  it('S-08: a fresh code is asked for where the backend wants one, and then the card is removed', async () => {
    let verified = false;
    const asked: string[] = [];
    const { element, provider, portal, press } = await show({
      deletePaymentMethod: () => (verified ? Promise.resolve() : Promise.reject(problem('fresh_code_required'))),
      listPaymentMethods: () => Promise.resolve({ items: verified ? [amex] : [visa, amex] }),
    });
    const answer = later<boolean>();
    provider.addEventListener('duecare-verification-requested', (event) => {
      asked.push(event.detail.purpose);
      event.respondWith(answer.answer());
    });
    await press('Remove Visa •••• 4242');
    await press('Remove card');
    expect(asked).to.deep.equal(['fresh-code']);
    find(element, 'button', 'Removing…').click();
    verified = true;
    answer.waiting[0]?.resolve(true);
    await settle();
    expect(portal.calls.deletePaymentMethod).to.equal(2);
    expect(cards(element)[0]).to.contain('American Express');
  });

  for (const who of ['nobody takes care of it', 'the patient gives up']) {
    it(`S-08: when ${who} the card stays, and that is said`, async () => {
      const { element, provider, press } = await show({
        deletePaymentMethod: () => Promise.reject(problem('fresh_code_required')),
      });
      const heard = announcements(element);
      provider.addEventListener('duecare-verification-requested', (event) => {
        if (who === 'the patient gives up') event.respondWith(Promise.resolve(false));
      });
      await press('Remove Visa •••• 4242');
      await press('Remove card');
      const why = 'The card wasn’t removed. Verify it’s you to remove it.';
      expect(visibleText(element)).to.contain(why);
      expect(heard).to.deep.equal([why]);
      expect(cards(element).length).to.equal(2);
    });
  }

  it('a failure leaves the question open, to be answered again', async () => {
    const { element, press } = await show({
      deletePaymentMethod: () => Promise.reject(new NetworkError(false)),
    });
    await press('Remove Visa •••• 4242');
    await press('Remove card');
    expect(visibleText(element)).to.contain('The card wasn’t removed. Please try again.');
    expect(find(element, 'button', 'Remove card').ariaDisabled).to.not.equal('true');
  });
});
