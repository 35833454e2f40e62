// What is said of checks: their evidence, their tables, why a proposal was dismissed, what was answered.

import { isSaidField } from '../../lib/model/chart-fact.ts';
import type { DismissReason } from '../../lib/model/check-decision.ts';
import type { EvidenceMark } from '../../lib/rules/evidence-mark.ts';
import { factQuestions } from '../../lib/rules/fact-questions.ts';
import { fieldQuestions } from '../../lib/rules/questions/fields.ts';
import type { FactInput, FactQuestion, SingleInput } from '../../lib/rules/questions/input.ts';
import type { TableName } from '../../lib/rules/rule-tables.ts';
import type { Question } from './chart-checks.ts';

export const evidenceMarkWords: Record<EvidenceMark, string> = {
  V: 'read in the source',
  S: 'from a secondary source',
  K: 'general knowledge, not checked in a source',
  D: 'a rule of this product',
};

export const tableWords: Record<TableName, string> = {
  'code-sets': 'Codes and their dates (ICD-10, HCPCS, CPT)',
  tabular: 'Tabular list of ICD-10-CM',
  'poa-exempt': 'Diagnoses exempt from POA',
  hac: 'Hospital-acquired conditions',
  pairs: 'NCCI pairs of codes',
  'unit-limits': 'Medically unlikely units',
  'add-ons': 'Add-on codes',
  'fee-schedule': 'Physician fee schedule',
  'inpatient-edits': 'Medicare Code Editor lists',
  'drug-units': 'Units of drugs',
  'anesthesia-base': 'Base units of anesthesia',
};

export const dismissWords: Record<DismissReason, string> = {
  'record-supports': 'The record bears the code out',
  'payer-rule': 'The payer has it otherwise',
  exception: 'An exception the check does not know',
  'check-wrong': 'The check is wrong here',
  'judged-already': 'Judged already, in another finding',
  other: 'Something else (say what)',
};

export const questionOf = (name: Question['name']): FactQuestion =>
  isSaidField(name) ? fieldQuestions[name] : factQuestions[name];

/** A number of things: `1 proposal`, `3 proposals`. */
export function counted(n: number, of: 'proposal' | 'document' | 'check'): string {
  if (of === 'proposal') return `${n} ${n === 1 ? 'proposal' : 'proposals'}`;
  if (of === 'document') return `${n} ${n === 1 ? 'document' : 'documents'}`;
  return `${n} ${n === 1 ? 'check' : 'checks'}`;
}

/** An answer as the record of the review shows it. */
export function answerWords(input: FactInput, value: unknown): string {
  if (input.kind === 'choices') {
    const chosen = input.choices.filter((one) => Array.isArray(value) && value.includes(one.value));
    return chosen.map(({ words }) => words).join(', ') || 'None';
  }
  if (input.kind !== 'rows') return singleWords(input, value);
  const rows: Record<string, unknown>[] = Array.isArray(value) ? value : [];
  if (rows.length === 0) return 'None';
  const rowWords = (row: Record<string, unknown>) =>
    input.columns
      .flatMap(({ name, label, input: of }) => {
        const cell = row[name];
        if (cell === null || cell === undefined || cell === '') return [];
        if (of.kind === 'yes-no') return cell ? label.toLowerCase() : [];
        const words = singleWords(of, cell);
        // Start and stop look alike.
        return (of.kind === 'moment' ? `${label.toLowerCase()} ${words}` : words) || [];
      })
      .join(', ');
  return rows.map(rowWords).join('; ');
}

function singleWords(input: SingleInput, value: unknown): string {
  if (value === null || value === undefined) return 'not stated';
  switch (input.kind) {
    case 'yes-no':
      return value ? 'Yes' : 'No';
    case 'minutes':
      return `${value} minutes`;
    case 'choice':
      return input.choices.find((one) => one.value === value)?.words ?? String(value);
    case 'count':
      return `${value} ${input.unit}`;
    case 'modifiers':
      return Array.isArray(value) ? value.join(' ') : String(value);
    case 'moment':
      return String(value).replace('T', ' ');
    default:
      return String(value);
  }
}
