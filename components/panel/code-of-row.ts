// The code that a row is about: the vendor's, or the one that the vendor omitted.

import type { OwnCode } from '../../lib/store/own-codes.ts';
import type { WorksheetRow } from './line-row.tsx';

/** Null where it could not be read, or nobody said of which system it is. */
export function codeOfRow({ line, verdict }: Pick<WorksheetRow, 'line' | 'verdict'>): OwnCode | null {
  const { system, code } = line ?? verdict?.auditor ?? {};
  return system && code ? { system, code } : null;
}
