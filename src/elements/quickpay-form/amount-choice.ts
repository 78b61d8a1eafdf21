import {
  money,
  type AmountChoice,
  type Balance,
  type Money,
  type PatientShare,
  type PracticeOptions,
} from '../../contract/index.ts';
import type { AmountReason, ParsedAmount } from '../../format/index.ts';

/** What the payer has picked and typed at the amount. Kept as typed, so that nothing has to be entered twice. */
export interface AmountEntry {
  choice: AmountChoice;
  /** Text of the field of the other amount. */
  other: string;
}

/** What has to be mended, as far as the payer needs it told apart. */
export type AmountProblem = 'empty' | 'unreadable' | 'below_minimum' | 'above_maximum';

/** `choice` and `patients` where it is not one of the account's amounts. */
export type ChosenAmount =
  { ok: true; amount: Money; choice?: AmountChoice; patients?: PatientShare[] } | { ok: false; problem: AmountProblem };

/** What an account's amount comes to, as far as it can be paid now: payments that are being processed may hold a part of it. */
export function payablePart(choice: Exclude<AmountChoice, 'other'>, balance: Balance): Money & { capped: boolean } {
  const { payable, amountDue, currentBalance } = balance;
  const { amount, currency } = choice === 'amount-due' ? amountDue : currentBalance;
  const maximum = payable?.maximum.amount ?? 0;
  return { ...money(Math.min(amount, maximum), currency), capped: amount > maximum };
}

/** The choices there are, in their order, each of another amount. Empty when nothing can be paid here. */
export function offeredChoices(balance: Balance, { showCurrentBalance }: PracticeOptions): AmountChoice[] {
  const { payable } = balance;
  if (payable === null) return [];
  const due = payablePart('amount-due', balance).amount;
  const choices: AmountChoice[] = [];
  if (due > 0) choices.push('amount-due');
  if (showCurrentBalance && payablePart('current-balance', balance).amount > due) choices.push('current-balance');
  if (choices.length === 0 || payable.maximum.amount > payable.minimum.amount) choices.push('other');
  return choices;
}

/** Keeps a choice that is still offered, and else takes the first. */
export function keptChoice(entry: AmountEntry | null, choices: readonly AmountChoice[]): AmountEntry {
  const first = choices[0] ?? 'other';
  if (entry === null) return { choice: first, other: '' };
  return choices.includes(entry.choice) ? entry : { ...entry, choice: first };
}

/** The exact amount that is meant, within what the server accepts; or what is wrong with it. */
export function chosenAmount(
  { choice, other }: AmountEntry,
  balance: Balance,
  parse: (text: string) => ParsedAmount,
): ChosenAmount {
  if (balance.payable === null) return { ok: false, problem: 'above_maximum' };
  if (choice !== 'other') {
    const { capped, ...amount } = payablePart(choice, balance);
    return { ok: true, amount, ...(capped && { choice: 'other' }) };
  }
  const parsed = parse(other);
  if (!parsed.ok) return { ok: false, problem: problemAfter(parsed.reason) };
  const amount: Money = { amount: parsed.amount, currency: balance.currentBalance.currency };
  if (amount.amount > balance.payable.maximum.amount) return { ok: false, problem: 'above_maximum' };
  if (amount.amount < balance.payable.minimum.amount) return { ok: false, problem: 'below_minimum' };
  return { ok: true, amount };
}

function problemAfter(reason: AmountReason): AmountProblem {
  if (reason === 'empty') return reason;
  return reason === 'too_large' ? 'above_maximum' : 'unreadable';
}
