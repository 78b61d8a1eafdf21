import * as z from 'zod/mini';
import { EmailSchema, PhoneSchema } from '../../../src/contract/index.ts';
import type { Backend } from '../../backend.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { findAccounts } from '../../search/find-accounts.ts';
import { fullName } from '../../ledger/index.ts';

export const accountRoutes = [
  staffRoute(
    {
      method: 'GET',
      path: '/accounts',
      summary: 'Every account with its guarantor and balances. ?search= looks in names, numbers and addresses.',
    },
    ({ backend, query }) =>
      findAccounts(backend.book.people, query.get('search') ?? '').map((accountNumber) =>
        summaryOf(backend, accountNumber),
      ),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/accounts/{accountNumber}',
      summary:
        'One account: people, visits, lines, statements, receipts, links, journal, and which messages it gets no more.',
    },
    async ({ backend, params }) => {
      const { book } = backend;
      const accountNumber = params.accountNumber ?? '';
      await backend.payments.recoverAccount(accountNumber);
      return {
        ...summaryOf(backend, accountNumber),
        guarantor: book.people.guarantor(accountNumber),
        patients: book.people.patients(accountNumber),
        visits: book.people.visits(accountNumber),
        lines: book.lines(accountNumber),
        statements: book.statements(accountNumber),
        receipts: book.receipts(accountNumber),
        links: book.links.of(accountNumber),
        suppressions: backend.suppressions.of(accountNumber),
        journal: book.journal
          .entriesOf(accountNumber)
          .map((entry) => ({ ...entry, correction: book.correctionOf(entry) })),
      };
    },
  ),

  staffRoute(
    {
      method: 'PATCH',
      path: '/accounts/{accountNumber}',
      summary: 'Changes how a guarantor is reached, in which language, and by which way they want notices.',
      request: z.partial(
        z.strictObject({
          phone: z.nullable(PhoneSchema),
          email: z.nullable(EmailSchema),
          notices: z.enum(['email', 'text', 'none']),
          language: z.enum(['en', 'es']),
        }),
      ),
    },
    async ({ backend, params, body }) => {
      const { phone, email, notices, language } = await body();
      const accountNumber = params.accountNumber ?? '';
      const changed = backend.book.people.changeGuarantor(accountNumber, {
        ...(phone === undefined ? {} : { phone }),
        ...(email === undefined ? {} : { email }),
        ...(notices === undefined ? {} : { notices }),
        ...(language === undefined ? {} : { language }),
      });
      if (phone !== undefined) backend.suppressions.addressChanged(accountNumber, 'text');
      if (email !== undefined) backend.suppressions.addressChanged(accountNumber, 'email');
      return changed;
    },
  ),
];

function summaryOf({ book }: Backend, accountNumber: string) {
  const guarantor = book.people.guarantor(accountNumber);
  if (!guarantor) throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
  return { name: fullName(guarantor.name), pastDue: book.isPastDue(accountNumber), ...book.balances(accountNumber) };
}
