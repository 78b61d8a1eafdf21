import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { DuecareClient, PortalClient } from '../../../../src/client/index.ts';
import type { Balance, ItemizedReceipt, Practice, PracticeOptions, SavedCard } from '../../../../src/contract/index.ts';
import '../../../../src/elements/portal-pay/define.ts';
import '../../../../src/elements/provider/define.ts';
import type { ProcessorAdapter } from '../../../../src/processors/index.ts';
import { type FakePortalClient, fakePortalClient } from '../../support/fake-portal-client.ts';
import { settle } from '../../support/place.ts';
import { itemizedReceipt } from '../../support/samples/receipts.ts';
import { pastDue, samplePractice } from '../../support/samples.ts';
import type { FakeClient } from '../../support/fake-client.ts';
import { driverOf, type OpenForm } from '../quickpay-form/open-form.ts';
import { payClient, session } from '../quickpay-form/pay-client.ts';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { paymentOf } from '../quickpay-form/pay-client.ts';
import { WalletProcessor } from './wallet-processor.ts';

export interface PortalPayOptions {
  balance?: Balance;
  cards?: readonly SavedCard[];
  options?: Partial<PracticeOptions>;
  scope?: 'portal' | 'quickpay';
  client?: Partial<DuecareClient>;
  portal?: Partial<PortalClient>;
  receipt?: Partial<ItemizedReceipt>;
  processor?: ProcessorAdapter & WalletProcessor;
  /** Attribute `patient-id`. */
  patientId?: string;
}

export interface OpenPortalPay extends OpenForm {
  wallets: WalletProcessor;
  client: FakeClient;
  portal: FakePortalClient;
  /** The bodies of the payments, in order. */
  sent: PaymentRequest[];
}

/** QuickPay with everything a signed-in patient can choose. */
export async function openPortalPay({
  balance = pastDue,
  cards = [],
  options = {},
  scope = 'portal',
  processor = new WalletProcessor(),
  patientId,
  ...answers
}: PortalPayOptions = {}): Promise<OpenPortalPay> {
  const practice: Practice = { ...samplePractice, options: { ...samplePractice.options, ...options } };
  const sent: PaymentRequest[] = [];
  const client = payClient(
    {
      getSession: () => Promise.resolve({ ...session, scope }),
      getPractice: () => Promise.resolve(practice),
      createPayment: (intentId, request) => {
        sent.push(request);
        return Promise.resolve(paymentOf(intentId, request));
      },
      ...answers.client,
    },
    balance,
  );
  const portal = fakePortalClient({
    listPaymentMethods: () => Promise.resolve({ items: [...cards] }),
    getItemizedReceipt: () => Promise.resolve({ ...itemizedReceipt, patients: [], ...answers.receipt }),
    ...answers.portal,
  });
  const provider = await fixture(
    html`<duecare-provider .client=${client} .portalClient=${portal} .processors=${[processor]}>
      <duecare-portal-pay .patientId=${patientId}></duecare-portal-pay>
    </duecare-provider>`,
  );
  await settle();
  const driver = driverOf(provider.querySelector('duecare-portal-pay'), processor);
  return { ...driver, wallets: processor, client, portal, sent };
}
