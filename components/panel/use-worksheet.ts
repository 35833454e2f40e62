// What a person can do in the worksheet: choose a line, judge it, explain it. Where the focus goes is part of
// each action, so that the hands stay on the keys.

import { useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import { worksheetRows } from '../../lib/review/completeness.ts';
import type { Session } from '../session/use-session.ts';
import type { LineVerdict, WorksheetRow } from './line-row.tsx';
import { auditorCodes, noCodeWords, omittedKey, severalWords } from './omitted-code.ts';
import { useTakeEvidence } from './use-evidence.ts';
import type { Review } from './use-review.ts';

export function useWorksheet(session: Session, chart: ChartSnapshot, tab: number | null, review: Review) {
  const { view } = review;
  const delivered = view.worksheet?.delivered ?? chart.lines;
  const rows = worksheetRows(delivered, view.verdicts, view.findings);
  const closed = view.worksheet?.status === 'signed';
  const [selected, setSelected] = useState<string | null>(null);
  const [open, setOpen] = useState<{ key: string; fresh: boolean } | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const takeEvidence = useTakeEvidence(tab, chart, session.writer);

  const current = rows.find((row) => row.key === selected) ?? rows[0] ?? null;
  const focusRow = (key: string) => {
    setSelected(key);
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
  };
  const move = (by: number, from = current) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex((r) => r.key === from?.key) + by))];
    if (row) focusRow(row.key);
  };
  const leave = (key: string) => {
    setOpen(null);
    focusRow(key);
  };

  const setVerdict = (row: WorksheetRow, disposition: LineVerdict) => {
    if (closed || !row.line) return;
    const auditor =
      disposition === 'revise' || disposition === 'attribute' ? (row.verdict?.auditor ?? null) : null;
    void review.judge({ lineKey: row.key, disposition, auditor });
    if (disposition === 'agree') {
      setOpen(null);
      move(1, row);
    } else setOpen({ key: row.key, fresh: true });
  };
  const takeBack = (row: WorksheetRow) => {
    void review.judge({ lineKey: row.key, disposition: null, auditor: null });
    setOpen(null);
    move(-1, row);
  };
  const addCode = (auditor: AuditorCode) => {
    const standing = new Set(view.verdicts.filter((v) => v.disposition).map((v) => v.lineKey ?? ''));
    const key = omittedKey(auditor, standing);
    void review.judge({ lineKey: key, disposition: 'add', auditor });
    setSelected(key);
    setOpen({ key, fresh: true });
  };
  const setCode = (row: WorksheetRow, text: string): string | null => {
    const codes = auditorCodes(text, row.line?.system ?? null);
    const [auditor, second] = codes;
    if (!auditor) return noCodeWords;
    if (second) return severalWords(codes);
    void review.judge({ lineKey: row.key, disposition: 'revise', auditor });
    return null;
  };
  const setAttributes = (row: WorksheetRow, attributes: Pick<AuditorCode, 'modifiers' | 'units'>) => {
    if (!row.line) return;
    const { system, code } = row.line;
    const auditor = { system, code, ...attributes };
    void review.judge({ lineKey: row.key, disposition: 'attribute', auditor });
  };
  const addEvidence = async (row: WorksheetRow | null) => {
    if (closed) return;
    if (!row?.finding) return setSaid('Evidence belongs to a finding: choose R, D or + first.');
    const taken = await takeEvidence();
    if (typeof taken === 'string') return setSaid(taken);
    review.attach(row.finding.id, taken);
    setSaid('Evidence taken.');
  };
  const addAbsent = (row: WorksheetRow, lookedIn: string) => {
    if (!row.finding) return;
    const now = session.writer.now();
    const absent = {
      kind: 'absent' as const,
      id: timedId(now, session.writer.random),
      lookedIn,
      takenAt: now,
    };
    review.attach(row.finding.id, absent);
  };

  return {
    rows,
    delivered,
    closed,
    current,
    open,
    /** The editor of a line judged just now is about to open and take the focus. */
    opening: open?.fresh === true && !rows.find((row) => row.key === open.key)?.finding,
    said,
    list,
    select: setSelected,
    setOpen,
    move,
    leave,
    focusRow,
    setVerdict,
    takeBack,
    addCode,
    setCode,
    setAttributes,
    addEvidence,
    addAbsent,
  };
}
