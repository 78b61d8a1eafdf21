import type { balance as english } from '../en/balance.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the balance card. */
export const balance = {
  'balance.title': 'Su saldo',
  'balance.loading': 'Cargando su saldo',
  'balance.amountDue': 'Monto adeudado',
  'balance.currentBalance': 'Saldo actual',
  'balance.statementBalance': 'Saldo del estado de cuenta',
  'balance.unappliedFunds': 'Saldo a favor',
  'balance.unappliedFunds.hint': 'Dinero que usted pagó y que todavía no hemos aplicado.',
  'balance.collections': 'En cobranza',
  'balance.collections.hint': 'Este saldo está en una agencia de cobranza. Llámenos para pagarlo.',
  'balance.due': 'Vence el {date}',
  'balance.pastDue': 'Vencido',
  'balance.pastDue.date': 'Venció el {date}',
  'balance.notDueYet': 'Por ahora no debe pagar nada',
  'balance.waiting.title': 'En espera de su seguro',
  'balance.waiting.text': 'Todavía no debe pagar nada. {amount} está pendiente de su seguro.',
  'balance.paidUp.title': 'Está al día con sus pagos',
  'balance.paidUp.text': 'No debe nada. ¡Gracias!',
  'balance.patients': 'Saldo de cada paciente',
  'balance.patients.due': 'Por pagar ahora: {amount}',
  'balance.breakdown': 'Cómo se calcula',
  'balance.breakdown.billed': 'Costo de su atención',
  'balance.breakdown.adjusted': 'Ajustes',
  'balance.breakdown.insurancePending': 'En espera del seguro',
  'balance.breakdown.insurancePaid': 'Pagado por el seguro',
  'balance.breakdown.patientPaid': 'Pagado por usted',
  'balance.breakdown.unappliedFunds': 'Saldo a favor',
  'balance.announced': 'Su saldo está actualizado. Monto adeudado: {amount}.',
} as const satisfies Translation<typeof english>;
