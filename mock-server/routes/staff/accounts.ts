import type { Backend } from '../../backend.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { fullName } from '../../ledger/index.ts';

export const accountRoutes = [
  staffRoute(
    { method: 'GET', path: '/accounts', summary: 'Every account with its guarantor and balances.' },
    ({ backend }) => backend.book.people.accounts().map((accountNumber) => summaryOf(backend, accountNumber)),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/accounts/{accountNumber}',
      summary: 'One account: people, visits, lines, statements, receipts and links.',
    },
    ({ backend, params }) => {
      const { book } = backend;
      const accountNumber = params.accountNumber ?? '';
      return {
        ...summaryOf(backend, accountNumber),
        guarantor: book.people.guarantor(accountNumber),
        patients: book.people.patients(accountNumber),
        visits: book.people.visits(accountNumber),
        lines: book.lines(accountNumber),
        statements: book.statements(accountNumber),
        receipts: book.receipts(accountNumber),
        links: book.links.of(accountNumber),
      };
    },
  ),
];

function summaryOf({ book }: Backend, accountNumber: string) {
  const guarantor = book.people.guarantor(accountNumber);
  if (!guarantor) throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
  return { name: fullName(guarantor.name), pastDue: book.isPastDue(accountNumber), ...book.balances(accountNumber) };
}
