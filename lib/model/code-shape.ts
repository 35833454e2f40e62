// The grammar of codes: whether a text can be a code at all, and of which system. Says nothing of whether
// the code exists or was valid on a date.

import type { CodeSystem } from './code-line.ts';

const shapes: Record<CodeSystem, RegExp> = {
  // Letter, digit, letter or digit; up to four more after a dot, the last of seven may be a letter.
  'ICD-10-CM': /^[A-Z][0-9][0-9A-Z](\.?[0-9A-Z]{1,4})?$/,
  // Seven characters without I and O; the first is one of the seventeen sections.
  'ICD-10-PCS': /^[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/,
  // Five digits, or four and a letter for categories II, III and laboratory analyses.
  CPT: /^[0-9]{4}[0-9AFMTU]$/,
  HCPCS: /^[A-V][0-9]{4}$/,
};

/** In the order in which an undotted text is tried: the narrower grammar first. */
const order: CodeSystem[] = ['CPT', 'HCPCS', 'ICD-10-PCS', 'ICD-10-CM'];

/**
 * Reads `text` as one code, with or without dot, in any case.
 * @param system where it is known; an undotted `E1122` is a diagnosis or a supply and only this can tell.
 * @returns the code as it is written (diagnoses with their dot), or null when it has no code's shape.
 */
export function shapeCode(
  text: string,
  system?: CodeSystem | null,
): { system: CodeSystem; code: string } | null {
  const code = text.trim().toUpperCase();
  const tried = system ? [system] : code.includes('.') ? (['ICD-10-CM'] as const) : order;
  const fits = tried.find((s) => shapes[s].test(code));
  if (!fits) return null;
  const dotted = fits === 'ICD-10-CM' && code.length > 3 && !code.includes('.');
  return { system: fits, code: dotted ? `${code.slice(0, 3)}.${code.slice(3)}` : code };
}
