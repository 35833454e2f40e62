// The review of the chart in view: what is recorded, and the actions that record. Before anything is
// recorded the page is read anew: it must still show this chart.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { ReadPlace } from '../../lib/model/chart-read.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { FindingFields } from '../../lib/model/finding.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { vendorOnChart } from '../../lib/review/vendors/vendor-on-chart.ts';
import { confirmFact, type Decided, decideCheck, type SaidFact } from '../../lib/store/commands/checks.ts';
import type { Judgement } from '../../lib/store/commands/judgement.ts';
import {
  attachEvidence,
  describeChart,
  describeFinding,
  detachEvidence,
  judge,
  lineIds,
  reviewIds,
  signWorksheet,
  undoEdits,
  type WholeChartFields,
} from '../../lib/store/commands/review.ts';
import { sayVendor } from '../../lib/store/commands/say-vendor.ts';
import { type Choice, type Question, settle } from '../../lib/store/commands/settle.ts';
import type { Done, ReviewIds } from '../../lib/store/commands/worksheet-edits.ts';
import { type ReviewView, reviewView } from '../../lib/store/views/review-view.ts';
import { useNoteRead } from '../session/note-read.tsx';
import type { Session } from '../session/use-session.ts';
import { dropDraft } from './drafts.ts';
import { withEarly } from './early-view.ts';
import { otherChart } from './other-chart.ts';
import { sameChart } from './same-chart.ts';
import type { PanelChart } from './use-chart.ts';
import { useSaveQueue } from './use-save-queue.ts';
import { useUndoStack } from './use-undo-stack.ts';

export interface Review {
  view: ReviewView;
  /** Who coded the chart; null: nobody has said, and the page does not show it. */
  vendor: string | null;
  fault: Fault | null;
  dismissFault: () => void;
  /** One step, and one to undo, however many lines it judges. */
  judge: (...judgements: Judgement[]) => Promise<void>;
  describe: (finding: string, fields: Partial<FindingFields>) => void;
  /** Says what the chart's DRG or discharge disposition is, or when it was billed. */
  describeChart: (fields: WholeChartFields) => void;
  /** Says which vendor coded the chart. */
  sayVendor: (vendor: string | null) => void;
  attach: (finding: string, evidence: Evidence) => void;
  detach: (finding: string, evidence: string) => void;
  /** Confirms a fact for the checks, or takes it back. */
  confirm: (fact: SaidFact) => void;
  /** Dismisses a proposal of a check, or brings it back. */
  decideCheck: (decided: Decided) => void;
  /** Chooses between judgements that stand side by side. */
  settle: (question: Omit<Question, 'worksheetId'>, choice: Choice) => void;
  sign: () => void;
  /** @param restored told which records stand again as they stood before. */
  undo: (restored: (records: ReadonlySet<string>) => void) => void;
  canUndo: boolean;
  /** True until everything done so far is in the browser's store. */
  saving: boolean;
}

/** Null while the store is being read. The calling component must be keyed by the chart and the person. */
export function useReview(
  session: Session,
  chart: ChartSnapshot,
  check: PanelChart['check'],
  afterSave: () => void,
  where: ReadPlace,
): Review | null {
  const { db, writer } = session;
  const [ids, setIds] = useState<ReviewIds | null>(null);
  const stack = useUndoStack(ids?.worksheetId ?? null);
  const queue = useSaveQueue(afterSave, stack);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the component is made anew for another chart
  useEffect(() => {
    void reviewIds(chart, writer.person).then(setIds);
  }, []);

  const { patient, encounter } = chart.fields;
  const opened = ids && { encounterId: ids.encounterId, patient, number: encounter };
  useNoteRead(session, opened, where);
  const stored = useLiveQuery(() => (ids ? reviewView(db, ids) : undefined), [db, ids]);
  const signed = stored?.worksheet?.status === 'signed';
  const { drop } = stack;
  useEffect(() => {
    if (signed) drop();
  }, [signed, drop]);
  if (!ids || !stored) return null;

  const checked = (work: () => Promise<Result<Done>>) => async () =>
    sameChart(chart, await check()) ? work() : otherChart;
  const sheet = ids.worksheetId;
  return {
    view: withEarly(stored, queue.early),
    vendor: vendorOnChart(stored.encounter, chart.fields),
    fault: queue.fault,
    dismissFault: queue.dismissFault,
    judge: async (...judgements) => {
      const delivered = stored.worksheet?.delivered ?? chart.lines;
      const shown = await Promise.all(
        judgements.map(async (verdict) => ({
          verdict,
          ids: await lineIds(sheet, verdict.lineKey),
          delivered,
        })),
      );
      queue.save(
        checked(() => judge(db, writer, chart, judgements)),
        shown,
      );
    },
    describe: (finding, fields) =>
      queue.save(
        checked(async () => {
          const done = await describeFinding(db, writer, sheet, finding, fields);
          if (done.ok) dropDraft(finding, fields.rationale);
          return done;
        }),
        [{ finding, fields }],
      ),
    describeChart: (fields) =>
      queue.save(
        checked(() => describeChart(db, writer, chart, fields)),
        [{ worksheet: fields }],
      ),
    sayVendor: (vendor) =>
      queue.save(
        checked(() => sayVendor(db, writer, chart, ids, vendor)),
        [],
      ),
    attach: (finding, evidence) =>
      queue.save(
        checked(() => attachEvidence(db, writer, sheet, finding, evidence)),
        [],
      ),
    detach: (finding, evidence) =>
      queue.save(
        checked(() => detachEvidence(db, writer, sheet, finding, evidence)),
        [],
      ),
    confirm: (fact) =>
      queue.save(
        checked(() => confirmFact(db, writer, chart, fact)),
        [],
      ),
    decideCheck: (decided) =>
      queue.save(
        checked(() => decideCheck(db, writer, chart, decided)),
        [],
      ),
    settle: (question, choice) =>
      queue.save(
        checked(() => settle(db, writer, { ...question, worksheetId: sheet }, choice)),
        [],
      ),
    sign: () =>
      queue.save(
        checked(() => signWorksheet(db, writer, sheet)),
        [],
        false,
      ),
    undo: (restored) =>
      queue.undo(async (edits) => {
        const done = await checked(() => undoEdits(db, writer, sheet, edits))();
        if (done.ok) restored(new Set(edits.map((edit) => edit.id)));
        return done;
      }),
    canUndo: stack.count > 0,
    saving: queue.saving,
  };
}
