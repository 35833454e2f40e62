// The words of teaching: what is asked for, and how it is asked.

import type { ChartField } from '../../lib/model/chart.ts';
import { fieldWords } from '../../lib/model/chart-fields.ts';
import type { ColumnSaid, TeachTarget } from '../../lib/model/teaching.ts';

export const targetWords: Record<TeachTarget, string> = {
  ...fieldWords,
  codes: 'Code table',
  document: 'Documentation',
};

/** As “Click the patient identifier”. */
export const askFor: Record<TeachTarget, string> = {
  patient: 'the patient identifier (MRN)',
  name: 'the patient’s name',
  dob: 'the date of birth',
  encounter: 'the encounter or account number',
  dateOfService: 'the date of service or admission',
  dischargeDate: 'the discharge date',
  payer: 'the payer',
  provider: 'the provider',
  coder: 'the coder',
  vendor: 'the vendor that coded it',
  specialty: 'the specialty',
  encounterType: 'the kind of encounter',
  facility: 'the facility',
  codes: 'any code of the table',
  document: 'a paragraph of the note',
};

export const mainFields: readonly ChartField[] = ['patient', 'name', 'dob', 'encounter', 'dateOfService'];
export const moreFields: readonly ChartField[] = [
  'provider',
  'payer',
  'coder',
  'vendor',
  'dischargeDate',
  'specialty',
  'encounterType',
  'facility',
];

export const columnWords: Record<ColumnSaid, string> = {
  code: 'Code',
  system: 'Kind of code',
  modifiers: 'Modifiers',
  units: 'Units',
  pointers: 'Diagnosis pointers',
  poa: 'Present on admission',
  label: 'Description',
  number: 'Line number or letter',
  other: 'Not read',
};
