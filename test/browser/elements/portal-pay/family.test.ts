import { expect } from '@open-wc/testing';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { visa } from '../../support/samples/cards.ts';
import { family, partlyProcessing, usd } from '../../support/samples.ts';
import { field, focused } from '../quickpay-form/open-form.ts';
import { problem } from '../quickpay-form/pay-client.ts';
import { openPortalPay } from './open-portal-pay.ts';

const parts = (maria: number, leo?: number) => [
  { patientId: 'p-1', amount: usd(maria) },
  ...(leo === undefined ? [] : [{ patientId: 'p-2', amount: usd(leo) }]),
];

const open = (changes: Parameters<typeof openPortalPay>[0] = {}) =>
  openPortalPay({ balance: family, cards: [visa], ...changes });

describe('a payment for some of a family', () => {
  it('is one of two ways: the whole account comes first, as ever', async () => {
    const { form, press, sent } = await open();
    expect(find(form, 'legend').textContent).to.equal('Who is this payment for?');
    await press('Continue');
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]).to.not.have.property('patients');
    expect(sent[0]?.choice).to.equal('amount-due');
  });

  it('offers those who owe something, with the amount due for each, and fills that in when they are picked', async () => {
    const { form, pick, text } = await open();
    await pick('Choose patients');
    expect(findAll(form, '[aria-label="Patients"] .choice').map((row) => visibleText(row))).to.deep.equal([
      'Maria Garcia $142.40',
      'Leo Garcia $40.00',
    ]);
    await pick('Leo Garcia');
    expect(field(form, 'Amount for Leo Garcia').value).to.equal('40.00');
    expect(text()).to.contain('Up to $80.00').and.not.contain('Total');
    await pick('Maria Garcia');
    expect(text()).to.contain('Total $182.40');
  });

  it('fills in all that a patient owes where none of it is due yet', async () => {
    const [maria, leo] = family.patients;
    const patients = maria && leo ? [maria, { ...leo, amountDue: usd(0) }] : [];
    const { form, pick } = await open({ balance: { ...family, patients } });
    await pick('Choose patients');
    await pick('Leo Garcia');
    expect(field(form, 'Amount for Leo Garcia').value).to.equal('80.00');
  });

  it('P-11: fills in no more than a payment that is being processed leaves, for each and for all', async () => {
    const [maria, leo] = family.patients;
    const patients = maria && leo ? [{ ...maria, payable: usd(9000) }, leo] : [];
    const { payableState, processing, version } = partlyProcessing;
    const payable = { minimum: usd(500), maximum: usd(10000) };
    const { form, pick, text } = await open({
      balance: { ...family, version, payableState, processing, payable, patients },
    });
    expect(text())
      .to.contain('A payment of $80.00 is being processed.')
      .and.contain('The most you can pay now $100.00');
    await pick('Choose patients');
    expect(text()).to.contain('A payment of $80.00 is being processed.').and.contain('Maria Garcia $90.00');
    await pick('Maria Garcia');
    await pick('Leo Garcia');
    expect(field(form, 'Amount for Maria Garcia').value).to.equal('90.00');
    expect(field(form, 'Amount for Leo Garcia').value).to.equal('10.00');
  });

  it('is for the patient that the page names, with their amount due', async () => {
    const { form, text, press, sent } = await open({ patientId: 'p-2' });
    expect(findAll(form, 'input:checked').map((input) => visibleText(input.closest('label') ?? input))).to.deep.equal([
      'Choose patients Pay for one, some or all of them',
      'Leo Garcia $40.00',
    ]);
    await press('Continue');
    expect(text()).to.contain('You’re paying $40.00');
    await press('Review payment');
    await press('Pay $40.00');
    expect(sent[0]).to.deep.include({ choice: 'other', patients: [{ patientId: 'p-2', amount: usd(4000) }] });
  });

  it('is for the whole account where the page names nobody who owes something', async () => {
    for (const patientId of ['p-3', 'someone-else']) {
      const { form } = await open({ patientId });
      expect(findAll(form, '[aria-label="Patients"]')).to.be.empty;
    }
  });

  it('can be for another patient than the page names', async () => {
    const { form, pick } = await open({ patientId: 'p-2' });
    await pick('The whole account');
    expect(findAll(form, '[aria-label="Patients"]')).to.be.empty;
  });

  it('A-01: the review lists who gets what, and exactly that is sent', async () => {
    const { form, press, pick, type, sent, text } = await open({
      receipt: {
        patients: [
          { patientId: 'p-1', name: 'Maria Garcia', amount: usd(5000) },
          { patientId: 'p-2', name: 'Leo Garcia', amount: usd(4000) },
        ],
      },
    });
    await pick('Choose patients');
    await pick('Maria Garcia');
    await pick('Leo Garcia');
    type('Amount for Maria Garcia', '50');
    await press('Continue');
    expect(text()).to.contain('You’re paying $90.00');
    await press('Review payment');
    expect(text()).to.contain('Pays for Maria Garcia $50.00 Leo Garcia $40.00');
    await press('Pay $90.00');
    expect(sent[0]).to.deep.include({ choice: 'other', amount: usd(9000), patients: parts(5000, 4000) });
    expect(visibleText(form)).to.contain('Pays for Maria Garcia $50.00 Leo Garcia $40.00');
  });

  it('one alone can be paid for, and can be changed at the review', async () => {
    const { press, pick, sent, text } = await open();
    await pick('Choose patients');
    await pick('Leo Garcia');
    await press('Continue');
    await press('Review payment');
    await press('Change amount');
    await pick('Leo Garcia');
    await pick('Maria Garcia');
    await press('Continue');
    expect(text()).to.contain('Review your payment').and.contain('Maria Garcia $142.40');
    await press('Pay $142.40');
    expect(sent[0]?.patients).to.deep.equal(parts(14240));
  });

  it('A-08: what is wrong is listed, tied to its field, and mended one by one', async () => {
    const { form, press, pick, type, text } = await open();
    await pick('Choose patients');
    await press('Continue');
    expect(text()).to.contain('There is a problem Choose who you want to pay for.');
    expect(focused(form)?.id).to.equal('problems');
    await pick('Maria Garcia');
    await pick('Leo Garcia');
    type('Amount for Maria Garcia', '200');
    type('Amount for Leo Garcia', '');
    await press('Continue');
    const leo = field(form, 'Amount for Leo Garcia');
    expect(leo.getAttribute('aria-invalid')).to.equal('true');
    const described = (leo.getAttribute('aria-describedby') ?? '').split(' ');
    const root = form.shadowRoot;
    expect(described.map((id) => root?.getElementById(id)?.textContent.trim())).to.deep.equal([
      'Up to $80.00',
      'Enter an amount for Leo Garcia.',
    ]);
    expect(text()).to.contain('The most you can pay for Maria Garcia is $142.40.');
    find(form, 'a', 'Enter an amount for Leo Garcia.').click();
    expect(focused(form)).to.equal(leo);
    type('Amount for Leo Garcia', '10');
    type('Amount for Maria Garcia', '20');
    await press('Continue');
    expect(text()).to.contain('You’re paying $30.00');
  });

  it('with money on the account already, together no more than the rest', async () => {
    const balance = { ...family, payable: { minimum: usd(500), maximum: usd(15000) }, unappliedFunds: usd(7240) };
    const { form, press, pick, type, text } = await open({ balance });
    await pick('Choose patients');
    await pick('Maria Garcia');
    await pick('Leo Garcia');
    expect(field(form, 'Amount for Leo Garcia').value).to.equal('7.60');
    type('Amount for Leo Garcia', '80');
    await press('Continue');
    expect(text()).to.contain('The most you can pay in total is $150.00.');
  });

  it('a practice that splits no payments lets one be picked at a time', async () => {
    const { form, press, pick, sent } = await open({ options: { splitPayments: false } });
    await pick('One patient');
    await pick('Maria Garcia');
    await pick('Leo Garcia');
    expect(findAll(form, 'label').some(({ textContent }) => textContent.includes('Amount for Maria'))).to.equal(false);
    await press('Continue');
    await press('Review payment');
    await press('Pay $40.00');
    expect(sent[0]?.patients).to.deep.equal([{ patientId: 'p-2', amount: usd(4000) }]);
  });

  it('P-16: a balance that has changed is looked at again, with the amounts of now', async () => {
    let balance = family;
    const { press, pick, text } = await open({
      client: {
        getBalance: () => Promise.resolve(balance),
        createPayment: () => {
          balance = { ...family, version: '8', patients: family.patients.slice(0, 2) };
          return Promise.reject(problem('balance_changed'));
        },
      },
    });
    await pick('Choose patients');
    await pick('Leo Garcia');
    await press('Continue');
    await press('Review payment');
    await press('Pay $40.00');
    expect(text()).to.contain('Your bill was updated').and.contain('Continue with $40.00');
  });

  it('R-03: reads back what it prefills, in the digits of the locale', async () => {
    for (const locale of ['bn-BD', 'ar-EG', 'fa-IR', 'mr-IN', 'my-MM', 'de-CH']) {
      const { form, press, pick, sent, text } = await open();
      form.locale = locale;
      await pick('Choose patients');
      await pick('Maria Garcia');
      await press('Continue');
      expect(text(), locale).not.to.contain('There is a problem');
      await press('Review payment');
      find(form, '[part~="pay-button"]').click();
      await settle();
      expect(sent[0]?.patients, locale).to.deep.equal(parts(14240));
      form.remove();
    }
  });

  it('there is no such choice for one patient, nor without a session of the portal', async () => {
    const alone = { ...family, patients: family.patients.slice(1) };
    for (const changes of [{ balance: alone }, { scope: 'quickpay' as const }]) {
      const { text } = await open(changes);
      expect(text()).to.not.contain('Who is this payment for?');
    }
  });

  it('after a payment the next one begins with the whole account', async () => {
    const { form, press, pick, text } = await open();
    await pick('Choose patients');
    await pick('Leo Garcia');
    await press('Continue');
    await press('Review payment');
    await press('Pay $40.00');
    await press('Pay another amount');
    expect(text()).not.to.contain('Leo Garcia');
    await pick('Choose patients');
    expect(findAll(form, '[aria-label="Patients"] input:checked')).to.deep.equal([]);
  });

  it('wallets are asked about the amount that is paid', async () => {
    const { press, pick, wallets } = await open({ options: { paymentMethods: ['card', 'apple-pay'] } });
    await pick('Choose patients');
    await pick('Leo Garcia');
    await press('Continue');
    expect(wallets.contexts.at(-1)?.amount).to.equal(4000);
  });
});
