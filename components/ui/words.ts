// The words the screens use for the closed lists of the model.

import type { CodeSystem, PoaIndicator } from '../../lib/model/code-line.ts';
import type { Direction, FindingCategory, RootCause, Severity } from '../../lib/model/finding.ts';
import type { Disposition } from '../../lib/model/verdict.ts';
import { defaultPoints } from '../../lib/review/accuracy/weighted-points.ts';

/** A verdict that was given, as a line shows it. */
export const verdictWords: Record<Disposition, string> = {
  agree: 'Agreed',
  revise: 'Revised',
  delete: 'Deleted',
  add: 'Omitted',
  resequence: 'Sequence wrong',
  attribute: 'Attribute wrong',
};

/** A verdict to be chosen, as a finding offers it. */
export const errorWords: Record<Disposition, string> = {
  agree: 'Agree',
  revise: 'Revise',
  delete: 'Delete',
  add: 'Omitted code',
  resequence: 'Sequence',
  attribute: 'Attribute',
};

/** What a code can have wrong though it is the right code, by system. */
export const attributeWords: Record<CodeSystem, string> = {
  CPT: 'Modifier, units, pointer',
  HCPCS: 'Modifier, units, pointer',
  'ICD-10-CM': 'POA',
  'ICD-10-PCS': 'Attribute',
};

/** Present on admission, as the UB-04 guidelines name the indicators. */
export const poaWords: Record<PoaIndicator, string> = {
  Y: 'Y, present on admission',
  N: 'N, not present on admission',
  U: 'U, documentation insufficient',
  W: 'W, clinically undetermined',
  '1': '1, exempt (as some claims write it)',
  exempt: 'Exempt',
};

export const categoryWords: Record<FindingCategory, string> = {
  unsupported: 'Not supported by documentation',
  omitted: 'Omitted code',
  specificity: 'Specificity',
  'wrong-code': 'Wrong code',
  sequencing: 'Sequencing or principal diagnosis',
  poa: 'Present on admission',
  laterality: 'Laterality',
  'seventh-character': '7th character or episode of care',
  'combination-excludes1': 'Combination code or Excludes1',
  'code-first-use-additional': 'Code first or use additional',
  'cc-mcc': 'CC or MCC',
  'clinical-validity': 'Clinical validity',
  'pcs-axis': 'PCS character',
  'em-over': 'E/M level too high',
  'em-under': 'E/M level too low',
  modifier: 'Modifier',
  unbundled: 'Unbundled (NCCI)',
  'units-mue': 'Units (MUE)',
  time: 'Time threshold',
  'add-on-without-base': 'Add-on without its base code',
  'global-period': 'Global period',
  'component-26-tc': 'Professional or technical component',
  duplicate: 'Duplicate',
  'medical-necessity': 'Medical necessity (LCD, NCD)',
  'invalid-for-date': 'Not valid on the date of service',
  disposition: 'Discharge disposition',
  'charge-capture': 'Charge capture',
  'template-driven': 'Driven by a template',
  'query-missed': 'Query missed',
  'non-reportable': 'Not reportable',
  'wrong-encounter': 'Wrong encounter or demographics',
  'payer-instruction': 'Payer instruction',
  other: 'Other',
};

export const severityWords: Record<Severity, string> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
  advisory: 'Advisory',
};

const points = (severity: Severity): string =>
  `${severityWords[severity]} ${defaultPoints.severity[severity]}`;

/** With the points that the weighted method gives an error of it. */
export const severityWithPoints: Record<Severity, string> = {
  critical: points('critical'),
  major: points('major'),
  minor: points('minor'),
  advisory: `${severityWords.advisory}, not scored`,
};

export const directionWords: Record<Direction, string> = {
  over: 'Over-coded',
  under: 'Under-coded',
  neutral: 'Neutral',
};

export const rootCauseWords: Record<RootCause, string> = {
  coder: 'Coder',
  documentation: 'Documentation',
  query: 'Query process',
  workflow: 'Workflow',
  system: 'System (encoder, template)',
  policy: 'Policy or payer instruction',
  'code-set': 'Code set out of date',
  audit: 'Audit error',
};

/** Between 0 and 1 as a percentage with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
