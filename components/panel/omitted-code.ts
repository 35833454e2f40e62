// A code the auditor types: for a line that should read otherwise, or for one the vendor omitted.

import type { CodeSystem } from '../../lib/model/code-line.ts';
import { typedCodes } from '../../lib/model/code-shape.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

/** What the typed text can mean; none where it has no code's form. */
export const auditorCodes = (text: string, system: CodeSystem | null): AuditorCode[] =>
  typedCodes(text, system).map((typed) => ({ ...typed, modifiers: [], units: null }));

export const noCodeWords =
  'This does not have the form of an ICD-10, CPT or HCPCS code. Check it and type it again.';

/** What to say where a text can be several codes. */
export const severalWords = (codes: readonly AuditorCode[]): string =>
  `This can be ${codes.map((c) => `${c.system} ${c.code}`).join(' or ')}. Choose one.`;
