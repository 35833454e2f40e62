// What a verdict makes of a code line, in short words.

import type { CodeLine } from '../model/code-line.ts';
import type { AuditorCode, Verdict } from '../model/verdict.ts';

/** What an attribute verdict changes on the line, in short; empty where only the rationale says it. */
export function attributeChange(
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

/** A line of which nothing is known but its code. */
export const bare = { modifiers: [], units: null, diagnoses: [], poa: null };

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

export const unitWords = (units: number): string => `${units} ${units === 1 ? 'unit' : 'units'}`;
