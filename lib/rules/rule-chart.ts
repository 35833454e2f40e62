// What a check is given of a chart. Null: nobody has said; a check that needs it then answers that it cannot tell.

import type { CodeLine } from '../model/code-line.ts';
import type { ConfirmedFact } from '../model/confirmed-fact.ts';

export type Specialty =
  | 'behavioral-health'
  | 'emergency'
  | 'oncology'
  | 'orthopedics'
  | 'cardiology'
  | 'radiology'
  | 'anesthesia'
  | 'neurology';

export interface RuleChart {
  specialty: Specialty | null;
  setting: 'inpatient' | 'outpatient' | 'emergency' | null;
  claim: 'professional' | 'facility' | null;
  /** Whose way of counting applies: Medicare's own, or the code book's. */
  counting: 'cms' | 'cpt' | null;
  payer: string | null;
  /** Two digits of the place of service. */
  place: string | null;
  /** Dates in ISO form. */
  dob: string | null;
  sex: 'F' | 'M' | null;
  dateOfService: string | null;
  dischargeDate: string | null;
  billedOn: string | null;
  lines: readonly CodeLine[];
  facts: readonly ConfirmedFact[];
}

/** Lines whose code is one of these, in their order. */
export const having = (chart: RuleChart, codes: readonly string[] | ReadonlySet<string>): CodeLine[] => {
  const set = 'has' in codes ? codes : new Set(codes);
  return chart.lines.filter((line) => set.has(line.code));
};

export const diagnosesOf = (chart: RuleChart): CodeLine[] =>
  chart.lines.filter((line) => line.system === 'ICD-10-CM' && line.code !== '');

/** CPT and HCPCS lines. */
export const proceduresOf = (chart: RuleChart): CodeLine[] =>
  chart.lines.filter((line) => (line.system === 'CPT' || line.system === 'HCPCS') && line.code !== '');

export const hasAny = (line: CodeLine, modifiers: readonly string[]): boolean =>
  line.modifiers.some((modifier) => modifiers.includes(modifier));

/** Completed years between two ISO dates. */
export const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
