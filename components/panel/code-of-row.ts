// The code that a row is about: the vendor's, or the one that the vendor omitted.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import type { OwnCode } from '../../lib/store/own-codes.ts';

interface Row {
  line: Pick<CodeLine, 'system' | 'code'> | null;
  verdict: { auditor?: Pick<AuditorCode, 'system' | 'code'> | null } | null;
}

/** Null where it could not be read, or nobody said of which system it is. */
export function codeOfRow({ line, verdict }: Row): OwnCode | null {
  const { system, code } = line ?? verdict?.auditor ?? {};
  return system && code ? { system, code } : null;
}
