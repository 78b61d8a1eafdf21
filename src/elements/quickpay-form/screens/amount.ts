import { html, nothing, type TemplateResult } from 'lit';
import { type AmountChoice, type Balance, money, type Practice } from '../../../contract/index.ts';
import { formatAmount, minorDigits } from '../../../format/index.ts';
import { errorSummary, icons, textField } from '../../../parts/index.ts';
import { type AmountEntry, type AmountProblem, offeredChoices } from '../amount-choice.ts';
import { heading } from './heading.ts';
import { currencySign } from './currency-sign.ts';
import type { Words } from './words.ts';

export interface AmountView {
  practice: Practice;
  balance: Balance;
  entry: AmountEntry;
  problem: AmountProblem | null;
  busy: boolean;
  language: string;
  onEntry: (entry: AmountEntry) => void;
  onSubmit: () => void;
}

const FIELD = 'other-amount';

export function amountScreen(view: AmountView, words: Words): TemplateResult {
  const { text, money: asText } = words;
  const { practice, balance, entry, busy } = view;
  const choices = offeredChoices(balance, practice.options);
  const problem = entry.choice === 'other' && view.problem ? problemText(view.problem, view, words) : null;
  const submit = (event: Event) => {
    event.preventDefault();
    view.onSubmit();
  };
  return html`<form class="screen" novalidate @submit=${submit}>
    ${heading(text('quickpay.amount.title'), words)}
    ${errorSummary(text('quickpay.problems'), problem === null ? [] : [{ field: FIELD, text: problem }])}
    <fieldset class="choices" aria-labelledby="heading">
      ${choices.map((choice) => choiceOption(choice, view, words))}
    </fieldset>
    ${entry.choice === 'other' ? otherAmount(view, problem, words) : nothing}
    ${
      balance.insurancePending.amount > 0
        ? html`<p class="aside small">
            ${icons.info}<span>${text('quickpay.amount.insurance', { amount: asText(balance.insurancePending) })}</span>
          </p>`
        : nothing
    }
    <button class="button wide" part="button" aria-disabled=${busy ? 'true' : nothing}>
      ${text(busy ? 'quickpay.method.busy' : 'quickpay.amount.submit')}
    </button>
  </form>`;
}

function choiceOption(choice: AmountChoice, { balance, entry, onEntry }: AmountView, words: Words): TemplateResult {
  const checked = entry.choice === choice;
  const { label, hint, amount } = describe(choice, balance, words);
  return html`<label class="choice ${checked ? 'checked' : ''}" part="choice">
    <input
      type="radio"
      name="choice"
      value=${choice}
      .checked=${checked}
      @change=${() => onEntry({ ...entry, choice })}
    />
    <span class="choice-label">${label}</span>
    ${amount === null ? nothing : html`<span class="amount choice-amount">${amount}</span>`}
    ${hint === null ? nothing : html`<span class="hint">${hint}</span>`}
  </label>`;
}

function describe(choice: AmountChoice, { statement, amountDue, currentBalance, pastDue }: Balance, words: Words) {
  const { text, day, money: asText } = words;
  switch (choice) {
    case 'amount-due': {
      const key = pastDue ? 'quickpay.amount.amountDue.pastDue' : 'quickpay.amount.amountDue.hint';
      return {
        label: text('quickpay.amount.amountDue'),
        hint: statement && text(key, { statement: statement.number, date: day(statement.dueDate) }),
        amount: asText(amountDue),
      };
    }
    case 'current-balance':
      return {
        label: text('quickpay.amount.currentBalance'),
        hint: text('quickpay.amount.currentBalance.hint'),
        amount: asText(currentBalance),
      };
    case 'other':
      return { label: text('quickpay.amount.other'), hint: null, amount: null };
  }
}

function otherAmount({ balance, entry, language, onEntry }: AmountView, problem: string | null, words: Words) {
  const { payable } = balance;
  if (payable === null) return nothing;
  const { currency } = payable.maximum;
  return textField({
    id: FIELD,
    label: words.text('quickpay.amount.other.label'),
    hint: words.text('quickpay.amount.other.hint', {
      minimum: words.money(payable.minimum),
      maximum: words.money(payable.maximum),
    }),
    value: entry.other,
    problem,
    inputmode: 'decimal',
    prefix: currencySign(currency, language),
    maxlength: 24,
    onInput: (other) => onEntry({ ...entry, other }),
  });
}

function problemText(problem: AmountProblem, { balance, language }: AmountView, words: Words): string {
  const { payable, currentBalance } = balance;
  const { currency } = currentBalance;
  const example = formatAmount(money(40 * 10 ** minorDigits(currency), currency), language);
  return words.text(`quickpay.amount.${problem}`, {
    example,
    minimum: words.money(payable?.minimum ?? currentBalance),
    maximum: words.money(payable?.maximum ?? currentBalance),
  });
}
