import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import { NetworkError, type DuecareClient } from '../../../../src/client/index.ts';
import type { Balance } from '../../../../src/contract/index.ts';
import '../../../../src/elements/balance-card/define.ts';
import { fakeClient, later } from '../../support/fake-client.ts';
import { find } from '../../support/find.ts';
import { placeWithin, settle } from '../../support/place.ts';
import { due, everything, owed, paidUp, pastDue, waiting } from '../../support/samples.ts';
import type { ElementState } from './state.ts';

const card = (name: string, client: DuecareClient, then?: (card: HTMLElement) => void): ElementState => ({
  name: `balance card, ${name}`,
  async show() {
    const content = html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`;
    const element = find(await placeWithin(client, content), 'duecare-balance-card');
    await settle();
    then?.(element);
    await settle();
    return element;
  },
});

const failing = (error: Error) => fakeClient(due, { getBalance: () => Promise.reject(error) });

export const balanceCardStates: readonly ElementState[] = [
  card('loading', fakeClient(due, { getBalance: later<Balance>().answer })),
  card('past due', fakeClient(pastDue)),
  card('due', fakeClient(due)),
  card('owed', fakeClient(owed)),
  card('waiting on insurance', fakeClient(waiting)),
  card('paid up', fakeClient(paidUp)),
  card('everything a practice can show', fakeClient(everything)),
  card('how it adds up', fakeClient(everything), (element) => find(element, 'summary', 'How this adds up').click()),
  card('failed', failing(new Error('broken'))),
  card('unreachable', failing(new NetworkError(true))),
  {
    name: 'balance card, signed out',
    async show() {
      const element = await fixture<HTMLElement>(
        html`<duecare-balance-card base-url="https://billing.example.com" pay-href="/pay"></duecare-balance-card>`,
      );
      await settle();
      return element;
    },
  },
  {
    name: 'balance card, not configured',
    async show() {
      const element = await fixture<HTMLElement>(
        html`<duecare-balance-card base-url="no address"></duecare-balance-card>`,
      );
      await settle();
      return element;
    },
  },
];
