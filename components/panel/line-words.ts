// A code line's attributes and what its finding lacks, in words.

import type { CodeLine } from '../../lib/model/code-line.ts';
import { levelsAbove } from '../../lib/model/em-level.ts';
import type { AuditorCode, Disposition, Verdict } from '../../lib/model/verdict.ts';
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

/** What an attribute verdict changes on the line, in short; empty where only the rationale says it. */
function attributeChange(
  line: Pick<CodeLine, 'modifiers' | 'units' | 'diagnoses' | 'poa'>,
  auditor: AuditorCode | null,
): string {
  if (!auditor) return '';
  const modifiers = auditor.modifiers.join(' ');
  const pointers = auditor.diagnoses?.join(', ');
  const parts = [
    modifiers === line.modifiers.join(' ') ? null : modifiers ? `mod ${modifiers}` : 'no modifier',
    auditor.units === line.units || auditor.units === null ? null : unitWords(auditor.units),
    pointers === undefined || pointers === line.diagnoses.join(', ') ? null : `for ${pointers || 'none'}`,
    !auditor.poa || auditor.poa === line.poa ? null : `POA ${auditor.poa}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A place in the order; the first diagnosis has names of its own. */
export const positionWords = (place: number, diagnosis: boolean): string =>
  place === 1 && diagnosis ? '1, principal or first-listed' : `${place}`;

/** Which way and by how much an E/M level was missed; null where the two codes are not levels of one family. */
export function levelWords(line: CodeLine | null, auditor: AuditorCode | null): string | null {
  const above = line && auditor ? levelsAbove(line, auditor) : null;
  if (!above) return null;
  const by = Math.abs(above);
  return `E/M ${by} ${by === 1 ? 'level' : 'levels'} too ${above > 0 ? 'high' : 'low'}`;
}

const bare = { modifiers: [], units: null, diagnoses: [], poa: null };

/** What a verdict makes of the line beside its code: the other code, the right attributes, the right place. */
export function changeWords(line: CodeLine | null, verdict: Partial<Verdict> | null): string {
  if (!verdict) return '';
  const { disposition, auditor = null, position } = verdict;
  const placed = disposition === 'resequence' || disposition === 'add';
  const { system = null } = line ?? auditor ?? {};
  if (placed && position) return `place ${positionWords(position, system === 'ICD-10-CM')}`;
  if (!line) return '';
  if (disposition === 'revise' && auditor)
    return [auditor.code, attributeChange(bare, auditor)].filter(Boolean).join(' ');
  if (disposition === 'attribute') return attributeChange(line, auditor);
  return '';
}

const unitWords = (units: number): string => `${units} ${units === 1 ? 'unit' : 'units'}`;

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
