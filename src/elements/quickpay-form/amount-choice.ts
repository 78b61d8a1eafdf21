import type { AmountChoice, Balance, Money, PatientShare, PracticeOptions } from '../../contract/index.ts';
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

/** The choices there are, in their order. Empty when nothing can be paid here. */
export function offeredChoices(
  { payable, amountDue, currentBalance }: Balance,
  { showCurrentBalance }: PracticeOptions,
): AmountChoice[] {
  if (payable === null) return [];
  const choices: AmountChoice[] = [];
  if (amountDue.amount > 0) choices.push('amount-due');
  if (showCurrentBalance && currentBalance.amount > amountDue.amount) choices.push('current-balance');
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
  if (choice === 'amount-due') return { ok: true, amount: balance.amountDue };
  if (choice === 'current-balance') return { ok: true, amount: balance.currentBalance };
  const parsed = parse(other);
  if (!parsed.ok) return { ok: false, problem: problemAfter(parsed.reason) };
  const amount: Money = { amount: parsed.amount, currency: balance.currentBalance.currency };
  if (balance.payable === null || amount.amount > balance.payable.maximum.amount)
    return { ok: false, problem: 'above_maximum' };
  if (amount.amount < balance.payable.minimum.amount) return { ok: false, problem: 'below_minimum' };
  return { ok: true, amount };
}

function problemAfter(reason: AmountReason): AmountProblem {
  if (reason === 'empty') return reason;
  return reason === 'too_large' ? 'above_maximum' : 'unreadable';
}
