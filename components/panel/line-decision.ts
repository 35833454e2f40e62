// What a verdict on a line takes along of what was said of it before.

import type { CodeLine } from '../../lib/model/code-line.ts';
import { positionOf } from '../../lib/model/line-position.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import type { Judgement } from '../../lib/store/commands/judgement.ts';
import type { WorksheetRow } from './line-row.tsx';

type DecidedRow = Pick<WorksheetRow, 'key'> & Partial<WorksheetRow>;

/** A verdict with what was said before of the right code or place, where that can be meant by it too. */
export function lineDecision(
  row: DecidedRow,
  disposition: Disposition | null,
  delivered: readonly CodeLine[],
): Judgement {
  const said = row.verdict?.auditor ?? null;
  const sameCode = said?.code === row.line?.code;
  const keeps = (disposition === 'revise' && !sameCode) || (disposition === 'attribute' && sameCode);
  const place = row.verdict?.position ?? null;
  // Nearly always a code is out of place because it should be the first.
  const usual = positionOf(row.key, delivered) === 1 ? null : 1;
  return {
    lineKey: row.key,
    disposition,
    auditor: keeps ? said : null,
    position: disposition === 'resequence' ? (place ?? usual) : disposition === 'add' ? place : null,
  };
}

/** Another code with the attributes that were typed for the one before it, if it is of the same system. */
export const withSaid = (auditor: AuditorCode, { verdict }: WorksheetRow): AuditorCode =>
  verdict?.auditor && verdict.disposition === 'revise' && verdict.auditor.system === auditor.system
    ? { ...verdict.auditor, code: auditor.code }
    : auditor;
