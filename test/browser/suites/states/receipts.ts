import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { NetworkError, ProblemError, type PortalClient } from '../../../../src/client/index.ts';
import type { ItemizedReceipt, ReceiptPage } from '../../../../src/contract/index.ts';
import '../../../../src/elements/receipt-list/define.ts';
import { fakeClient, later } from '../../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../../support/fake-portal-client.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { fernhill, garcias } from '../../support/samples/household.ts';
import { declinedReceipt, itemizedReceipt, receiptsOfAllKinds, refundReceipt } from '../../support/samples/receipts.ts';
import type { ElementState } from './state.ts';

const practice = fakeClient(undefined, {
  getPractice: () => Promise.resolve(fernhill),
  emailReceipt: () => Promise.resolve({ sentTo: 'm***@example.com' }),
});

const all: Partial<PortalClient> = {
  listReceipts: () => Promise.resolve({ ...receiptsOfAllKinds, nextCursor: 'two' }),
  getItemizedReceipt: () => Promise.resolve(itemizedReceipt),
  getAccount: () => Promise.resolve(garcias),
};

const state = (
  name: string,
  tag: string,
  content: TemplateResult,
  answers: Partial<PortalClient>,
  then: (element: HTMLElement) => void | Promise<void> = () => undefined,
): ElementState => ({
  name,
  async show() {
    const element = find(await placeInPortal(fakePortalClient({ ...all, ...answers }), content, practice), tag);
    await settle();
    await then(element);
    await settle();
    return element;
  },
});

const list = (
  name: string,
  answers: Partial<PortalClient> = {},
  then?: (element: HTMLElement) => void | Promise<void>,
) =>
  state(
    `receipt list, ${name}`,
    'duecare-receipt-list',
    html`<duecare-receipt-list></duecare-receipt-list>`,
    answers,
    then,
  );

const viewer = (
  name: string,
  answers: Partial<PortalClient> = {},
  then?: (element: HTMLElement) => void | Promise<void>,
) =>
  state(
    `receipt viewer, ${name}`,
    'duecare-receipt-viewer',
    html`<duecare-receipt-viewer receipt-id="rc-7f3a"></duecare-receipt-viewer>`,
    answers,
    then,
  );

const receipt = (changes: Partial<ItemizedReceipt>): Partial<PortalClient> => ({
  getItemizedReceipt: () => Promise.resolve({ ...itemizedReceipt, ...changes }),
});

const never = later<ItemizedReceipt>();

const failing = (error: Error): Partial<PortalClient> => ({
  listReceipts: () => Promise.reject(error),
  getItemizedReceipt: () => Promise.reject(error),
});

const notFound = new ProblemError({
  status: 404,
  code: 'not_found',
  requestId: null,
  outcomeKnown: true,
  retryable: false,
  retryAfter: null,
  accepts: null,
  attemptsLeft: null,
});

const signedOut = (name: string, tag: string, content: TemplateResult): ElementState => ({
  name: `${name}, signed out`,
  async show() {
    const element = find(await fixture<HTMLElement>(html`<div>${content}</div>`), tag);
    await settle();
    return element;
  },
});

const typeAddress = (element: HTMLElement, address: string) => {
  const input = find(element, 'input');
  if (!(input instanceof HTMLInputElement)) throw new TypeError('There is no field for an address.');
  input.value = address;
  input.dispatchEvent(new Event('input'));
};

const asks = async (element: HTMLElement) => {
  find(element, 'button', 'Email this receipt').click();
  await settle();
};

const confirms = async (element: HTMLElement, address: string) => {
  await asks(element);
  typeAddress(element, address);
  find(element, 'button', 'Continue').click();
  await settle();
};

const offline = async (element: HTMLElement) => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  find(element, 'button', 'Show more receipts').click();
  await settle();
  Reflect.deleteProperty(navigator, 'onLine');
};

const firstOnly =
  (error: Error): PortalClient['listReceipts'] =>
  (options) =>
    options?.query?.cursor ? Promise.reject(error) : Promise.resolve({ ...receiptsOfAllKinds, nextCursor: 'two' });

export const receiptStates: readonly ElementState[] = [
  list('loading', { listReceipts: later<ReceiptPage>().answer }),
  list('of all kinds'),
  list('details open', {}, (element) => findAll(element, 'summary')[1]?.click()),
  list('details of a declined one', receipt({ ...declinedReceipt, visits: [], refunds: [] }), (element) =>
    findAll(element, 'summary')[2]?.click(),
  ),
  list('details loading', { getItemizedReceipt: (_, options) => never.answer(options) }, (element) =>
    findAll(element, 'summary')[1]?.click(),
  ),
  list('details failed', { getItemizedReceipt: () => Promise.reject(new Error('broken')) }, (element) =>
    findAll(element, 'summary')[1]?.click(),
  ),
  list('a receipt open', {}, async (element) => {
    findAll(element, 'summary')[1]?.click();
    await settle();
    find(element, 'button', 'View and print receipt R-100042').click();
    await settle();
  }),
  list('empty', { listReceipts: () => Promise.resolve({ items: [], nextCursor: null }) }),
  list(
    'none of the status',
    {
      listReceipts: (options) =>
        Promise.resolve(options?.query?.status ? { items: [], nextCursor: null } : receiptsOfAllKinds),
    },
    (element) => {
      const select = find(element, 'select');
      if (select instanceof HTMLSelectElement) select.value = 'refund';
      select.dispatchEvent(new Event('change'));
    },
  ),
  list('more failed', { listReceipts: firstOnly(new Error('broken')) }, (element) =>
    find(element, 'button', 'Show more receipts').click(),
  ),
  list('more offline', { listReceipts: firstOnly(new NetworkError(true)) }, offline),
  list('failed', failing(new Error('broken'))),
  list('unreachable', failing(new NetworkError(true))),
  signedOut(
    'receipt list',
    'duecare-receipt-list',
    html`<duecare-receipt-list base-url="https://billing.example.com"></duecare-receipt-list>`,
  ),
  viewer('loading', { getItemizedReceipt: (_, options) => never.answer(options) }),
  viewer('paid'),
  viewer(
    'for patients',
    receipt({ patients: [{ patientId: 'p-31908', name: 'Leo Garcia', amount: itemizedReceipt.amount }] }),
  ),
  viewer('refund', receipt({ ...refundReceipt, refunds: [] })),
  viewer('unsuccessful', receipt({ ...declinedReceipt, visits: [], refunds: [] })),
  viewer('asking for an address', {}, asks),
  viewer('address refused', {}, (element) => confirms(element, 'maria')),
  viewer('address to be confirmed', {}, (element) => confirms(element, 'maria@example.com')),
  viewer('sent', {}, async (element) => {
    await confirms(element, 'maria@example.com');
    find(element, 'button', 'Send receipt').click();
  }),
  viewer('not found', failing(notFound)),
  viewer('failed', failing(new Error('broken'))),
  viewer('unreachable', failing(new NetworkError(true))),
  signedOut(
    'receipt viewer',
    'duecare-receipt-viewer',
    html`<duecare-receipt-viewer base-url="https://billing.example.com" receipt-id="rc-1"></duecare-receipt-viewer>`,
  ),
];
