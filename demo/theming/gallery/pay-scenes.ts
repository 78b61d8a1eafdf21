import { html } from 'lit';
import type { ProblemError as Problem } from '../../../src/client/index.ts';
import { duecare } from '../duecare-global.ts';
import { find, press, type } from './drive.ts';
import type { Scene, SceneGroup } from './scene.ts';
import { broken, never, offline } from './trouble.ts';

const quickpay = (name: string, scene: Partial<Scene> = {}): Scene => ({
  name,
  // A dozen forms share the page, and none of them is the one that Back is for.
  content: html`<duecare-quickpay-form heading-level="3" account-url="/account/" no-history></duecare-quickpay-form>`,
  visitor: 'link',
  ...scene,
});

const toReview = async (place: HTMLElement) => {
  await press(place, 'Continue');
  await find(place, 'button', 'Review payment');
  await press(place, 'Review payment');
  await find(place, 'button', 'Pay $');
};
const toPay = async (place: HTMLElement) => {
  await toReview(place);
  await press(place, 'Pay $');
};

const problem = (code: string): Problem =>
  new duecare.ProblemError({
    status: 403,
    code,
    requestId: null,
    outcomeKnown: true,
    retryable: false,
    retryAfter: null,
    accepts: null,
    attemptsLeft: null,
  });

const unanswered = { createPayment: offlineOnce, getPaymentByIntent: offlineOnce };

function offlineOnce(): Promise<never> {
  return Promise.reject(new duecare.NetworkError(false));
}

export const quickpayScenes: SceneGroup = {
  tag: 'duecare-quickpay-form',
  title: 'QuickPay',
  scenes: [
    quickpay('Amount', { then: (place) => find(place, 'button', 'Continue') }),
    quickpay('Card', {
      async then(place) {
        await press(place, 'Continue');
        await find(place, 'button', 'Review payment');
      },
    }),
    quickpay('Review', { card: '4242', then: toReview }),
    quickpay('Receipt', {
      card: '4242',
      async then(place) {
        await toPay(place);
        await find(place, 'button', 'Print');
      },
    }),
    quickpay('Declined', {
      card: '0002',
      async then(place) {
        await toPay(place);
        await find(place, 'button', 'Try another card');
      },
    }),
    quickpay('Checking', { card: '4242', answers: unanswered, then: toPay }),
    quickpay('Sending', { card: '4242', answers: { createPayment: never }, then: toPay }),
    quickpay('A mistake', {
      visitor: 'stranger',
      async then(place) {
        await type(place, 'input', '12');
        await press(place, 'Find my bill');
        await find(place, '[aria-invalid=true]');
      },
    }),
    quickpay('Session ended', { answers: { getSession: () => Promise.reject(problem('session_expired')) } }),
    quickpay('Loading', { answers: { getBalance: never } }),
    quickpay('Nothing due', { world: 'paid-up', visitor: 'portal' }),
    quickpay('Error', { answers: { getBalance: broken } }),
    quickpay('Offline', { answers: { getBalance: offline } }),
  ],
};

const card = (name: string, scene: Partial<Scene> = {}): Scene => ({
  name,
  content: html`<duecare-balance-card heading-level="3" pay-href="#pay"></duecare-balance-card>`,
  ...scene,
});

export const balanceScenes: SceneGroup = {
  tag: 'duecare-balance-card',
  title: 'Balance card',
  scenes: [
    card('Past due'),
    card('How it adds up', { then: (place) => press(place, 'How this adds up') }),
    card('Account credit', { world: 'unapplied-funds' }),
    card('In collections', { world: 'collections' }),
    card('Waiting on insurance', { world: 'insurance-pending' }),
    card('Paid up', { world: 'paid-up' }),
    card('Loading', { answers: { getBalance: never } }),
    card('Error', { answers: { getBalance: broken } }),
    card('Offline', { answers: { getBalance: offline } }),
  ],
};

export const payNowScenes: SceneGroup = {
  tag: 'duecare-pay-now',
  title: 'Pay Now',
  scenes: [
    { name: 'A button of its own', content: html`<duecare-pay-now href="#pay"></duecare-pay-now>` },
    { name: 'Your link', content: html`<duecare-pay-now><a href="#pay">Pay now</a></duecare-pay-now>` },
  ],
};
