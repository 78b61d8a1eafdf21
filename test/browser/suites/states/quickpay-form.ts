import { type DuecareClient, NetworkError, TimeoutError } from '../../../../src/client/index.ts';
import { CardFieldError } from '../../../../src/processors/index.ts';
import { FakeProcessor } from '../../elements/quickpay-form/fake-processor.ts';
import { type OpenForm, openForm } from '../../elements/quickpay-form/open-form.ts';
import {
  declined,
  payClient,
  paymentOf,
  problem,
  receipt,
  signedOutClient,
} from '../../elements/quickpay-form/pay-client.ts';
import { later } from '../../support/fake-client.ts';
import { settle } from '../../support/place.ts';
import { everything, paidUp, pastDue, samplePractice, usd, waiting } from '../../support/samples.ts';
import type { ElementState } from './state.ts';

interface Way {
  client?: DuecareClient;
  processor?: FakeProcessor;
  /** Opens the page with a payment link. `incomplete`: with the beginning of one. */
  link?: boolean | 'incomplete';
  then?: (open: OpenForm) => Promise<void>;
}

const quickpay = (name: string, { client, processor, link = false, then }: Way = {}): ElementState => ({
  name: `QuickPay, ${name}`,
  async show() {
    localStorage.clear();
    const token = 't'.repeat(link === 'incomplete' ? 9 : 22);
    history.replaceState(null, '', link ? `#duecare=${token}` : location.pathname + location.search);
    const open = await openForm(client, processor);
    history.replaceState(null, '', location.pathname + location.search);
    await then?.(open);
    await settle();
    return open.form;
  },
});

const refusing = (code: Parameters<typeof problem>[0], facts?: Parameters<typeof problem>[1]) => () =>
  Promise.reject(problem(code, facts));

const exchanging = (exchangeLink: DuecareClient['exchangeLink']): Way => ({
  client: payClient({ exchangeLink }),
  link: true,
});

const paying = (createPayment: DuecareClient['createPayment'], answers: Partial<DuecareClient> = {}): Way => ({
  client: payClient({ createPayment, ...answers }),
  then: (open) => open.pay(),
});

const asks = (accepts: 'date-of-birth' | 'zip-and-last-name') =>
  exchanging(refusing('verification_required', { accepts }));

const unreachable = () => {
  const processor = new FakeProcessor();
  processor.mountError = new CardFieldError('unreachable', 'The frame did not answer.', 'Try again.');
  return processor;
};

export const quickpayFormStates: readonly ElementState[] = [
  quickpay('loading', { client: payClient({ getBalance: later<never>().answer }) }),
  quickpay('payment code', { client: signedOutClient() }),
  quickpay('payment code refused', {
    client: signedOutClient({ exchangeLink: refusing('link_unavailable') }),
    async then({ type, press }) {
      type('Payment code', '7K2M9-QX4TB');
      await press('Find my bill');
    },
  }),
  quickpay('asks for the date of birth', asks('date-of-birth')),
  quickpay('asks for ZIP and last name, answered badly', {
    ...asks('zip-and-last-name'),
    then: ({ press }) => press('Continue'),
  }),
  quickpay(
    'a wrong answer',
    exchanging(refusing('verification_failed', { accepts: 'date-of-birth', attemptsLeft: 3 })),
  ),
  quickpay('locked', exchanging(refusing('verification_locked'))),
  quickpay('a dead link', exchanging(refusing('link_unavailable'))),
  quickpay('an incomplete link', { client: signedOutClient(), link: 'incomplete' }),
  quickpay(
    'unreachable',
    exchanging(() => Promise.reject(new NetworkError(true))),
  ),
  quickpay('session ended', { client: payClient({ getSession: refusing('session_expired') }) }),
  quickpay('link-out', {
    client: payClient({
      getPractice: async () => ({
        ...samplePractice,
        processor: { kind: 'link-out', url: 'https://pay.example.com/1' },
      }),
    }),
  }),
  quickpay('paid up', { client: payClient({}, paidUp) }),
  quickpay('waiting on insurance', { client: payClient({}, waiting) }),
  quickpay('amount'),
  quickpay('amount, large', { client: payClient({}, everything) }),
  quickpay('another amount, out of bounds', {
    async then({ pick, type, press }) {
      await pick('Other amount');
      type('Amount to pay', '1');
      await press('Continue');
    },
  }),
  quickpay('card', { then: ({ press }) => press('Continue') }),
  quickpay('card, incomplete', {
    async then({ press }) {
      await press('Continue');
      await press('Review payment');
    },
  }),
  quickpay('card form unreachable', { processor: unreachable(), then: ({ press }) => press('Continue') }),
  quickpay('review', { then: ({ toReview }) => toReview() }),
  quickpay(
    'sending',
    paying(() => later<never>().answer()),
  ),
  quickpay(
    'checking',
    paying(() => Promise.reject(new TimeoutError(30_000, false)), {
      getPaymentByIntent: () => Promise.reject(new NetworkError(true)),
    }),
  ),
  quickpay('session ended while paying', paying(refusing('session_expired'))),
  quickpay(
    'receipt',
    paying(async (intentId, request) => paymentOf(intentId, request)),
  ),
  quickpay('receipt sent by email', {
    async then({ pay, type, press }) {
      await pay();
      type('Email this receipt to', 'maria@example.com');
      await press('Send');
    },
  }),
  quickpay(
    'declined',
    paying(async (intentId, request) => paymentOf(intentId, request, declined), {
      getReceipt: async () => ({ ...receipt, status: 'unsuccessful', amount: usd(0) }),
    }),
  ),
  quickpay('balance changed', {
    ...paying(refusing('balance_changed'), { getBalance: async () => pastDue }),
  }),
  quickpay('repeat suspected', paying(refusing('duplicate_suspected'))),
  quickpay('too many cards', paying(refusing('too_many_attempts'))),
  quickpay('refused', paying(refusing('method_unavailable'))),
];
