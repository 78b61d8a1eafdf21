import { html, nothing, type TemplateResult } from 'lit';
import { money as makeMoney, type Balance, type PatientBalance, type Practice } from '../../../contract/index.ts';
import { formatAmount, minorDigits } from '../../../format/index.ts';
import type { FieldProblem } from '../../../parts/error-summary.ts';
import { textField } from '../../../parts/text-field.ts';
import type { AmountFields, View } from '../../quickpay-form/quickpay-form.ts';
import type { FamilyChoice } from '../family-choice.ts';
import { askedOf, payablePatients, type ShareProblem } from '../family.ts';
import { choice } from './choice.ts';
import { richText, verbatim } from '../../../parts/rich-text.ts';

/** Who is paid for, and below it the amounts of those who are picked or the usual ones. */
export function familyFields(view: View, usual: AmountFields, family: FamilyChoice): AmountFields {
  const { text, balance, practice } = view;
  if (!balance || !practice || payablePatients(balance).length < 2) return usual;
  const one = practice.options.splitPayments ? 'some' : 'one';
  const whom = html`<fieldset class="choices" aria-labelledby="whom">
    <legend class="label" id="whom">${text('pay.whom')}</legend>
    ${choice('radio', 'whom', !family.some, () => family.chooseSome(false), text('pay.whom.account'), {
      hint: text('pay.whom.account.hint'),
    })}
    ${choice('radio', 'whom', family.some, () => family.chooseSome(true), text(`pay.whom.${one}`), {
      hint: text(`pay.whom.${one}.hint`),
    })}
  </fieldset>`;
  if (!family.some) return { ...usual, fields: html`${whom} ${usual.fields}` };
  const problems = view.steps.problem?.step === 'amount' ? family.problems(balance, practice) : [];
  return {
    problems: problems.map((problem) => shown(view, balance, problem)),
    fields: html`${whom} ${patientFields(view, balance, practice, family, problems)}`,
  };
}

function patientFields(
  view: View,
  balance: Balance,
  practice: Practice,
  family: FamilyChoice,
  problems: readonly ShareProblem[],
): TemplateResult {
  const { text, money, steps } = view;
  const alone = !practice.options.splitPayments;
  const chosen = steps.chosen(balance, practice);
  return html`<fieldset class="choices" aria-label=${text('pay.patients')}>
      ${payablePatients(balance).map((patient) => {
        const typed = family.picked.get(patient.patientId);
        const pick = (picked: boolean) => family.pick(balance, patient, picked, alone);
        const hint = { id: idOf('patient', balance, patient), amount: money(askedOf(patient)) };
        return html`${choice(alone ? 'radio' : 'checkbox', 'patient', typed !== undefined, pick, verbatim(patient.name), hint)}
        ${typed === undefined ? nothing : shareField(view, balance, patient, family, typed, problems)}`;
      })}
    </fieldset>
    ${
      family.picked.size > 1 && chosen.ok
        ? html`<p class="total">
            <span>${text('pay.total')}</span>
            <output class="amount choice-amount" translate="no">${money(chosen.amount)}</output>
          </p>`
        : nothing
    }`;
}

function shareField(
  view: View,
  balance: Balance,
  patient: PatientBalance,
  family: FamilyChoice,
  value: string,
  problems: readonly ShareProblem[],
): TemplateResult {
  const { text, money } = view;
  const { patientId, name, payable } = patient;
  const wrong = problems.find((problem) => problem.patientId === patientId);
  return textField({
    id: idOf('share', balance, patient),
    label: richText(text, 'pay.share', { name }),
    hint: richText(text, 'pay.share.hint', { maximum: money(payable) }),
    value,
    problem: wrong ? shown(view, balance, wrong).text : null,
    inputmode: 'decimal',
    maxlength: 24,
    onInput: (typed) => family.enter(patientId, typed),
  });
}

function shown({ text, money, language, practice }: View, balance: Balance, wrong: ShareProblem): FieldProblem {
  const [first] = payablePatients(balance);
  const patient = balance.patients.find(({ patientId }) => patientId === wrong.patientId) ?? first;
  const { currency } = balance.currentBalance;
  const maximum = wrong.problem === 'above' ? patient?.payable : balance.payable?.maximum;
  return {
    field: patient ? idOf(wrong.patientId === null ? 'patient' : 'share', balance, patient) : 'whom',
    text: richText(text, `pay.share.${wrong.problem}`, {
      name: patient?.name ?? '',
      example: formatAmount(makeMoney(40 * 10 ** minorDigits(currency), currency), language),
      maximum: money(maximum ?? balance.currentBalance),
      minimum: money(practice?.options.minimumPayment ?? balance.currentBalance),
    }),
  };
}

/** Ids of patients are the backend's: an id in the page is made of their place. */
function idOf(kind: 'patient' | 'share', balance: Balance, patient: PatientBalance): string {
  return `${kind}-${String(balance.patients.indexOf(patient))}`;
}
