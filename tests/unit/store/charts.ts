// Synthetic charts as the page reader hands them over.

import type { ChartFields, ChartSnapshot } from '../../../lib/model/chart.ts';
import type { CodeLine, CodeSystem } from '../../../lib/model/code-line.ts';
import type { Judgement } from '../../../lib/store/commands/judgement.ts';

/** A delivered line. */
export const line = (code: string, system: CodeSystem = 'ICD-10-CM'): CodeLine => ({
  key: `${system} ${code} #1`,
  system,
  code,
  modifiers: [],
  units: null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});

export const threeLines = [line('I21.4'), line('E11.9'), line('99214', 'CPT')];

/** A chart of three lines; `fields` replaces what its page shows. */
export const chartOf = (
  fields: Partial<ChartFields> & { patient?: string; encounter?: string } = {},
  lines: CodeLine[] = threeLines,
): ChartSnapshot => ({
  profile: { id: 'demo', version: 1 },
  site: 'https://ehr.example',
  fields: {
    patient: 'NG-204417',
    name: 'Harriet Lindqvist',
    dob: '1951-08-14',
    encounter: 'E-7301142',
    dateOfService: '2026-03-01',
    dischargeDate: null,
    payer: 'Medicare Part B',
    provider: 'Samuel Adeyemi, MD',
    coder: 'Priya Raman, CPC',
    vendor: null,
    specialty: 'Cardiology',
    encounterType: 'outpatient',
    facility: 'Lakeshore Specialty Clinic',
    ...fields,
  },
  lines,
  documents: [],
  readAt: 0,
});

export const chart = chartOf();

const [first, second, third] = threeLines.map((l) => l.key) as [string, string, string];
/** Keys of the lines of `chart`. */
export const keys = { first, second, third };

/** A verdict on a line, with the auditor's code where one is given. */
export const verdict = (
  lineKey: string,
  disposition: Judgement['disposition'],
  code?: string,
): Judgement => ({
  lineKey,
  disposition,
  auditor: code ? { system: 'ICD-10-CM', code, modifiers: [], units: null } : null,
});
