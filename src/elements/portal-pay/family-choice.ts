import type { ReactiveControllerHost } from 'lit';
import type { Balance, PatientBalance, Practice } from '../../contract/index.ts';
import { money } from '../../contract/index.ts';
import { amountParser, formatAmount } from '../../format/index.ts';
import type { ChosenAmount } from '../quickpay-form/quickpay-form.ts';
import { chosenShares, payablePatients, suggestion, type Parse, type Picked, type ShareProblem } from './family.ts';

/** Whom the payer pays for: the whole account, or those who are picked. Charges nothing by itself. */
export class FamilyChoice {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => string;
  #preset: string | undefined;
  #some = false;
  #picked = new Map<string, string>();

  constructor(host: ReactiveControllerHost, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** The payer chooses among patients. */
  get some(): boolean {
    return this.#some;
  }

  get picked(): Picked {
    return this.#picked;
  }

  /** What is picked instead of an amount of the account; null when it is one. */
  chosen(balance: Balance, practice: Practice): ChosenAmount | null {
    if (!this.#some || payablePatients(balance).length < 2) return null;
    const chosen = chosenShares(balance, practice.options, this.#picked, this.#parse(balance));
    return chosen.ok ? { ...chosen, choice: 'other' } : { ok: false, problem: 'empty' };
  }

  problems(balance: Balance, practice: Practice): ShareProblem[] {
    const chosen = chosenShares(balance, practice.options, this.#picked, this.#parse(balance));
    return chosen.ok ? [] : chosen.problems;
  }

  chooseSome(some: boolean): void {
    this.#some = some;
    this.#host.requestUpdate();
  }

  /** Adds a patient, with what is asked of them, or takes one away. `alone`: in place of the others. */
  pick(balance: Balance, patient: PatientBalance, isPicked: boolean, alone: boolean): void {
    const picked = alone ? new Map<string, string>() : new Map(this.#picked);
    if (isPicked) this.#add(picked, balance, patient);
    else picked.delete(patient.patientId);
    this.#set(picked);
  }

  /** Picks the patient for whom the form was opened, once, where there is a choice. Shows at the rendering that it is called in. */
  preset(balance: Balance, patientId: string | undefined): void {
    if (patientId === this.#preset) return;
    this.#preset = patientId;
    const patient = payablePatients(balance).find((one) => one.patientId === patientId);
    if (!patient) return;
    this.#some = true;
    this.#picked = new Map();
    this.#add(this.#picked, balance, patient);
  }

  enter(patientId: string, text: string): void {
    this.#set(new Map(this.#picked).set(patientId, text));
  }

  /** Shows at the next rendering: it is called when something else is in sight. */
  forget(): void {
    this.#some = false;
    this.#picked = new Map();
  }

  #add(picked: Map<string, string>, balance: Balance, patient: PatientBalance): void {
    const amount = suggestion(balance, patient, picked, this.#parse(balance));
    const text = amount > 0 ? formatAmount(money(amount, patient.payable.currency), this.#language()) : '';
    picked.set(patient.patientId, text);
  }

  #set(picked: Map<string, string>): void {
    this.#picked = picked;
    this.#host.requestUpdate();
  }

  #parse({ currentBalance }: Balance): Parse {
    return amountParser(this.#language(), currentBalance.currency);
  }
}
