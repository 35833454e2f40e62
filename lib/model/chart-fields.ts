// The fields of a chart as plain data: none of them known, and what each is called wherever a person reads of it.
// Apart from their schema, so that code in pages can have them without it.

import type { ChartField, ChartFields } from './chart.ts';

export const noFields: ChartFields = {
  patient: null,
  name: null,
  dob: null,
  encounter: null,
  dateOfService: null,
  dischargeDate: null,
  payer: null,
  provider: null,
  coder: null,
  vendor: null,
  specialty: null,
  encounterType: null,
  facility: null,
};

/** Fields that name the chart, most telling first: every place where one of them stands must say the same. */
export const identity = ['patient', 'name', 'dob', 'encounter', 'dateOfService'] as const;

export const fieldWords: Record<ChartField, string> = {
  patient: 'Patient identifier',
  name: 'Name',
  dob: 'Date of birth',
  encounter: 'Encounter',
  dateOfService: 'Date of service',
  dischargeDate: 'Discharge date',
  payer: 'Payer',
  provider: 'Provider',
  coder: 'Coder',
  vendor: 'Vendor',
  specialty: 'Specialty',
  encounterType: 'Encounter type',
  facility: 'Facility',
};
