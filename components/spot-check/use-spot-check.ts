// A spot check of the chart in view: the same worksheet and the same commands as the panel's, three taps to a
// finding. Each tap is recorded at once, so that an interrupted check loses nothing.

import { useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { FindingCategory } from '../../lib/model/finding.ts';
import { omittedKey } from '../../lib/model/line-key.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import { worksheetRows } from '../../lib/review/completeness.ts';
import { countWords, restToAgree } from '../panel/agree-rest.ts';
import { lineDecision } from '../panel/line-decision.ts';
import type { LineVerdict, WorksheetRow } from '../panel/line-row.tsx';
import { ownCodeWords, partWords, signedWords } from '../panel/line-words.ts';
import type { Review } from '../panel/use-review.ts';
import { categoryWords, verdictWords } from '../ui/words.ts';
import { usualDirection } from './likely-categories.ts';

export function useSpotCheck(chart: ChartSnapshot, review: Review) {
  const { view } = review;
  const delivered = view.worksheet?.delivered ?? chart.lines;
  const rows = worksheetRows(delivered, view.verdicts, view.findings);
  const closed = view.worksheet?.status === 'signed';
  const [openKey, setOpen] = useState<string | null>(null);
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const open = rows.find((row) => row.key === openKey) ?? null;
  const numberOf = (row: WorksheetRow) => rows.findIndex(({ key }) => key === row.key) + 1;
  const focusRow = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();

  /** The line that a key means: the open one, else the one that has the focus. */
  const current = (): WorksheetRow | null => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line;
    return open ?? rows.find((row) => row.key === focused) ?? null;
  };
  const step = (by: number, from = current()) => {
    const at = from ? rows.indexOf(from) + by : 0;
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))];
    setOpen(null);
    if (row) focusRow(row.key);
  };
  const fold = (row: WorksheetRow) => {
    setOpen(null);
    focusRow(row.key);
  };
  const verdict = (row: WorksheetRow, disposition: LineVerdict) => {
    if (closed) return say(signedWords);
    if (!row.line) return say(ownCodeWords);
    void review.judge(lineDecision(row, disposition, delivered));
    say(`Line ${numberOf(row)}: ${verdictWords[disposition].toLowerCase()}.`);
    if (disposition === 'agree') step(1, row);
    else setOpen(row.key);
  };
  const category = (row: WorksheetRow, chosen: FindingCategory) => {
    if (closed || !row.finding) return;
    const direction = usualDirection(chosen);
    review.describe(row.finding.id, { category: chosen, ...(direction && { direction }) });
    const missing = row.missing
      .filter((part) => part !== 'category' && !(part === 'direction' && direction))
      .map((part) => partWords[part]);
    const left = missing.length > 0 ? ` To be completed: ${missing.join(', ')}.` : '';
    say(`Line ${numberOf(row)}: ${categoryWords[chosen].toLowerCase()}.${left}`);
    fold(row);
  };
  const clear = (row: WorksheetRow) => {
    if (closed) return say(signedWords);
    void review.judge({ lineKey: row.key, disposition: null, auditor: null });
    if (row.line) fold(row);
    else step(-1, row);
    say(row.line ? `Line ${numberOf(row)}: verdict cleared.` : 'The code is taken back.');
  };
  const addCode = (auditor: AuditorCode) => {
    const standing = new Set(view.verdicts.filter((v) => v.disposition).map((v) => v.lineKey ?? ''));
    const key = omittedKey(auditor, standing);
    void review.judge({ lineKey: key, disposition: 'add', auditor });
    setOpen(key);
    say(`${auditor.code} added as omitted. Choose why.`);
  };
  const agreeWithRest = () => {
    if (closed) return say(signedWords);
    const { agreed, unreadable } = restToAgree(rows);
    const left = unreadable > 0 ? ` ${countWords(unreadable)} could not be read.` : '';
    if (agreed.length === 0) return say(`No line is left to agree with.${left}`);
    void review.judge(...agreed.map(({ key }) => lineDecision({ key }, 'agree', delivered)));
    setOpen(null);
    say(`Agreed with ${countWords(agreed.length)}. Undo takes all back.${left}`);
  };
  const undo = () => {
    if (closed) return say(signedWords);
    if (!review.canUndo && !review.saving) return say('Nothing to undo.');
    review.undo(() => say('Undone.'));
  };

  return {
    rows,
    delivered,
    closed,
    open,
    said,
    list,
    current,
    step,
    fold,
    toggle: (row: WorksheetRow) => setOpen(openKey === row.key ? null : row.key),
    verdict,
    category,
    clear,
    addCode,
    agreeWithRest,
    undo,
  };
}

export type SpotCheckActions = ReturnType<typeof useSpotCheck>;
