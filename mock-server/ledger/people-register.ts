import { listAt } from '../list-at.ts';
import { LedgerError } from './ledger-error.ts';
import type { Guarantor, Patient } from './people.ts';
import type { Visit } from './visits.ts';

/** How to reach a guarantor. */
export type ContactChange = Partial<Pick<Guarantor, 'phone' | 'email' | 'notices' | 'language'>>;

/** Who the practice knows. Nothing in it is money. */
export interface PeopleRegister {
  addGuarantor(guarantor: Guarantor): Guarantor;
  /** Throws `unknown_account`. */
  changeGuarantor(accountNumber: string, change: ContactChange): Guarantor;
  /** Throws `unknown_account`. */
  addPatient(patient: Patient): Patient;
  /** Throws `unknown_patient`. */
  addVisit(visit: Visit): Visit;
  /** Account numbers in the order in which they were opened. */
  accounts(): readonly string[];
  guarantor(accountNumber: string): Guarantor | null;
  patients(accountNumber: string): readonly Patient[];
  patient(id: string): Patient | null;
  visits(accountNumber: string): readonly Visit[];
  visit(id: string): Visit | null;
  /** A short id of a provider or facility, which are known by their names. */
  placeId(kind: 'provider' | 'facility', name: string): string;
}

export function createPeopleRegister(): PeopleRegister {
  const guarantors = new Map<string, Guarantor>();
  const patients = new Map<string, Patient>();
  const visits = new Map<string, Visit>();
  const visitsOf = new Map<string, Visit[]>();
  const placeIds = { provider: new Map<string, string>(), facility: new Map<string, string>() };

  return {
    addGuarantor: (guarantor) => add(guarantors, guarantor.accountNumber, guarantor),
    changeGuarantor(accountNumber, change) {
      const known = guarantors.get(accountNumber);
      if (!known) throw new LedgerError('unknown_account', `There is no account ${accountNumber}.`);
      const changed = Object.freeze({ ...known, ...change });
      guarantors.set(accountNumber, changed);
      return changed;
    },
    addPatient(patient) {
      if (!guarantors.has(patient.accountNumber)) {
        throw new LedgerError('unknown_account', `There is no account ${patient.accountNumber}.`);
      }
      return add(patients, patient.id, patient);
    },
    addVisit(visit) {
      if (patients.get(visit.patientId)?.accountNumber !== visit.accountNumber) {
        throw new LedgerError('unknown_patient', `The account has no patient ${visit.patientId}.`);
      }
      const added = add(visits, visit.id, visit);
      listAt(visitsOf, visit.accountNumber).push(added);
      for (const kind of ['provider', 'facility'] as const) this.placeId(kind, visit[kind]);
      return added;
    },
    accounts: () => [...guarantors.keys()],
    guarantor: (accountNumber) => guarantors.get(accountNumber) ?? null,
    patients: (accountNumber) => [...patients.values()].filter((patient) => patient.accountNumber === accountNumber),
    patient: (id) => patients.get(id) ?? null,
    visits: (accountNumber) => visitsOf.get(accountNumber)?.slice() ?? [],
    visit: (id) => visits.get(id) ?? null,
    placeId(kind, name) {
      const ids = placeIds[kind];
      const id = ids.get(name) ?? `${kind}-${ids.size + 1}`;
      ids.set(name, id);
      return id;
    },
  };
}

function add<Item extends object>(register: Map<string, Item>, id: string, item: Item): Item {
  if (register.has(id)) throw new LedgerError('already_known', `${id} is taken.`);
  const frozen = Object.freeze({ ...item });
  register.set(id, frozen);
  return frozen;
}
