import { staffRoute } from '../../http/staff-route.ts';

export const reconciliationRoutes = [
  staffRoute(
    { method: 'GET', path: '/batches', summary: 'Reference batches of the online payments, in order.' },
    ({ backend }) => backend.book.batches(),
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
