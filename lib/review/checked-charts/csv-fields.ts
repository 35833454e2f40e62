// What a file of coded charts may say, and what its columns are usually called.

import type { CsvMapping } from '../sampling/csv-frame.ts';
import { frameWords, type HeadingWords } from '../sampling/csv-mapping.ts';

/** Said of the chart: the same in each of its rows. */
export const chartColumns = [
  'key',
  'dateOfService',
  'dischargeDate',
  'billedOn',
  'vendor',
  'coder',
  'specialty',
  'encounterType',
  'payer',
  'dob',
  'sex',
  'claim',
  'place',
] as const;
export type ChartColumn = (typeof chartColumns)[number];

/** Said of codes: of one a row, or of several in a cell. */
export const codeColumns = [
  'diagnoses',
  'procedures',
  'code',
  'system',
  'modifiers',
  'units',
  'pointers',
  'poa',
] as const;
export type CodeColumn = (typeof codeColumns)[number];

export type CodedColumn = ChartColumn | CodeColumn;
export const codedColumns: readonly CodedColumn[] = [...chartColumns, ...codeColumns];

export interface CodedMapping extends Omit<CsvMapping, 'columns'> {
  /** Heading of the column for each field. */
  columns: Partial<Record<CodedColumn, string>> & { key: string };
}

export const codedWords: HeadingWords<CodedColumn> = {
  key: [...frameWords.key, 'chart', 'chartnumber'],
  dateOfService: [...frameWords.dateOfService, 'admissiondate', 'fromdate'],
  dischargeDate: ['dischargedate', 'discharge', 'throughdate'],
  billedOn: ['billedon', 'billdate', 'claimdate', 'submitted'],
  vendor: ['vendor', 'codingvendor', 'codedbyvendor'],
  coder: frameWords.coder,
  specialty: frameWords.specialty,
  encounterType: frameWords.encounterType,
  payer: frameWords.payer,
  dob: ['dob', 'dateofbirth', 'birthdate'],
  sex: ['sex', 'gender'],
  claim: ['claimtype', 'claimform', 'billtype'],
  place: ['placeofservice', 'pos', 'place'],
  diagnoses: [
    'diagnoses',
    'diagnosis',
    'diagnosiscode',
    'diagnosiscodes',
    'dx',
    'icd10',
    'icd10cm',
    'icd10codes',
  ],
  procedures: [
    'procedures',
    'procedure',
    'procedurecode',
    'procedurecodes',
    'cpt',
    'cpthcpcs',
    'hcpcs',
    'cptcode',
  ],
  code: ['code', 'codes', 'codevalue'],
  system: ['codesystem', 'codetype', 'system', 'codeset'],
  modifiers: ['modifiers', 'modifier', 'mods', 'mod'],
  units: ['units', 'quantity', 'qty', 'unit'],
  pointers: ['pointers', 'diagnosispointers', 'diagnosispointer', 'dxpointers', 'dxpointer', 'pointer'],
  poa: ['poa', 'presentonadmission', 'poaindicator'],
};
