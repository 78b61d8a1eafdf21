import '../../../../src/elements/portal-pay/define.ts';
import { settle } from '../../support/place.ts';
import { amex, oldCard, visa } from '../../support/samples/cards.ts';
import { family, usd } from '../../support/samples.ts';
import { openPortalPay, type OpenPortalPay } from '../../elements/portal-pay/open-portal-pay.ts';
import type { ElementState } from './state.ts';

const state = (
  name: string,
  then: (form: OpenPortalPay) => Promise<void>,
  changes: Parameters<typeof openPortalPay>[0] = {},
): ElementState => ({
  name: `paying in the portal, ${name}`,
  async show() {
    const opened = await openPortalPay({
      balance: family,
      cards: [visa, amex, oldCard],
      options: { paymentMethods: ['card', 'apple-pay'] },
      receipt: {
        patients: [
          { patientId: 'p-1', name: 'Maria Garcia', amount: usd(14240) },
          { patientId: 'p-2', name: 'Leo Garcia', amount: usd(8000) },
        ],
      },
      ...changes,
    });
    await then(opened);
    await settle();
    return opened.form;
  },
});

const pickBoth = async ({ pick }: OpenPortalPay) => {
  await pick('Choose patients');
  await pick('Maria Garcia');
  await pick('Leo Garcia');
};

export const portalPayStates: readonly ElementState[] = [
  state('whom', () => Promise.resolve()),
  state('two patients', pickBoth),
  state('amounts to mend', async (form) => {
    await pickBoth(form);
    form.type('Amount for Leo Garcia', '900');
    await form.press('Continue');
  }),
  state('nobody picked', async ({ pick, press }) => {
    await pick('Choose patients');
    await press('Continue');
  }),
  state('ways', ({ press }) => press('Continue')),
  state('another card', async ({ press, pick }) => {
    await press('Continue');
    await pick('Another card');
  }),
  state('security code', ({ press }) => press('Continue'), { options: { requireSecurityCode: true } }),
  state('wallet open', async ({ press, pick }) => {
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
  }),
  state('wallet closed', async ({ press, pick }) => {
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
    await press('Cancel');
  }),
  state('review', async (form) => {
    await pickBoth(form);
    await form.press('Continue');
    await form.press('Review payment');
  }),
  state('receipt', async (form) => {
    await pickBoth(form);
    await form.press('Continue');
    await form.press('Review payment');
    await form.press('Pay $182.40');
  }),
];
