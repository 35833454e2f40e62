// What the screen calls the fields that a column can be.

import type { ChartField, CodeColumn } from '../../../../lib/model/oversight/chart-mapping.ts';
import type { StatusField } from '../../../../lib/model/oversight/status-mapping.ts';

export const fieldWords: Record<ChartField, string> = {
  number: 'Account or encounter number',
  facility: 'Facility',
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  class: 'Class (standard, complex, urgent)',
  payer: 'Payer',
  provider: 'Provider',
  delivery: 'Delivery method',
  source: 'Coded by (vendor, in-house)',
  dateOfService: 'Date of service',
  discharged: 'Discharge date',
  drg: 'DRG',
  documented: 'Documentation complete',
  received: 'Received by the vendor',
  coded: 'Coded',
  reviewed: 'Reviewed by the vendor’s QA',
  returned: 'Returned',
  billed: 'Billed',
  zone: 'Time zone of the row',
  rationale: 'Rationale',
  ownReview: 'Vendor’s QA done (yes, no)',
  modifiers: 'Modifiers of the row’s code',
  units: 'Units of the row’s code',
  poa: 'POA of the row’s code',
};

export const codeColumnWords: Record<CodeColumn, string> = {
  diagnosis: 'Diagnoses (ICD-10-CM)',
  pcs: 'Procedures (ICD-10-PCS)',
  procedure: 'CPT or HCPCS',
  any: 'Codes, told by their form',
};

export const statusFieldWords: Record<StatusField, string> = {
  number: 'Claim or account number',
  submittedOn: 'Day it was sent',
  status: 'Status at the first submission',
  cause: 'Cause',
  why: 'What was wrong',
};
