// A code line's attributes and what its finding lacks, in words.

import type { CodeLine } from '../../lib/model/code-line.ts';
import { levelsAbove } from '../../lib/model/em-level.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import { attributeChange, bare, unitWords } from '../../lib/reports/line-change.ts';
import type { Part } from '../../lib/review/completeness.ts';

export const partWords: Record<Part, string> = {
  choice: 'choice between two judgements',
  verdict: 'verdict',
  code: 'correct code',
  attribute: 'what is right',
  position: 'correct place',
  category: 'category',
  severity: 'severity',
  direction: 'direction',
  rootCause: 'root cause',
  vendorSystem: 'whose system',
  rationale: 'rationale',
  evidence: 'evidence',
};

/** What is said when the vendor's line cannot take the key that was pressed. */
export const signedWords = 'Signed: this worksheet takes no more changes.';
export const ownCodeWords = 'The vendor did not code this line: describe it, or take it back with D.';

/** What is said of a code all of whose quoted support came too late. */
export const lateWords = (disposition: Disposition | null): string =>
  disposition === 'revise' || disposition === 'add'
    ? 'Written after billing: it could not be coded from this when the claim went out.'
    : 'Agreed on what was written after billing: the code had no such support when the claim went out.';

/** Which way and by how much an E/M level was missed; null where the two codes are not levels of one family. */
export function levelWords(line: CodeLine | null, auditor: AuditorCode | null): string | null {
  const above = line && auditor ? levelsAbove(line, auditor) : null;
  if (!above) return null;
  const by = Math.abs(above);
  return `E/M ${by} ${by === 1 ? 'level' : 'levels'} too ${above > 0 ? 'high' : 'low'}`;
}

/** System, modifiers, units, pointers, POA and label on one line. */
export function lineFacts(line: CodeLine | null, auditor: AuditorCode | null): string {
  if (!line) {
    const omitted = auditor?.system ? `${auditor.system}, omitted by the vendor` : 'Omitted by the vendor';
    return [omitted, attributeChange(bare, auditor)].filter(Boolean).join(' · ');
  }
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
