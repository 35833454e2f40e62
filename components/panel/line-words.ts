// A code line's attributes and what its finding lacks, in words.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import type { Part } from '../../lib/review/completeness.ts';

export const partWords: Record<Part, string> = {
  verdict: 'verdict',
  code: 'correct code',
  category: 'category',
  severity: 'severity',
  direction: 'direction',
  rootCause: 'root cause',
  rationale: 'rationale',
  evidence: 'evidence',
};

/** What is said when the vendor's line cannot take the key that was pressed. */
export const signedWords = 'Signed: this worksheet takes no more changes.';
export const ownCodeWords = 'The vendor did not code this line: describe it, or take it back with D.';

/** What an attribute verdict changes on the line, in short; empty where only the rationale says it. */
export function attributeChange(line: CodeLine, auditor: AuditorCode | null): string {
  if (!auditor) return '';
  const modifiers = auditor.modifiers.join(' ');
  const parts = [
    modifiers === line.modifiers.join(' ') ? null : modifiers ? `mod ${modifiers}` : 'no modifier',
    auditor.units === line.units || auditor.units === null ? null : unitWords(auditor.units),
  ];
  return parts.filter(Boolean).join(', ');
}

const unitWords = (units: number): string => `${units} ${units === 1 ? 'unit' : 'units'}`;

/** System, modifiers, units, pointers, POA and label on one line. */
export function lineFacts(line: CodeLine | null, auditor: AuditorCode | null): string {
  if (!line) return auditor?.system ? `${auditor.system}, omitted by the vendor` : 'Omitted by the vendor';
  const parts = [
    line.system,
    line.modifiers.length > 0 ? `mod ${line.modifiers.join(' ')}` : null,
    line.units !== null && line.units !== 1 ? unitWords(line.units) : null,
    line.diagnoses.length > 0 ? `for ${line.diagnoses.join(', ')}` : null,
    line.poa ? `POA ${line.poa}` : null,
    line.label,
  ];
  return parts.filter(Boolean).join(' · ');
}
