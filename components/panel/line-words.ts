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

/** System, modifiers, units, pointers, POA and label on one line. */
export function lineFacts(line: CodeLine | null, auditor: AuditorCode | null): string {
  if (!line) return auditor?.system ? `${auditor.system}, omitted by the vendor` : 'Omitted by the vendor';
  const parts = [
    line.system,
    line.modifiers.length > 0 ? `mod ${line.modifiers.join(' ')}` : null,
    line.units !== null && line.units !== 1 ? `${line.units} units` : null,
    line.diagnoses.length > 0 ? `for ${line.diagnoses.join(', ')}` : null,
    line.poa ? `POA ${line.poa}` : null,
    line.label,
  ];
  return parts.filter(Boolean).join(' · ');
}
