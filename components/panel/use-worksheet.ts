// What a person can do in the worksheet: choose a line, judge it, explain it. Where the focus goes is part of
// each action, so that the hands stay on the keys.

import { useEffect, useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import { omittedKey } from '../../lib/model/line-key.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import { worksheetRows } from '../../lib/review/completeness.ts';
import { isSupportedLateOnly } from '../../lib/review/late-support.ts';
import type { Session } from '../session/use-session.ts';
import { verdictWords } from '../ui/words.ts';
import { countWords, restToAgree } from './agree-rest.ts';
import { lineDecision, withSaid } from './line-decision.ts';
import type { LineVerdict, WorksheetRow } from './line-row.tsx';
import { ownCodeWords, partWords, signedWords } from './line-words.ts';
import { auditorCodes, noCodeWords, severalWords } from './omitted-code.ts';
import type { Attributes } from './read-attributes.ts';
import { useLineEvidence } from './use-line-evidence.ts';
import type { Review } from './use-review.ts';

/** The finding that is unfolded. */
interface Opened {
  key: string;
  /** The first thing it asks for takes the focus. */
  fresh: boolean;
  /** The verdict it was opened by; with another it opens anew. */
  asked?: LineVerdict;
}

export type Sheet = ReturnType<typeof useWorksheet>;

export function useWorksheet(session: Session, chart: ChartSnapshot, tab: number | null, review: Review) {
  const { view } = review;
  const delivered = view.worksheet?.delivered ?? chart.lines;
  const rows = worksheetRows(delivered, view.verdicts, view.findings);
  const closed = view.worksheet?.status === 'signed';
  // A chart that is opened again goes on where it was left.
  const [selected, setSelected] = useState<string | null>(
    () => rows.find((row) => row.missing.length > 0)?.key ?? null,
  );
  const [open, setOpen] = useState<Opened | null>(null);
  const [said, setSaid] = useState({ text: '', shown: true });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('.selected')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const current = rows.find((row) => row.key === selected) ?? rows[0] ?? null;
  const say = (text: string) => setSaid({ text, shown: true });
  /** For those who hear the screen; the others see it. */
  const tell = (text: string) => setSaid({ text, shown: false });
  const numberOf = (row: WorksheetRow) => rows.findIndex((r) => r.key === row.key) + 1;
  const evidence = useLineEvidence({ session, chart, tab, review, closed, say, numberOf });
  const focusRow = (key: string) => {
    setSelected(key);
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
  };
  const move = (by: number, from = current) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex((r) => r.key === from?.key) + by))];
    if (row) focusRow(row.key);
  };
  const step = (by: number) => {
    tell('');
    move(by);
  };
  const leave = (key: string) => {
    setOpen(null);
    focusRow(key);
  };

  const decision = (row: Parameters<typeof lineDecision>[0], disposition: Disposition | null) =>
    lineDecision(row, disposition, delivered);

  const setVerdict = (row: WorksheetRow, disposition: LineVerdict) => {
    if (closed) return say(signedWords);
    if (!row.line) return disposition === 'delete' ? takeBack(row) : say(ownCodeWords);
    tell(`Line ${numberOf(row)}: ${verdictWords[disposition].toLowerCase()}.`);
    void review.judge(decision(row, disposition));
    if (disposition === 'agree') {
      setOpen(null);
      move(1, row);
    } else setOpen({ key: row.key, fresh: true, asked: disposition });
  };
  /** Another kind of error, chosen in the open finding: the focus stays on the choice. */
  const changeKind = (row: WorksheetRow, disposition: LineVerdict) => {
    void review.judge(decision(row, disposition));
    setOpen((was) => was && { ...was, fresh: false });
    tell(`Line ${numberOf(row)}: ${verdictWords[disposition].toLowerCase()}.`);
  };
  const agreeWithRest = () => {
    if (closed) return say(signedWords);
    const { agreed, unreadable } = restToAgree(rows);
    const left = unreadable > 0 ? ` ${countWords(unreadable)} could not be read: judge by hand.` : '';
    if (agreed.length === 0) return say(`No line left to agree with.${left}`);
    void review.judge(...agreed.map(({ key }) => decision({ key }, 'agree')));
    setOpen(null);
    say(`Agreed with ${countWords(agreed.length)} without a verdict. Ctrl Z takes all back.${left}`);
  };
  const clear = (row: WorksheetRow) => {
    if (closed) return say(signedWords);
    if (!row.line) return takeBack(row);
    if (!row.verdict?.disposition) return say(`Line ${numberOf(row)} has no verdict.`);
    void review.judge(decision(row, null));
    leave(row.key);
    say(`Line ${numberOf(row)}: verdict cleared.`);
  };
  const takeBack = (row: WorksheetRow) => {
    void review.judge({ lineKey: row.key, disposition: null, auditor: null });
    setOpen(null);
    move(-1, row);
    say(`${row.verdict?.auditor?.code ?? 'The code'} taken back.`);
  };
  const addCode = (auditor: AuditorCode) => {
    const standing = new Set(view.verdicts.filter((v) => v.disposition).map((v) => v.lineKey ?? ''));
    const key = omittedKey(auditor, standing);
    void review.judge({ lineKey: key, disposition: 'add', auditor });
    tell(`${auditor.code} added as omitted.`);
    setSelected(key);
    setOpen({ key, fresh: true });
  };
  const setCode = (row: WorksheetRow, text: string, system?: CodeSystem): string | null => {
    const codes = auditorCodes(text, system ?? row.line?.system ?? null);
    const [auditor, second] = codes;
    if (!auditor) return noCodeWords;
    if (second) return severalWords(codes);
    void review.judge({ lineKey: row.key, disposition: 'revise', auditor: withSaid(auditor, row) });
    return null;
  };
  const setAttributes = (row: WorksheetRow, attributes: Attributes) => {
    const disposition = row.verdict?.disposition ?? 'attribute';
    const of = disposition === 'attribute' ? row.line : row.verdict?.auditor;
    if (!of) return;
    const auditor = { system: of.system, code: of.code, ...attributes };
    void review.judge({ ...decision(row, disposition), auditor });
  };
  const setPosition = (row: WorksheetRow, position: number | null) => {
    const omitted = row.line === null;
    const said = omitted ? { auditor: row.verdict?.auditor ?? null } : {};
    void review.judge({ ...decision(row, omitted ? 'add' : 'resequence'), ...said, position });
  };
  /**
   * Evidence belongs to findings, so an agreed line carries none of its own: all there is to look at is what was
   * quoted in a finding before agreement took it away. An agreed line that never had one is not judged.
   */
  const isLate = (row: WorksheetRow): boolean => {
    const finding = row.finding ?? view.removed.find((f) => f.verdictId === row.verdict?.id);
    return isSupportedLateOnly(row.verdict?.disposition, finding?.evidence ?? [], view.worksheet?.billedOn);
  };
  const undo = () => {
    if (closed) return say(signedWords);
    if (!review.canUndo && !review.saving) return say('Nothing to undo.');
    review.undo((records) => {
      const several = view.verdicts.filter((v) => records.has(v.id)).length;
      if (several > 1) return say(`Undone on ${countWords(several)}.`);
      const finding = view.findings.find((f) => records.has(f.id));
      const of = view.verdicts.find((v) => records.has(v.id) || v.id === finding?.verdictId);
      const row = rows.find((r) => r.key === of?.lineKey);
      setOpen(null);
      if (of?.lineKey) focusRow(of.lineKey);
      say(row ? `Undone on line ${numberOf(row)}.` : 'Undone.');
    });
  };
  /** The next line that lacks something, after the current one and around; false when all is there. */
  const toUnfinished = (): boolean => {
    const at = current ? rows.indexOf(current) : -1;
    const next = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) => row.missing.length > 0);
    if (!next) return false;
    setOpen(null);
    focusRow(next.key);
    say(`Line ${numberOf(next)} still needs: ${next.missing.map((part) => partWords[part]).join(', ')}.`);
    return true;
  };

  // A finding opens once its line has the verdict that was asked for, so that the right field takes the focus.
  const opened = open && rows.find((row) => row.key === open.key);
  const judged = !open?.asked || opened?.verdict?.disposition === open.asked;
  const opening = open?.fresh === true && !(opened?.finding && judged);

  return {
    rows,
    delivered,
    closed,
    current,
    open: opening ? null : open,
    /** The editor of a line judged just now is about to open and take the focus. */
    opening: opening && review.fault === null,
    said,
    say,
    tell,
    undo,
    toUnfinished,
    list,
    select: setSelected,
    setOpen,
    step,
    leave,
    focusRow,
    setVerdict,
    agreeWithRest,
    clear,
    changeKind,
    takeBack,
    addCode,
    setCode,
    setAttributes,
    setPosition,
    isLate,
    ...evidence,
  };
}
