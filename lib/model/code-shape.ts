// The written form of codes. Form only: whether a code exists on a date is for the code sets to say.

import type { CodeSystem } from './code-line.ts';
import { keysOf } from './keys-of.ts';

const shapes: Record<CodeSystem, RegExp> = {
  // Chapter 22 (U07.1) included.
  'ICD-10-CM': /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/,
  // One of the seventeen sections first; no I and no O, so that they are not taken for 1 and 0.
  'ICD-10-PCS': /^[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/,
  // Five digits, or four and a letter: F performance, T emerging, U laboratory, M multianalyte, A vaccine.
  CPT: /^\d{4}[0-9FTUMA]$/,
  // No section of it starts with F, I, N, O or W to Z.
  HCPCS: /^[A-EGHJ-MP-V]\d{4}$/,
};

/** The code as its system writes it (capitals, dot), or null when the text is not one. */
export function parseCode(text: string, system: CodeSystem): string | null {
  const written = text.trim();
  const code = written.toUpperCase();
  // `E1l.22` is a misread E11.22, not E1L.22: letters are all large or all small.
  const oneCase = written === code || written === written.toLowerCase();
  if (!oneCase || !shapes[system].test(code)) return null;
  if (system !== 'ICD-10-CM' || code.length <= 3 || code.includes('.')) return code;
  return `${code.slice(0, 3)}.${code.slice(3)}`;
}

/** The system whose form alone fits, among those named; null when none or more than one does. */
export function systemByShape(text: string, among: readonly CodeSystem[]): CodeSystem | null {
  const fitting = among.filter((system) => parseCode(text, system) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const systems = keysOf(shapes);

/**
 * The codes that a typed text can be, with or without its dot. Several, where the form alone cannot tell: an
 * undotted `E1122` is the diagnosis E11.22 or a supply.
 * @param system the system of the line it stands for; when the text fits it, no other is meant.
 */
export function typedCodes(text: string, system: CodeSystem | null): { system: CodeSystem; code: string }[] {
  const fitting = systems.flatMap((tried) => {
    const code = parseCode(text, tried);
    return code ? [{ system: tried, code }] : [];
  });
  const own = fitting.filter((typed) => typed.system === system);
  return own.length > 0 ? own : fitting;
}
