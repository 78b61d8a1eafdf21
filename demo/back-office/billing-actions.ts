import { html, type TemplateResult } from 'lit';
import { action, amountField, checkbox, field, select } from './controls.ts';
import type { Desk } from './desk.ts';
import { noticeText } from './notice-text.ts';
import type { AccountDetail } from './staff-answers.ts';

/** From a visit to the statement that bills it. */
export function billingActions(desk: Desk, account: AccountDetail): TemplateResult {
  return html`${addCharge(desk, account)}${addVisit(desk, account)}${adjudicate(desk, account)}${runStatement(
    desk,
    account,
  )}`;
}

function addCharge({ staff, write, submits }: Desk, { visits, lines }: AccountDetail): TemplateResult {
  const onSubmit = submits(async (fields) => {
    const visitId = fields.text('visit');
    const taken = lines.filter((line) => line.visitId === visitId).map(({ id }) => Number(id.split('-')[1]));
    const charge = {
      visitId,
      line: Math.max(0, ...taken) + 1,
      code: fields.text('code'),
      description: fields.text('description'),
      billed: fields.amount('billed'),
      insurancePending: fields.amountIfAny('pending') ?? 0,
    };
    const { id, notice } = await staff.addCharge(charge, fields.key);
    return `Line ${id} was billed. ${noticeText(notice)}`;
  });
  const choices = visits
    .toReversed()
    .slice(0, 50)
    .map(({ id, date, provider }) => [id, `${id}, ${write.day(date)}, ${provider}`] as const);

  return action(
    'Add a charge',
    'Add the charge',
    onSubmit,
    html`
      ${select({ label: 'Visit', name: 'visit', choices })}
      ${field({ label: 'Procedure code', name: 'code', value: '99213' })}
      ${field({ label: 'Description', name: 'description', value: 'Office visit' })}
      ${amountField({ label: 'Billed', name: 'billed' })}
      ${amountField({ label: 'Of it, waits on insurance', name: 'pending', required: false })}
    `,
  );
}

function addVisit({ staff, today, submits }: Desk, { accountNumber, patients, visits }: AccountDetail): TemplateResult {
  const last = visits.at(-1);
  const next = String(Math.max(80_000, ...visits.map(({ id }) => Number(id))) + 1);
  const onSubmit = submits(async (fields) => {
    const visit = await staff.addVisit({
      id: fields.text('id'),
      accountNumber,
      patientId: fields.text('patient'),
      date: fields.text('date'),
      facility: fields.text('facility'),
      provider: fields.text('provider'),
      diagnosis: fields.text('diagnosis'),
      notes: fields.text('notes'),
    });
    return `Visit ${visit.id} was added. Charges can be billed to it.`;
  });

  return action(
    'Add a visit',
    'Add the visit',
    onSubmit,
    html`
      ${select({
        label: 'Patient',
        name: 'patient',
        choices: patients.map(({ id, name }) => [id, `${name.first} ${name.last}`]),
      })}
      ${field({ label: 'Visit number', name: 'id', value: next, pattern: String.raw`\d{1,12}`, title: 'Digits only' })}
      ${field({ label: 'Date', name: 'date', type: 'date', value: today })}
      ${field({ label: 'Facility', name: 'facility', value: last?.facility })}
      ${field({ label: 'Provider', name: 'provider', value: last?.provider })}
      ${field({ label: 'Diagnosis', name: 'diagnosis', required: false })}
      ${field({ label: 'Notes', name: 'notes', required: false })}
    `,
  );
}

function adjudicate({ staff, write, submits }: Desk, { lines }: AccountDetail): TemplateResult {
  const waiting = lines.filter(({ insurancePending }) => insurancePending > 0).slice(-50);
  const onSubmit = submits(async (fields) => {
    const lineId = fields.text('line');
    const decision = {
      lineId,
      insurancePaid: fields.amountIfAny('paid') ?? 0,
      adjusted: fields.amountIfAny('adjusted') ?? 0,
      stillPending: fields.amountIfAny('pending') ?? 0,
    };
    const { notice } = await staff.adjudicate(decision, fields.key);
    return `The decision about line ${lineId} was entered. ${noticeText(notice)}`;
  });
  if (waiting.length === 0) return nothingTo('Enter what insurance decided', 'No line waits on insurance.');

  return action(
    'Enter what insurance decided',
    'Enter the decision',
    onSubmit,
    html`
      ${select({
        label: 'Line',
        name: 'line',
        choices: waiting.map(({ id, description, insurancePending }) => [
          id,
          `${id}, ${description}: ${write.money(insurancePending)}`,
        ]),
      })}
      ${amountField({ label: 'Insurance paid', name: 'paid', required: false })}
      ${amountField({ label: 'Adjusted', name: 'adjusted', required: false })}
      ${amountField({
        label: 'Still undecided',
        name: 'pending',
        required: false,
        hint: 'What is left of the line is the guarantor’s.',
      })}
    `,
  );
}

function runStatement({ staff, submits }: Desk, account: AccountDetail): TemplateResult {
  const { accountNumber } = account;
  const nothingOwed = whyNothingIsOwed(account);
  if (nothingOwed !== null) return nothingTo('Make a statement', `${nothingOwed}.`);
  const onSubmit = submits(async (fields) => {
    const made = await staff.runStatements({ accountNumber, notify: fields.isChecked('notify') });
    return made
      .map(
        ({ statement, notice }) =>
          `Statement ${statement.number} was made. ${notice ? noticeText(notice) : 'Nobody was told.'}`,
      )
      .join(' ');
  });
  return action(
    'Make a statement',
    'Make the statement',
    onSubmit,
    checkbox({ label: 'Tell the guarantor', name: 'notify', checked: true }),
  );
}

/** Why the guarantor has nothing to pay; null when there is something. */
export function whyNothingIsOwed({ currentBalance, insurancePending }: AccountDetail): string | null {
  if (currentBalance > 0) return null;
  return insurancePending > 0 ? 'Insurance has not decided yet, and nothing is owed' : 'Nothing is owed';
}

/** In the place of an action that has nothing to work on. */
export function nothingTo(title: string, why: string): TemplateResult {
  return html`
    <details class="action" name="action">
      <summary>${title}</summary>
      <p class="quiet">${why}</p>
    </details>
  `;
}
