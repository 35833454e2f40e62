// The lines of an unseen page as a right reading gives them.

import { codesAt } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';

const plain = { modifiers: [], units: null, diagnoses: [], poa: null };

export const diagnosisLines = (chart: UnseenChart, shows: { poa?: true } = {}): object[] =>
  chart.diagnoses.map((d) => ({
    ...plain,
    system: 'ICD-10-CM',
    code: d.code,
    poa: shows.poa ? d.poa : null,
  }));

export const serviceLines = (
  chart: UnseenChart,
  shows: { modifiers?: true; units?: true; diagnoses?: true },
): object[] =>
  chart.services.map((s) => ({
    ...plain,
    system: /^\d/.test(s.code) ? 'CPT' : 'HCPCS',
    code: s.code,
    modifiers: shows.modifiers ? s.modifiers : [],
    units: shows.units ? s.units : null,
    diagnoses: shows.diagnoses ? codesAt(chart, s.pointers) : [],
  }));

export const procedureLines = (chart: UnseenChart): object[] =>
  chart.procedures.map((p) => ({ ...plain, system: 'ICD-10-PCS', code: p.code }));

export const all = { modifiers: true, units: true, diagnoses: true } as const;

/** Both lists of an office visit, with all attributes. */
export const officeLines = (chart: UnseenChart): object[] => [
  ...diagnosisLines(chart),
  ...serviceLines(chart, all),
];

export const undotted = (code: string): string => code.replace('.', '');
export const document = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
