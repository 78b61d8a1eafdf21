import { staffRoute } from '../../http/staff-route.ts';
import { StaffProblem } from '../../http/staff-problem.ts';

export const mfaRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/accounts/{accountNumber}/mfa/unlock',
      summary: 'Lets a guarantor enter codes again after too many wrong ones.',
    },
    ({ backend, params }) => {
      const accountNumber = params.accountNumber ?? '';
      if (!backend.book.people.guarantor(accountNumber)) {
        throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
      }
      backend.mfa.unlock(accountNumber);
    },
  ),
];
