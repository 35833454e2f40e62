// The worksheet: a row for each code line, verdicts by key and click, findings beneath their rows.

import { useContext, useEffect, useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import { notTakenOn } from '../checks/chart-checks.ts';
import { ChecksPart, showChecks } from '../checks/checks-part.tsx';
import { useChecks } from '../checks/use-checks.ts';
import { useProposals } from '../checks/use-proposals.ts';
import { useChartCodes } from '../codes/chart-codes.ts';
import { ChartCodesOf } from '../codes/chart-codes-of.tsx';
import { InstructionsPart } from '../payers/instructions-part.tsx';
import { SaveState } from '../session/save-state.tsx';
import { usePeople } from '../session/use-people.ts';
import type { Session } from '../session/use-session.ts';
import { useOpenLines } from '../settle/use-open-lines.ts';
import { Tip } from '../ui/tip.tsx';
import { ContractTermsPart } from '../vendors/contract-terms-part.tsx';
import { AddCode } from './add-code.tsx';
import { codeOfRow } from './code-of-row.ts';
import { draftOf } from './drafts.ts';
import { KeySheet } from './key-sheet.tsx';
import type { WorksheetRow } from './line-row.tsx';
import { signedWords } from './line-words.ts';
import { OwnDocuments } from './own-documents.ts';
import { ScoreBar } from './score-bar.tsx';
import { SignSummary } from './sign-summary.tsx';
import type { PanelChart } from './use-chart.ts';
import { useTakeEvidence } from './use-evidence.ts';
import { useEvidenceRequest } from './use-evidence-request.ts';
import { useMarks } from './use-marks.ts';
import { useRationales } from './use-rationales.ts';
import { type Review, useReview } from './use-review.ts';
import { useSupport } from './use-support.ts';
import { useWorksheet } from './use-worksheet.ts';
import { useWorksheetKeys } from './use-worksheet-keys.ts';
import { isStay, showWholeChart, WholeChart } from './whole-chart.tsx';
import { WorksheetLine } from './worksheet-line.tsx';
import { WorksheetNotices } from './worksheet-notices.tsx';

interface Props {
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  check: PanelChart['check'];
  /** A documentation gap is to be recorded, beginning with this passage; null: with none. */
  onGap: (evidence: Evidence | null) => void;
  onSaved: () => void;
}

/** Must be keyed by `chartKey` and the person. */
export function Worksheet(props: Props) {
  const review = useReview(props.session, props.chart, props.check, props.onSaved, 'panel');
  if (!review) return <div className="panel-body quiet">Opening the worksheet…</div>;
  const { session, chart } = props;
  return (
    <ChartCodesOf
      db={session.db}
      dates={chart.fields}
      stay={isStay(chart.fields, review.view.worksheet)}
      lines={review.view.worksheet?.delivered ?? chart.lines}
    >
      <OpenWorksheet {...props} review={review} />
    </ChartCodesOf>
  );
}

function OpenWorksheet({ session, chart, tab, review, onGap, onSaved }: Props & { review: Review }) {
  const sheet = useWorksheet(session, chart, tab, review);
  const { rows, delivered, closed, current } = sheet;
  const practice = useContext(OwnDocuments) !== null;
  const used = useChecks(session.db, tab, chart, delivered, review.view);
  const { checks } = used;
  const acts = useProposals(sheet, review, used, tab, session.writer);
  const codes = useChartCodes();
  const rationales = useRationales(session, onSaved);
  const who = usePeople(session);
  const { db, identity, writer } = session;
  const { worksheet } = review.view;
  const toSettle = rows.some((row) => row.missing.includes('choice'));
  const openLines = useOpenLines(db, worksheet?.id, toSettle);
  const takeEvidence = useTakeEvidence(tab, chart, writer);
  const finder = useSupport(tab, chart);
  const addInput = useRef<HTMLInputElement>(null);
  const signButton = useRef<HTMLButtonElement>(null);
  const wholeChart = useRef<HTMLDetailsElement>(null);
  const checksPart = useRef<HTMLDetailsElement>(null);
  const [sheetOpen, setSheetOpen] = useState<'keys' | 'sign' | null>(null);
  const closeSheet = () => setSheetOpen(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the chart is back on the screen
  useEffect(() => {
    if (closed) return;
    for (const { id, rationale } of review.view.findings) {
      const words = draftOf(id);
      if (words !== undefined && words !== rationale) review.describe(id, { rationale: words });
    }
  }, []);

  /** From the button, so that the focus comes back to it. */
  const toSummary = () => {
    signButton.current?.focus();
    setSheetOpen('sign');
  };

  /** The finding takes the focus; what the checks say is only unfolded, or folded again. */
  const unfold = (row: WorksheetRow) => {
    if (row.finding) return sheet.setOpen({ key: row.key, fresh: true });
    if (notTakenOn(checks, row.key).length === 0) return;
    sheet.setOpen(sheet.open?.key === row.key ? null : { key: row.key, fresh: false });
  };

  useWorksheetKeys(
    {
      next: () => sheet.step(1),
      previous: () => sheet.step(-1),
      verdict: (disposition) => current && sheet.setVerdict(current, disposition),
      add: () => (closed ? sheet.say(signedWords) : addInput.current?.focus()),
      open: () => current && unfold(current),
      acceptCheck: acts.acceptByKey,
      dismissCheck: acts.dismissByKey,
      checks: () => (closed ? sheet.say(signedWords) : showChecks(checksPart.current)),
      evidence: () => void sheet.addEvidence(current),
      gap: () => void takeEvidence().then((taken) => onGap(typeof taken === 'string' ? null : taken)),
      undo: sheet.undo,
      agreeWithRest: sheet.agreeWithRest,
      clear: () => current && sheet.clear(current),
      wholeChart: () => wholeChart.current && showWholeChart(wholeChart.current),
      about: () => {
        const code = current && codeOfRow(current);
        if (code) codes?.about(code);
      },
      toSign: () => closed || sheet.toUnfinished() || toSummary(),
      help: () => setSheetOpen('keys'),
    },
    sheet.opening,
  );

  useMarks(tab, chart, rows);
  useEvidenceRequest(tab, () => void sheet.addEvidence(current));

  const unfinished = rows.filter((row) => row.missing.length > 0);
  const judged = rows.filter((row) => row.line && row.verdict?.disposition).length;

  return (
    <>
      <div className="panel-body">
        <WorksheetNotices
          session={session}
          review={review}
          delivered={delivered}
          now={chart.lines}
          closed={closed}
        />
        <div className="toolbar">
          <h2>Worksheet</h2>
          <span>
            <Tip text="Undo (Ctrl Z)">
              <button
                type="button"
                className="button bare"
                disabled={!review.canUndo || closed}
                onClick={sheet.undo}
              >
                Undo
              </button>
            </Tip>
            <a className="button bare" href="workspace.html" target="_blank" rel="noreferrer">
              Workspace
            </a>
            <button type="button" className="button bare" onClick={() => setSheetOpen('keys')}>
              Keys <kbd>?</kbd>
            </button>
          </span>
        </div>
        <ChecksPart
          details={checksPart}
          tab={tab}
          chart={chart}
          writer={writer}
          checks={checks}
          documents={used.documents}
          facts={review.view.facts}
          acts={acts}
          lines={lineNames(rows)}
          current={current?.line ? { key: current.key, number: rows.indexOf(current) + 1 } : null}
          who={who}
          closed={closed}
          onConfirm={review.confirm}
          takePassage={async () => {
            const taken = await takeEvidence();
            if (typeof taken === 'string') sheet.say(taken);
            return typeof taken === 'string' ? null : taken;
          }}
          onLeave={() => current && sheet.focusRow(current.key)}
          onSay={sheet.say}
        />
        <ol className="lines" ref={sheet.list} aria-label="Code lines">
          {rows.map((row, index) => (
            <WorksheetLine
              key={row.key}
              row={row}
              number={index + 1}
              sheet={sheet}
              review={review}
              session={session}
              tab={tab}
              openLine={openLines.get(row.key)}
              who={who}
              rationales={rationales}
              checks={checks}
              acts={acts}
              finder={finder}
            />
          ))}
        </ol>
        <InstructionsPart db={db} fields={chart.fields} vendor={review.vendor} rows={rows} />
        <ContractTermsPart db={db} fields={chart.fields} vendor={review.vendor} now={writer.now()} />
        <WholeChart
          form={wholeChart}
          stay={isStay(chart.fields, review.view.worksheet)}
          worksheet={review.view.worksheet}
          vendor={review.vendor}
          closed={closed}
          onChange={review.describeChart}
          onVendor={review.sayVendor}
          onLeave={() => current && sheet.focusRow(current.key)}
        />
        {!closed && (
          <AddCode
            input={addInput}
            onAdd={sheet.addCode}
            onLeave={() => current && sheet.focusRow(current.key)}
          />
        )}
      </div>
      <p className={sheet.said.shown ? 'said' : 'visually-hidden'} role="status">
        {sheet.said.text}
      </p>
      <ScoreBar delivered={delivered} view={review.view} judged={judged}>
        {practice ? (
          <span className="chip">Practice</span>
        ) : (
          <SaveState
            db={db}
            person={identity.person.id}
            signedIn={session.signedIn}
            saving={review.saving}
            onSend={onSaved}
          />
        )}
        <Tip text={signTitle(closed, unfinished.length)}>
          <button
            ref={signButton}
            type="button"
            className={closed || unfinished.length > 0 ? 'button' : 'button primary'}
            aria-disabled={closed}
            onClick={() => closed || sheet.toUnfinished() || toSummary()}
          >
            {closed ? 'Signed' : unfinished.length > 0 ? `${unfinished.length} to finish` : 'Sign worksheet'}
          </button>
        </Tip>
      </ScoreBar>
      <SignSummary
        open={sheetOpen === 'sign'}
        onClose={closeSheet}
        delivered={delivered}
        view={review.view}
        proposals={checks.proposals.filter(({ state }) => state === 'open').length}
        judged={judged}
        onSign={() => {
          // What was said last may offer to be taken back, which a signed worksheet does not allow.
          sheet.tell('');
          review.sign();
        }}
      />
      <KeySheet open={sheetOpen === 'keys'} onClose={closeSheet} />
    </>
  );
}

const signTitle = (closed: boolean, unfinished: number): string | undefined => {
  if (closed) return undefined;
  return unfinished > 0 ? 'Go to the next line to finish (S)' : 'Shows what is about to be signed (S)';
};

/** Words for each delivered line, by its key. */
const lineNames = (rows: readonly WorksheetRow[]): Map<string, string> =>
  new Map(rows.flatMap(({ key, line }, index) => (line ? [[key, `line ${index + 1}, ${line.code}`]] : [])));
