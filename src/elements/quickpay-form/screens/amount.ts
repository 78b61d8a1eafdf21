import { html, nothing } from 'lit';
import { type AmountChoice, type Balance, money as makeMoney } from '../../../contract/index.ts';
import { formatAmount, minorDigits } from '../../../format/index.ts';
import { icons, processingNotice, richText, textField, type RichText } from '../../../parts/index.ts';
import { type AmountEntry, type AmountProblem, offeredChoices, payablePart } from '../amount-choice.ts';
import type { View } from '../view.ts';
import { currencySign } from './currency-sign.ts';
import { formScreen, submitButton } from './elements.ts';

const FIELD = 'other-amount';

export function amountScreen(view: View): unknown {
  const { text, money, practice, balance, steps } = view;
  if (!practice || !balance) return nothing;
  const entry = steps.entry(balance, practice);
  const wrong = steps.problem?.step === 'amount' && entry.choice === 'other' ? steps.problem.problem : null;
  const problem = wrong && problemText(view, balance, wrong);
  const pending = balance.insurancePending;
  const usual = {
    problems: problem ? [{ field: FIELD, text: problem }] : [],
    fields: html`<fieldset class="choices" aria-labelledby="heading">
        ${offeredChoices(balance, practice.options).map((choice) => option(view, balance, entry, choice))}
      </fieldset>
      ${entry.choice === 'other' ? otherAmount(view, balance, entry, problem) : nothing}
      ${
        pending.amount > 0
          ? html`<p class="aside small">
              ${icons.info}<span>${richText(text, 'quickpay.amount.insurance', { amount: money(pending) })}</span>
            </p>`
          : nothing
      }`,
  };
  return formScreen(view, {
    title: text('quickpay.amount.title'),
    intro: processingNotice(balance, text, money),
    ...(view.card.choices?.amount(view, usual) ?? usual),
    button: submitButton(text(steps.busy ? 'quickpay.wait' : 'quickpay.continue'), steps.busy),
    onSubmit: () => steps.submitAmount(),
  });
}

function option(view: View, balance: Balance, entry: AmountEntry, choice: AmountChoice): unknown {
  const { text, money, steps } = view;
  const checked = entry.choice === choice;
  const amount = choice === 'other' ? null : payablePart(choice, balance);
  const hint = amount?.capped ? null : hintOf(view, balance, choice);
  return html`<label class="choice ${checked ? 'checked' : ''}" part="choice">
    <input
      type="radio"
      name="choice"
      value=${choice}
      .checked=${checked}
      @change=${() => steps.enter({ ...entry, choice })}
    />
    <span class="label">${text(`quickpay.amount.${amount?.capped ? 'maximum' : choice}`)}</span>
    ${amount && html`<span class="amount choice-amount" translate="no">${money(amount)}</span>`}
    ${hint && html`<span class="hint">${hint}</span>`}
  </label>`;
}

function hintOf({ text, day }: View, { statement, pastDue }: Balance, choice: AmountChoice): RichText | null {
  if (choice === 'current-balance') return text('quickpay.amount.current-balance.hint');
  if (choice === 'other' || !statement) return null;
  const key = pastDue ? 'quickpay.amount.amount-due.pastDue' : 'quickpay.amount.amount-due.hint';
  return richText(text, key, { statement: statement.number, date: day(statement.dueDate) });
}

function otherAmount(view: View, { payable }: Balance, entry: AmountEntry, problem: RichText | null): unknown {
  const { text, money, language, steps } = view;
  if (payable === null) return nothing;
  const { minimum, maximum } = payable;
  return textField({
    id: FIELD,
    label: text('quickpay.amount.other.label'),
    hint: richText(text, 'quickpay.amount.other.hint', { minimum: money(minimum), maximum: money(maximum) }),
    value: entry.other,
    problem,
    inputmode: 'decimal',
    prefix: currencySign(maximum.currency, language),
    maxlength: 24,
    onInput: (other) => steps.enter({ ...entry, other }),
  });
}

function problemText({ text, money, language }: View, balance: Balance, problem: AmountProblem): RichText {
  const { payable, currentBalance } = balance;
  const { currency } = currentBalance;
  return richText(text, `quickpay.amount.${problem}`, {
    example: formatAmount(makeMoney(40 * 10 ** minorDigits(currency), currency), language),
    minimum: money(payable?.minimum ?? currentBalance),
    maximum: money(payable?.maximum ?? currentBalance),
  });
}
