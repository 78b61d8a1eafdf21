import { html, nothing, type TemplateResult } from 'lit';
import { nothingTo } from './billing-actions.ts';
import { action, amountField, checkbox, field, select } from './controls.ts';
import type { Desk } from './desk.ts';
import type { AccountDetail } from './staff-answers.ts';
import { Refusal } from './staff-request.ts';

/** Money that comes in beside the online payments, and what is done with it. */
export function moneyActions(desk: Desk, account: AccountDetail): TemplateResult {
  return html`${takePayment(desk, account)}${applyFunds(desk, account)}${sendToCollections(desk, account)}`;
}

function takePayment({ staff, write, memory, submits }: Desk, { accountNumber }: AccountDetail): TemplateResult {
  const onSubmit = submits(async (fields) => {
    const checkNumber = fields.textOrNull('check');
    const payment = {
      accountNumber,
      amount: fields.amount('amount'),
      method: fields.text('method'),
      checkNumber,
      transactionNumber: fields.textOrNull('transaction'),
      confirmDuplicate: fields.isChecked('confirm') && checkNumber === memory.repeatedCheck,
    };
    try {
      const { number, amount } = await staff.takePayment(payment, fields.key);
      memory.repeatedCheck = null;
      return `${write.money(amount)} was taken, with receipt ${number}.`;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'repeated_check_number') memory.repeatedCheck = checkNumber;
      throw error;
    }
  });
  return action(
    'Take a payment',
    'Take the payment',
    onSubmit,
    html`
      ${select({
        label: 'How it came',
        name: 'method',
        choices: [
          ['mail', 'By mail'],
          ['office', 'In the office'],
        ],
      })}
      ${amountField({ label: 'Amount', name: 'amount' })}
      ${field({ label: 'Check number', name: 'check', required: false, hint: 'As it is written on the check.' })}
      ${
        memory.repeatedCheck === null
          ? nothing
          : checkbox({ label: `This is another check with the number ${memory.repeatedCheck}`, name: 'confirm' })
      }
      ${field({
        label: 'Transaction of the card terminal',
        name: 'transaction',
        required: false,
        pattern: '[A-Za-z0-9_\\-]{1,64}',
        title: 'Up to 64 letters and digits',
      })}
    `,
  );
}

function applyFunds({ staff, write, submits }: Desk, account: AccountDetail): TemplateResult {
  const { accountNumber, unappliedFunds, lines } = account;
  const title = 'Apply unapplied funds';
  if (unappliedFunds === 0) return nothingTo(title, 'The account has no unapplied funds.');
  if (!lines.some(({ remaining, inCollections }) => remaining > 0 && !inCollections)) {
    return nothingTo(title, 'No line is open that they could be applied to.');
  }
  const onSubmit = submits(async (fields) => {
    const amount = fields.amountIfAny('amount');
    const { applied } = await staff.applyFunds(
      { accountNumber, ...(amount === undefined ? {} : { amount }) },
      fields.key,
    );
    return `${write.money(applied)} was applied, oldest line first.`;
  });
  return action(
    title,
    'Apply',
    onSubmit,
    amountField({
      label: 'Maximum',
      name: 'amount',
      required: false,
      hint: `There are ${write.money(unappliedFunds)}. Leave it empty for all of it.`,
    }),
  );
}

function sendToCollections({ staff, write, submits }: Desk, { accountNumber, lines }: AccountDetail): TemplateResult {
  const title = 'Hand lines to collections';
  const owed = lines.filter(({ remaining, inCollections }) => remaining > 0 && !inCollections).slice(0, 50);
  if (owed.length === 0) return nothingTo(title, 'Nothing is owed on any line.');
  const onSubmit = submits(async (fields) => {
    const lineIds = fields.all('line');
    if (lineIds.length === 0) return 'No line was chosen, and nothing was handed over.';
    await staff.sendToCollections(accountNumber, lineIds, fields.key);
    return `${lineIds.join(', ')} went to collections. It can no longer be paid here.`;
  });
  return action(
    title,
    'Hand over',
    onSubmit,
    html`
      <fieldset>
        <legend>Lines</legend>
        ${owed.map(({ id, description, remaining }) =>
          checkbox({ label: `${id}, ${description}: ${write.money(remaining)}`, name: 'line', value: id }),
        )}
      </fieldset>
    `,
  );
}
