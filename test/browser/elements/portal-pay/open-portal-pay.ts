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
import { pastDue, samplePractice, usd } from '../../support/samples.ts';
import type { FakeClient } from '../../support/fake-client.ts';
import { driverOf, type OpenForm } from '../quickpay-form/open-form.ts';
import { payClient, session } from '../quickpay-form/pay-client.ts';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { paymentOf } from '../quickpay-form/pay-client.ts';
import { WalletProcessor } from './wallet-processor.ts';

/** Maria owes $142.40 and Leo $80.00. */
export const family: Balance = {
  ...pastDue,
  guarantorName: 'Maria Garcia',
  patients: [
    { patientId: 'p-1', name: 'Maria Garcia', currentBalance: usd(14240), amountDue: usd(14240), payable: usd(14240) },
    { patientId: 'p-2', name: 'Leo Garcia', currentBalance: usd(8000), amountDue: usd(4000), payable: usd(8000) },
    { patientId: 'p-3', name: 'Ana Garcia', currentBalance: usd(0), amountDue: usd(0), payable: usd(0) },
  ],
};

export interface PortalPayOptions {
  balance?: Balance;
  cards?: readonly SavedCard[];
  options?: Partial<PracticeOptions>;
  scope?: 'portal' | 'quickpay';
  client?: Partial<DuecareClient>;
  portal?: Partial<PortalClient>;
  receipt?: Partial<ItemizedReceipt>;
  processor?: ProcessorAdapter & WalletProcessor;
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
      <duecare-portal-pay></duecare-portal-pay>
    </duecare-provider>`,
  );
  await settle();
  const driver = driverOf(provider.querySelector('duecare-portal-pay'), processor);
  return { ...driver, wallets: processor, client, portal, sent };
}
