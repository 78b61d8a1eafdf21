import { staffRoute } from '../../http/staff-route.ts';
import { StaffProblem } from '../../http/staff-problem.ts';

export const mfaRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/accounts/{accountNumber}/mfa/unlock',
      summary: 'Lets a guarantor get codes, enter codes and answer for links again, after too many tries.',
    },
    ({ backend, params }) => {
      const accountNumber = params.accountNumber ?? '';
      if (!backend.book.people.guarantor(accountNumber)) {
        throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
      }
      backend.mfa.unlock(accountNumber);
      for (const { id } of backend.book.links.of(accountNumber)) backend.verifier.unlock(id);
    },
  ),
];
