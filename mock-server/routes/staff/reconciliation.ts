import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { batchView } from '../../views/batch-view.ts';

export const reconciliationRoutes = [
  staffRoute(
    { method: 'GET', path: '/batches', summary: 'Reference batches of the online payments, in order.' },
    ({ backend }) => backend.book.batches(),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/batches/{batchId}',
      summary: 'One batch with its payments and totals by method, to be held against the processor’s list.',
    },
    ({ backend: { book }, params }) => {
      const batch = book.batches().find(({ id }) => id === params.batchId);
      if (!batch) throw new StaffProblem(404, 'unknown_batch', `There is no batch ${params.batchId ?? ''}.`);
      return batchView(book, batch);
    },
  ),

  staffRoute(
    { method: 'POST', path: '/batches/{batchId}/close', summary: 'Closes a reconciled batch.' },
    ({ backend, params }) => backend.book.closeBatch(params.batchId ?? ''),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/journal',
      summary: 'The journal with its proof: hash chain and trial balance. ?accountNumber= for one account.',
    },
    ({ backend: { book }, query }) => {
      const accountNumber = query.get('accountNumber');
      return {
        length: book.journal.length,
        head: book.journal.head,
        verification: book.verify(),
        trialBalance: Object.fromEntries(book.journal.trialBalance()),
        entries: accountNumber === null ? book.journal.entries() : book.journal.entriesOf(accountNumber),
      };
    },
  ),
];
