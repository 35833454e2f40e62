// The words for the closed lists of a finding: screens, pages and documents speak alike.

import type { Direction, FindingCategory, RootCause, Severity } from '../model/finding.ts';
import type { Disposition } from '../model/verdict.ts';

/** A verdict that was given, as a line shows it. */
export const verdictWords: Record<Disposition, string> = {
  agree: 'Agreed',
  revise: 'Revised',
  delete: 'Deleted',
  add: 'Omitted',
  resequence: 'Sequence wrong',
  attribute: 'Attribute wrong',
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
