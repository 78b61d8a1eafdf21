import { html } from 'lit';
import { minorUnits } from '../../src/contract/index.ts';
import { formatAmount } from '../../src/format/index.ts';
import { amountField, checkbox, field } from './controls.ts';
import type { Desk } from './desk.ts';
import { optionsForm } from './options-form.ts';

const methods = [
  ['card', 'Card'],
  ['apple-pay', 'Apple Pay'],
  ['google-pay', 'Google Pay'],
] as const;

export function paymentsForm(desk: Desk) {
  const { practice, autoPost, linkOutPaymentId, statementDueDays } = desk.settings;
  const { options, currency } = practice;
  return optionsForm(
    desk,
    'payments',
    'Payments',
    (fields) => ({
      options: {
        paymentMethods: methods.map(([kind]) => kind).filter((kind) => fields.all('methods').includes(kind)),
        minimumPayment: { amount: minorUnits(fields.amount('minimum')), currency },
        storeCards: fields.isChecked('storeCards'),
        requireSecurityCode: fields.isChecked('requireSecurityCode'),
        splitPayments: fields.isChecked('splitPayments'),
        emailReceipts: fields.isChecked('emailReceipts'),
      },
      autoPost: fields.isChecked('autoPost'),
      statementDueDays: fields.count('dueDays'),
      linkOutPaymentId: fields.textOrNull('linkOut'),
    }),
    html`
      <fieldset>
        <legend>Ways to pay</legend>
        ${methods.map(([value, label]) =>
          checkbox({ label, name: 'methods', value, checked: options.paymentMethods.includes(value) }),
        )}
      </fieldset>
      ${checkbox({ label: 'Cards may be stored', name: 'storeCards', checked: options.storeCards })}
      ${checkbox({
        label: 'Ask for the security code of a stored card',
        name: 'requireSecurityCode',
        checked: options.requireSecurityCode,
      })}
      ${checkbox({
        label: 'One payment may be for several patients',
        name: 'splitPayments',
        checked: options.splitPayments,
      })}
      ${checkbox({ label: 'Receipts go out by email', name: 'emailReceipts', checked: options.emailReceipts })}
      ${checkbox({ label: 'Apply payments at once, oldest line first', name: 'autoPost', checked: autoPost })}
      ${amountField({
        label: 'Smallest payment',
        name: 'minimum',
        value: formatAmount(options.minimumPayment, 'en-US'),
      })}
      ${field({
        label: 'Days until a statement is due',
        name: 'dueDays',
        type: 'number',
        min: 1,
        max: 90,
        value: String(statementDueDays),
      })}
      ${field({
        label: 'Payment id of the processor’s own page',
        name: 'linkOut',
        required: false,
        value: linkOutPaymentId ?? '',
        hint: 'With one, Pay Now leads there and no card is taken here.',
        pattern: '[A-Za-z0-9_\\-]{1,64}',
        title: 'Up to 64 letters and digits',
      })}
    `,
  );
}
