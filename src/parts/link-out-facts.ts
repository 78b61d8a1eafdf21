import type { Balance, Money, PatientBalance } from '../contract/index.ts';
import { richText, type RichText } from './rich-text.ts';
import type { Speech } from './speech.ts';

/**
 * What the payer enters on the processor's own page, which is told nothing of them: whose account, and how much. A QuickPay
 * session knows the statement's number in place of the account's. Needs the texts `common`.
 */
export function linkOutFacts(
  { accountNumber, statement, ...balance }: Balance,
  text: Speech['text'],
  format: (amount: Money) => string,
  { amountDue, currentBalance }: Pick<PatientBalance, 'amountDue' | 'currentBalance'> = balance,
): RichText[] {
  const number = accountNumber ?? statement?.number;
  const isDue = amountDue.amount > 0;
  return [
    ...(number ? [richText(text, `linkOut.${accountNumber ? 'account' : 'statement'}`, { number })] : []),
    richText(text, `linkOut.${isDue ? 'due' : 'balance'}`, { amount: format(isDue ? amountDue : currentBalance) }),
  ];
}
