// A code the auditor types: for a line that should read otherwise, or for one the vendor omitted.

import type { CodeSystem } from '../../lib/model/code-line.ts';
import { shapeCode } from '../../lib/model/code-shape.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

const bare = { modifiers: [], units: null };

/** The typed code, or null when the text has no code's shape. A line's own system is tried first. */
export function typedCode(text: string, system: CodeSystem | null): AuditorCode | null {
  const shaped = (system && shapeCode(text, system)) || shapeCode(text);
  return shaped && { ...shaped, ...bare };
}

/**
 * The key of an omitted code: the first number that no standing verdict has, so that two devices adding
 * the same code write to one record and a code taken back and added again revives it.
 */
export function omittedKey({ system, code }: AuditorCode, standing: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = `add ${system} ${code} #${n}`;
    if (!standing.has(key)) return key;
  }
}

/** What to say of a text that is no code. */
export const noCodeWords =
  'This does not have the shape of an ICD-10, CPT or HCPCS code. Check it and type it again.';
