// What the checks propose over a month of charts, a proposal a line. It names encounters, not patients.

import type { MonthChart, MonthProposal } from '../rules/check-month.ts';
import { csv } from './csv.ts';

const heads = [
  'Encounter',
  'Date of service',
  'Coder',
  'Specialty',
  'Payer',
  'Check',
  'Code',
  'What is so',
  'Category',
  'Severity',
  'Proposed code',
];

/** @param words the screen's, for categories and severities */
export function monthCsv(
  charts: readonly (readonly [MonthChart, readonly MonthProposal[]])[],
  words: { category: (of: MonthProposal) => string; severity: (of: MonthProposal) => string },
): string {
  const rows = charts.flatMap(([chart, proposals]) =>
    proposals.map((one) => [
      chart.number,
      chart.dateOfService ?? '',
      chart.coder ?? '',
      chart.specialty ?? '',
      chart.payer ?? '',
      one.rule,
      one.code ?? '',
      one.message,
      words.category(one),
      words.severity(one),
      [one.proposal.code, ...(one.proposal.modifiers ?? [])].filter(Boolean).join('-'),
    ]),
  );
  return csv([heads, ...rows]);
}
