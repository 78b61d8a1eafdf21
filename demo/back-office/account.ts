import { html, nothing } from 'lit';
import { billingActions } from './billing-actions.ts';
import { contactActions } from './contact-actions.ts';
import type { Desk, View } from './desk.ts';
import { journal } from './journal.ts';
import { lines } from './lines.ts';
import { moneyActions } from './money-actions.ts';
import { paperwork } from './paperwork.ts';
import { table } from './table.ts';

/** One account: what is owed and why, and everything that a biller does about it. */
export async function account(desk: Desk, accountNumber: string): Promise<View> {
  const { staff, write } = desk;
  const [detail, found] = await Promise.all([staff.account(accountNumber), staff.accounts(accountNumber)]);
  const owed = found.find((summary) => summary.accountNumber === accountNumber)?.patients ?? [];
  const money = (patientId: string, of: 'currentBalance' | 'amountDue') =>
    write.money(owed.find((patient) => patient.patientId === patientId)?.[of] ?? 0);
  const fact = (term: string, value: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;

  return {
    title: detail.name,
    body: html`
      <dl class="facts">
        ${fact('Account number', accountNumber)} ${fact('Current balance', write.money(detail.currentBalance))}
        ${fact('Amount due', html`${write.money(detail.amountDue)} ${detail.pastDue ? pastDue : nothing}`)}
        ${fact('Waits on insurance', write.money(detail.insurancePending))}
        ${fact('Unapplied funds', write.money(detail.unappliedFunds))}
        ${fact('In collections', write.money(detail.collectionsBalance))}
      </dl>
      <div class="records">
        <section class="actions" aria-labelledby="actions">
          <h2 id="actions">What to do</h2>
          <div class="action-grid">
            ${billingActions(desk, detail)} ${moneyActions(desk, detail)} ${contactActions(desk, detail)}
          </div>
        </section>
        <section aria-labelledby="patients">
          <h2 id="patients">Patients</h2>
          ${table({
            caption: 'Patients',
            quiet: true,
            rows: detail.patients,
            empty: 'Nobody yet.',
            columns: [
              { head: 'Patient', names: true, cell: ({ name }) => `${name.first} ${name.last}` },
              { head: 'Born', cell: ({ dateOfBirth }) => write.day(dateOfBirth) },
              { head: 'Insurance', wide: true, cell: ({ insurance }) => insurance ?? 'None' },
              { head: 'Balance', figures: true, cell: ({ id }) => money(id, 'currentBalance') },
              { head: 'Due', figures: true, cell: ({ id }) => money(id, 'amountDue') },
            ],
          })}
        </section>
        ${lines(desk, detail)} ${paperwork(desk, detail)} ${journal(desk, detail)}
      </div>
    `,
  };
}

const pastDue = html`<span class="tag">Past due</span>`;
