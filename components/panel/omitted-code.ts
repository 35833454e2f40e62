// A code the auditor types: for a line that should read otherwise, or for one the vendor omitted.

import type { CodeSystem } from '../../lib/model/code-line.ts';
import { typedCodes } from '../../lib/model/code-shape.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

/** What the typed text can mean; none where it has no code's form. */
export const auditorCodes = (text: string, system: CodeSystem | null): AuditorCode[] =>
  typedCodes(text, system).map((typed) => ({ ...typed, modifiers: [], units: null }));

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

/** Whether a line's key is one that `omittedKey` made for this code. */
export const isOmittedKey = (key: string, { system, code }: Pick<AuditorCode, 'system' | 'code'>): boolean =>
  key.startsWith(`add ${system} ${code} #`);

export const noCodeWords =
  'This does not have the form of an ICD-10, CPT or HCPCS code. Check it and type it again.';

/** What to say where a text can be several codes. */
export const severalWords = (codes: readonly AuditorCode[]): string =>
  `This can be ${codes.map((c) => `${c.system} ${c.code}`).join(' or ')}. Choose one.`;
