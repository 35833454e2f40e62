// The worksheet: a row for each code line, verdicts by key and click, findings beneath their rows.

import { useRef, useState } from 'react';
import { showEvidence } from '../../lib/messaging/ask-page.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import { worksheetRows } from '../../lib/review/completeness.ts';
import { SaveState } from '../session/save-state.tsx';
import type { Session } from '../session/use-session.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { AddCode } from './add-code.tsx';
import { FindingEditor } from './finding-editor.tsx';
import { KeySheet } from './key-sheet.tsx';
import { LineRow, type LineVerdict, type WorksheetRow } from './line-row.tsx';
import { noCodeWords, omittedKey, typedCode } from './omitted-code.ts';
import { codesChanged } from './same-chart.ts';
import { ScoreBar } from './score-bar.tsx';
import type { PanelChart } from './use-chart.ts';
import { useTakeEvidence } from './use-evidence.ts';
import { type Review, useReview } from './use-review.ts';
import { useWorksheetKeys } from './use-worksheet-keys.ts';

interface Props {
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  check: PanelChart['check'];
  onSaved: () => void;
}

/** Must be keyed by `chartKey` and the person. */
export function Worksheet(props: Props) {
  const review = useReview(props.session, props.chart, props.check, props.onSaved);
  if (!review) return <div className="panel-body quiet">Opening the worksheet…</div>;
  return <OpenWorksheet {...props} review={review} />;
}

function OpenWorksheet({ session, chart, tab, review, onSaved }: Props & { review: Review }) {
  const { view } = review;
  const delivered = view.worksheet?.delivered ?? chart.lines;
  const rows = worksheetRows(delivered, view.verdicts, view.findings);
  const closed = view.worksheet?.status === 'signed';
  const [selected, setSelected] = useState<string | null>(null);
  const [open, setOpen] = useState<{ key: string; fresh: boolean } | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const addInput = useRef<HTMLInputElement>(null);
  const signButton = useRef<HTMLButtonElement>(null);
  const keySheet = useRef<HTMLDialogElement>(null);
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
    review.judge({ lineKey: row.key, disposition, auditor });
    if (disposition === 'agree') {
      setOpen(null);
      move(1, row);
    } else setOpen({ key: row.key, fresh: true });
  };
  const takeBack = (row: WorksheetRow) => {
    review.judge({ lineKey: row.key, disposition: null, auditor: null });
    setOpen(null);
    move(-1, row);
  };
  const addCode = (text: string): string | null => {
    const auditor = typedCode(text, null);
    if (!auditor) return noCodeWords;
    const standing = new Set(view.verdicts.filter((v) => v.disposition).map((v) => v.lineKey ?? ''));
    const key = omittedKey(auditor, standing);
    review.judge({ lineKey: key, disposition: 'add', auditor });
    setSelected(key);
    setOpen({ key, fresh: true });
    return null;
  };
  const setCode = (row: WorksheetRow, text: string): string | null => {
    const auditor = typedCode(text, row.line?.system ?? null);
    if (!auditor) return noCodeWords;
    review.judge({ lineKey: row.key, disposition: 'revise', auditor });
    return null;
  };
  const setAttributes = (row: WorksheetRow, attributes: Pick<AuditorCode, 'modifiers' | 'units'>) => {
    if (!row.line) return;
    const { system, code } = row.line;
    const auditor = { system, code, ...attributes };
    review.judge({ lineKey: row.key, disposition: 'attribute', auditor });
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

  useWorksheetKeys({
    next: () => move(1),
    previous: () => move(-1),
    verdict: (disposition) => current && setVerdict(current, disposition),
    add: () => addInput.current?.focus(),
    open: () => current?.finding && setOpen({ key: current.key, fresh: true }),
    evidence: () => void addEvidence(current),
    undo: review.undo,
    toSign: () => signButton.current?.focus(),
    help: () => keySheet.current?.showModal(),
  });

  const unfinished = rows.filter((row) => row.missing.length > 0);
  const judged = rows.filter((row) => row.line && row.verdict?.disposition).length;
  const dispositions: (Disposition | null | undefined)[] = rows.map((row) => row.verdict?.disposition);

  return (
    <>
      <main className="panel-body">
        {review.fault && (
          <FaultNotice fault={review.fault}>
            <button type="button" className="button" onClick={review.dismissFault}>
              Close
            </button>
          </FaultNotice>
        )}
        {closed && <p className="notice">Signed. This worksheet takes no more changes.</p>}
        {codesChanged(delivered, chart.lines) && (
          <p className="notice warn">
            The page shows other codes now than when this review began. The worksheet keeps the{' '}
            {delivered.length} lines that were delivered then.
          </p>
        )}
        <div className="toolbar">
          <h2>Worksheet</h2>
          <span>
            <button
              type="button"
              className="button bare"
              disabled={!review.canUndo || closed}
              onClick={review.undo}
            >
              Undo
            </button>
            <a className="button bare" href="workspace.html" target="_blank" rel="noreferrer">
              Workspace
            </a>
            <button type="button" className="button bare" onClick={() => keySheet.current?.showModal()}>
              Keys <kbd>?</kbd>
            </button>
          </span>
        </div>
        <ol className="lines" ref={list} aria-label="Code lines">
          {rows.map((row, index) => (
            <li key={row.key} className={row === current ? 'line selected' : 'line'}>
              <LineRow
                row={row}
                number={index + 1}
                selected={row === current}
                closed={closed}
                onSelect={() => setSelected(row.key)}
                onVerdict={(disposition) => setVerdict(row, disposition)}
                onOpen={() => setOpen(open?.key === row.key ? null : { key: row.key, fresh: false })}
                onTakeBack={row.line || closed ? null : () => takeBack(row)}
              />
              {open?.key === row.key && row.finding && (
                <FindingEditor
                  key={`${row.key} ${row.verdict?.disposition}`}
                  row={row}
                  closed={closed}
                  fresh={open.fresh}
                  onVerdict={(disposition) => setVerdict(row, disposition)}
                  onCode={(text) => setCode(row, text)}
                  onAttributes={(attributes) => setAttributes(row, attributes)}
                  onDescribe={(fields) => row.finding && review.describe(row.finding.id, fields)}
                  onRemoveEvidence={(id) => row.finding && review.detach(row.finding.id, id)}
                  onTakeEvidence={() => void addEvidence(row)}
                  onAbsent={(lookedIn) => addAbsent(row, lookedIn)}
                  onShowEvidence={(item) =>
                    tab === null ? Promise.resolve('lost') : showEvidence(tab, item.id, item.anchor)
                  }
                  onLeave={() => leave(row.key)}
                />
              )}
            </li>
          ))}
        </ol>
        {!closed && (
          <AddCode input={addInput} onAdd={addCode} onLeave={() => current && focusRow(current.key)} />
        )}
        <p className="small quiet" role="status">
          {said}
        </p>
      </main>
      <ScoreBar delivered={delivered.length} judged={judged} dispositions={dispositions}>
        <SaveState db={session.db} signedIn={session.signedIn} saving={review.saving} onSend={onSaved} />
        <button
          ref={signButton}
          type="button"
          className="button primary"
          disabled={closed || unfinished.length > 0}
          onClick={review.sign}
        >
          {closed ? 'Signed' : unfinished.length > 0 ? `${unfinished.length} to finish` : 'Sign worksheet'}
        </button>
      </ScoreBar>
      <KeySheet dialog={keySheet} />
    </>
  );
}
