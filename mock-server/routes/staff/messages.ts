import * as z from 'zod/mini';
import { MfaChannelSchema } from '../../../src/contract/index.ts';
import type { Backend } from '../../backend.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';

export const messageRoutes = [
  staffRoute(
    { method: 'GET', path: '/outbox', summary: 'What was sent by text and email, newest first.' },
    ({ backend }) => backend.outbox.all(),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/outbox/{messageId}/undeliverable',
      summary: 'Reports that nobody got a message: no other notice goes there until the address is changed.',
    },
    ({ backend, params }) => {
      const message = backend.outbox.giveUp(params.messageId ?? '');
      if (!message) throw new StaffProblem(404, 'unknown_message', 'There is no such message.');
      for (const accountNumber of accountsAt(backend, message.channel, message.to)) {
        backend.suppressions.stop(accountNumber, message.channel, 'undeliverable');
      }
      return message;
    },
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/accounts/{accountNumber}/opt-outs',
      summary: 'Stops texts or emails to a guarantor, as the answer STOP does. One-time codes still go there.',
      status: 201,
      request: z.strictObject({ channel: MfaChannelSchema }),
    },
    async ({ backend, params, body }) => {
      const accountNumber = knownAccount(backend, params.accountNumber);
      backend.suppressions.stop(accountNumber, (await body()).channel, 'opted-out');
      return backend.suppressions.of(accountNumber);
    },
  ),

  staffRoute(
    {
      method: 'DELETE',
      path: '/accounts/{accountNumber}/opt-outs/{channel}',
      summary: 'Lets texts or emails go to a guarantor again, as the answer START does.',
    },
    ({ backend, params }) => {
      const accountNumber = knownAccount(backend, params.accountNumber);
      const channel = MfaChannelSchema.safeParse(params.channel);
      if (channel.success) backend.suppressions.allow(accountNumber, channel.data);
      return backend.suppressions.of(accountNumber);
    },
  ),

  staffRoute(
    { method: 'GET', path: '/reminders', summary: 'Reminders whose day came, and what became of each.' },
    ({ backend }) => backend.reminders.all(),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/reminder-runs',
      summary: 'Sends the reminders of the days since the last run. The clock does it whenever it is moved on.',
      status: 201,
    },
    ({ backend }) => backend.reminders.run(),
  ),
];

function knownAccount({ book }: Backend, accountNumber = ''): string {
  if (book.people.guarantor(accountNumber)) return accountNumber;
  throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
}

function accountsAt({ book: { people } }: Backend, channel: 'text' | 'email', address: string): string[] {
  const addressOf = (accountNumber: string) =>
    people.guarantor(accountNumber)?.[channel === 'text' ? 'phone' : 'email'];
  return people.accounts().filter((accountNumber) => addressOf(accountNumber) === address);
}
