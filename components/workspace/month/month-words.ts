// What the columns of a file of coded charts are called on the screen.

import type { CodedColumn } from '../../../lib/review/checked-charts/csv-fields.ts';

export const columnWords: Readonly<Record<CodedColumn, string>> = {
  key: 'Encounter number',
  dateOfService: 'Date of service',
  dischargeDate: 'Discharge',
  billedOn: 'Billed on',
  vendor: 'Vendor',
  coder: 'Coder',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  payer: 'Payer',
  dob: 'Date of birth',
  sex: 'Sex',
  claim: 'Claim (professional, facility)',
  place: 'Place of service',
  diagnoses: 'Diagnoses (ICD-10-CM)',
  procedures: 'Procedures',
  code: 'Codes of any kind',
  system: 'Kind of code',
  modifiers: 'Modifiers',
  units: 'Units',
  pointers: 'Diagnosis pointers',
  poa: 'Present on admission',
};
