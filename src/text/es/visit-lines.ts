import type { visitLines as english } from '../en/visit-lines.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the service lines of visits, as statements, receipts and the list of visits show them. */
export const visitLines = {
  'lines.service': 'Servicio',
  'lines.billed': 'Facturado',
  'lines.adjusted': 'Ajustado',
  'lines.insurancePending': 'Pendiente del seguro',
  'lines.insurancePaid': 'Pagado por el seguro',
  'lines.patientPaid': 'Pagado por el paciente',
  'lines.remaining': 'Restante',
  'lines.total': 'Total',
  'lines.id': '{id} · CPT {code}',
  'lines.inCollections': 'En una agencia de cobranza: llámenos para pagarlo',
  'lines.visit': 'Visita del {date}',
  'lines.patient': 'Paciente',
  'lines.provider': 'Proveedor',
  'lines.facility': 'Centro médico',
  'lines.seenBy': '{provider} en {facility}',
  'lines.caption': '{patient}, {date}: servicios y montos',
} as const satisfies Translation<typeof english>;
