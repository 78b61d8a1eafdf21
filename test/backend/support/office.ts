import type { Message } from '../../../mock-server/outbox/outbox.ts';
import type { Bench } from './bench.ts';
import { ok } from './check.ts';

/** Plays the practice's staff: a success, or it throws. */
export async function ask<Result = Record<string, unknown>>(
  bench: Bench,
  method: string,
  path: string,
  body?: unknown,
): Promise<Result> {
  const answer = await bench.staff(method, path, body);
  ok(answer.status < 300, `a success of ${method} ${path}, not ${answer.text}`);
  return (answer.text === '' ? undefined : JSON.parse(answer.text)) as Result;
}

/** Status and code of what is refused. */
export async function refusalOf(bench: Bench, method: string, path: string, body?: unknown): Promise<[number, string]> {
  const answer = await bench.staff(method, path, body);
  return [answer.status, answer.code];
}

/** Newest first. */
export function outbox(bench: Bench): Promise<Message[]> {
  return ask(bench, 'GET', '/outbox');
}

/** A new visit of the account's first patient with one line that the patient owes; what the back office says of the line. */
export async function bill(
  bench: Bench,
  visitId: string,
  amount: number,
  insurancePending = 0,
): Promise<Record<string, unknown>> {
  const { accountNumber } = bench;
  const { patients } = await ask<{ patients: { id: string }[] }>(bench, 'GET', `/accounts/${accountNumber}`);
  const visit = { id: visitId, accountNumber, patientId: patients[0]?.id, date: '2026-11-02', facility: 'Main' };
  await ask(bench, 'POST', '/visits', { ...visit, provider: 'Dr. Osei', diagnosis: 'Cough', notes: '' });
  const charge = { visitId, line: 1, code: '99213', description: 'Office visit', billed: amount, insurancePending };
  return ask(bench, 'POST', '/charges', charge);
}
