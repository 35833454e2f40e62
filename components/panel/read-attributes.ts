// What the texts of the attribute fields mean, or what is wrong with them.

import type { CodeLine } from '../../lib/model/code-line.ts';
import { parseCode } from '../../lib/model/code-shape.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

/** A code's attributes as they should be; null where nobody has said. */
export type Attributes = Pick<AuditorCode, 'modifiers' | 'units' | 'poa' | 'diagnoses'>;

const words = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** Modifiers and units as typed, or a complaint. */
export function readModifiers(
  modifiers: string,
  units: string,
): Pick<Attributes, 'modifiers' | 'units'> | string {
  const list = words(modifiers);
  const odd = list.find((m) => !/^[0-9A-Z]{2}$/.test(m));
  if (odd) return `“${odd}” is no modifier: each has two characters, with a space between them.`;
  if (list.length > 8) return 'A line takes eight modifiers at most.';
  const count = units.trim() === '' ? null : Number(units);
  if (count !== null && !(count >= 0 && count <= 100_000)) return 'Units are a number from 0 to 100,000.';
  return { modifiers: list, units: count };
}

/**
 * Diagnoses a line points to: codes, or their places in the worksheet's list as a claim writes them, by number
 * (1, 2) or letter (A, B).
 */
export function readPointers(text: string, delivered: readonly CodeLine[]): string[] | string {
  const diagnoses = delivered.filter((line) => line.system === 'ICD-10-CM');
  const read: string[] = [];
  for (const word of words(text)) {
    const place = /^\d{1,2}$/.test(word) ? Number(word) : /^[A-L]$/.test(word) ? word.charCodeAt(0) - 64 : 0;
    const code = place ? diagnoses[place - 1]?.code : parseCode(word, 'ICD-10-CM');
    if (!code) return `“${word}” is no diagnosis: type a code, or its place in the list of diagnoses.`;
    if (!read.includes(code)) read.push(code);
  }
  return read.length > 24 ? 'A line points to 24 diagnoses at most.' : read;
}
