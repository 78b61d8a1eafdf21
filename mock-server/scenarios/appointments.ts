import type { Appointment, Decisions, Item } from './chronicle.ts';

export const okafor = 'Imani Okafor, MD';
export const lindqvist = 'Samuel Lindqvist, MD';
export const castellanos = 'Mei Castellanos, DO';
const childrensHouse = 'Fernhill Pediatrics, Mill Lane';

/** An item that insurance decides about as a whole. */
export function insured(code: string, description: string, billed: number): Item {
  return { code, description, billed, insurance: billed };
}

/** A yearly check of a chronic condition with its laboratory tests; owed after insurance: $113.50. */
export function diabetesCheck(patientId: string): { appointment: Appointment; decisions: Decisions } {
  return {
    appointment: {
      patientId,
      provider: okafor,
      diagnosis: 'E11.9 Type 2 diabetes without complications',
      notes: 'Fasting values better than in spring. Keep metformin, walk after dinner, see again in three months.',
      items: [
        insured('99214', 'Office visit, established patient', 21_500),
        insured('80053', 'Comprehensive metabolic panel', 8_400),
        insured('83036', 'Hemoglobin A1c', 4_500),
        insured('36415', 'Blood draw', 1_800),
      ],
    },
    decisions: [
      [11_000, 4_350],
      [3_900, 2_600],
      [1_800, 900],
      [0, 300],
    ],
  };
}

/** A child's sick visit; owed after insurance: $32.65. */
export function earInfection(patientId: string): { appointment: Appointment; decisions: Decisions } {
  return {
    appointment: {
      patientId,
      provider: castellanos,
      facility: childrensHouse,
      diagnosis: 'H66.91 Otitis media, right ear',
      notes: 'Eardrum red and bulging, no perforation. Amoxicillin ten days; parent will call if fever stays.',
      items: [insured('99213', 'Office visit, established patient', 16_500)],
    },
    decisions: [[9_800, 3_435]],
  };
}

/** A vaccination visit that insurance pays but for $20.00. */
export function wellChild(patientId: string): { appointment: Appointment; decisions: Decisions } {
  return {
    appointment: {
      patientId,
      provider: castellanos,
      facility: childrensHouse,
      diagnosis: 'Z00.129 Routine child health examination',
      notes: 'Growing along the 60th percentile. Reads to the little one at bedtime. Shots given, no reaction.',
      items: [insured('99393', 'Well-child visit, age 5 to 11', 19_000), insured('90686', 'Influenza vaccine', 4_200)],
    },
    decisions: [
      [15_200, 1_800],
      [4_200, 0],
    ],
  };
}

/** A follow-up of which insurance has decided nothing; the copay of $30.00 is owed at once. */
export function followUp(patientId: string): Appointment {
  return {
    patientId,
    provider: okafor,
    diagnosis: 'M54.50 Low back pain',
    notes: 'Pain after moving house, no warning signs. Stretching sheet handed out; physical therapy if it stays.',
    items: [
      { code: '99213', description: 'Office visit, established patient', billed: 16_500, insurance: 13_500 },
      insured('97110', 'Therapeutic exercise', 4_200),
    ],
  };
}

/** A visit of somebody without insurance: $140.00. */
export function selfPay(patientId: string): Appointment {
  return {
    patientId,
    provider: lindqvist,
    diagnosis: 'I10 Essential hypertension',
    notes: 'Pressure 142 over 88, ran out of tablets. Renewed; nurse to call in two weeks.',
    items: [
      { code: '99213', description: 'Office visit, established patient', billed: 11_000 },
      { code: '93000', description: 'Electrocardiogram', billed: 3_000 },
    ],
  };
}
