/** English of the service lines of visits, as statements, receipts and the list of visits show them. */
export const visitLines = {
  'lines.service': 'Service',
  'lines.billed': 'Billed',
  'lines.adjusted': 'Adjusted',
  'lines.insurancePending': 'Insurance pending',
  'lines.insurancePaid': 'Insurance paid',
  'lines.patientPaid': 'Patient paid',
  'lines.remaining': 'Remaining',
  'lines.total': 'Total',
  /** What stands below a service: its id and its procedure code. */
  'lines.id': '{id} · CPT {code}',
  'lines.inCollections': 'With a collection agency: call us to pay it',
  'lines.visit': 'Visit on {date}',
  'lines.patient': 'Patient',
  'lines.provider': 'Provider',
  'lines.facility': 'Facility',
  'lines.seenBy': '{provider} at {facility}',
  /** Names the table for those who cannot see what it stands below. */
  'lines.caption': '{patient}, {date}: services and amounts',
} as const;
