// The third tap of a spot check: what is usually wrong where a code of this kind has this verdict. Every other
// category can be chosen in the full worksheet.

import type { CodeSystem } from '../../lib/model/code-line.ts';
import type { Direction, FindingCategory } from '../../lib/model/finding.ts';
import type { Disposition } from '../../lib/model/verdict.ts';

type Kind = 'diagnosis' | 'inpatient procedure' | 'procedure';

const kindOf = (system: CodeSystem | null): Kind => {
  if (system === 'ICD-10-PCS') return 'inpatient procedure';
  return system === 'CPT' || system === 'HCPCS' ? 'procedure' : 'diagnosis';
};

type Wrong = Exclude<Disposition, 'agree'>;

const likely: Record<Wrong, Record<Kind, readonly FindingCategory[]>> = {
  delete: {
    diagnosis: ['unsupported', 'clinical-validity', 'combination-excludes1', 'non-reportable', 'duplicate'],
    'inpatient procedure': ['unsupported', 'non-reportable', 'duplicate', 'wrong-encounter'],
    procedure: ['unsupported', 'unbundled', 'duplicate', 'global-period', 'medical-necessity'],
  },
  revise: {
    diagnosis: ['specificity', 'wrong-code', 'laterality', 'seventh-character', 'combination-excludes1'],
    'inpatient procedure': ['pcs-axis', 'wrong-code', 'payer-instruction'],
    procedure: ['wrong-code', 'em-over', 'em-under', 'time', 'payer-instruction'],
  },
  attribute: {
    diagnosis: ['poa', 'payer-instruction'],
    'inpatient procedure': ['pcs-axis', 'payer-instruction'],
    procedure: ['modifier', 'units-mue', 'component-26-tc', 'medical-necessity', 'payer-instruction'],
  },
  resequence: {
    diagnosis: ['sequencing', 'code-first-use-additional', 'cc-mcc'],
    'inpatient procedure': ['sequencing'],
    procedure: ['sequencing', 'payer-instruction'],
  },
  add: {
    diagnosis: ['omitted', 'code-first-use-additional', 'cc-mcc', 'query-missed'],
    'inpatient procedure': ['omitted', 'query-missed'],
    procedure: ['omitted', 'charge-capture', 'payer-instruction'],
  },
};

/** Likeliest first; always with a way out at the end. */
export const likelyCategories = (verdict: Wrong, system: CodeSystem | null): FindingCategory[] => [
  ...likely[verdict][kindOf(system)],
  'other',
];

const over: readonly FindingCategory[] = [
  'unsupported',
  'clinical-validity',
  'em-over',
  'unbundled',
  'global-period',
  'duplicate',
  'medical-necessity',
  'template-driven',
];
const under: readonly FindingCategory[] = ['omitted', 'em-under', 'charge-capture'];

/** Which way a category nearly always goes; null where it goes either way, and the reviewer must say. */
export const usualDirection = (category: FindingCategory): Direction | null =>
  over.includes(category) ? 'over' : under.includes(category) ? 'under' : null;
