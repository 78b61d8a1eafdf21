import type { Backend } from '../backend.ts';
import type { Notice } from './notices.ts';

/**
 * Lets something be billed and tells the guarantor at once if more is owed now. `notice` is null when it is not, for example
 * because all of it waits on insurance.
 */
export function tellOfNewBalance<Result>(
  { book, notices }: Pick<Backend, 'book' | 'notices'>,
  accountNumber: string | undefined,
  bill: () => Result,
): { result: Result; notice: Notice | null } {
  const owed = () => (accountNumber === undefined ? 0 : book.balances(accountNumber).currentBalance);
  const before = owed();
  const result = bill();
  const isMore = accountNumber !== undefined && owed() > before;
  return { result, notice: isMore ? notices.tell(accountNumber, 'payment-link') : null };
}
