// Short forms for writing demonstration charts: code lines, documents, and the recurring names and fields.

import type { PoaIndicator } from '../model/code-line.ts';
import type { DemoChart, DemoDocument, DemoError, DemoLine } from './chart-type.ts';

type DiagnosisExtra = { poa?: PoaIndicator; error?: DemoError };
type ProcedureExtra = { mods?: string[]; units?: number; error?: DemoError };

const bare = { modifiers: [], units: null, pointers: [], poa: null };

const withError = (line: DemoLine, error: DemoError | undefined): DemoLine =>
  error ? { ...line, error } : line;

/** An ICD-10-CM line. */
export const dx = (code: string, label: string, extra: DiagnosisExtra = {}): DemoLine =>
  withError({ ...bare, system: 'ICD-10-CM', code, label, poa: extra.poa ?? null }, extra.error);

/** An ICD-10-PCS line. */
export const pcs = (code: string, label: string, error?: DemoError): DemoLine =>
  withError({ ...bare, system: 'ICD-10-PCS', code, label }, error);

const procedure =
  (system: 'CPT' | 'HCPCS') =>
  (code: string, label: string | null, pointers: number[], extra: ProcedureExtra = {}): DemoLine =>
    withError(
      { ...bare, system, code, label, pointers, modifiers: extra.mods ?? [], units: extra.units ?? 1 },
      extra.error,
    );

/** A CPT line; `label` is our own short words or null. */
export const cpt = procedure('CPT');

/** A HCPCS Level II line. */
export const hcpcs = procedure('HCPCS');

/** A CPT line whose code the vendor's interface garbled. */
export const garbled = (
  code: string,
  label: string | null,
  pointers: number[],
  error: DemoError,
): DemoLine => ({ ...cpt(code, label, pointers, { error }), unreadable: true });

/** A signed document. */
export const note = (title: string, author: string, signed: string, text: string): DemoDocument => ({
  title,
  author,
  signed,
  text: text.trim(),
});

export const hospital = 'Northgate Medical Center';
export const clinic = 'Lakeshore Specialty Clinic';
export const vendor = 'Meridian Coding Partners';

export const coders = {
  raman: 'Priya Raman, CPC',
  beller: 'Tomas Beller, CCS',
  whitlock: 'Dana Whitlock, COC',
  oyelaran: 'Marcus Oyelaran, CPC',
  krantz: 'Ilse Krantz, CPC',
  quintero: 'Rosa Quintero, CCS',
  achterberg: 'Ben Achterberg, CPC-A',
};

/** The fields that an office or hospital outpatient professional claim has in common. */
export const professional = {
  encounterType: 'outpatient',
  claim: 'professional',
  placeOfService: '11 Office',
  facility: clinic,
  dischargeDate: null,
  vendor,
  drg: null,
  omitted: [],
} satisfies Partial<DemoChart>;

/** The fields that an inpatient facility claim has in common. */
export const inpatient = {
  specialty: 'Inpatient medicine',
  encounterType: 'inpatient',
  claim: 'facility',
  placeOfService: '21 Inpatient hospital',
  facility: hospital,
  vendor,
  omitted: [],
} satisfies Partial<DemoChart>;
