// The review of the chart in view: what is recorded, and the actions that record. A verdict shows at once
// and is saved behind it; when saving fails it goes back and says why.

import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { type Fault, fail, type Result } from '../../lib/model/result.ts';
import {
  type Done,
  describeFinding,
  type Judgement,
  judge,
  type ReviewIds,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../lib/store/commands/review.ts';
import { type ReviewView, reviewView } from '../../lib/store/views/review-view.ts';
import type { Edit } from '../../lib/store/write.ts';
import type { Session } from '../session/use-session.ts';
import { sameChart } from './same-chart.ts';
import type { PanelChart } from './use-chart.ts';

export interface Review {
  view: ReviewView;
  fault: Fault | null;
  dismissFault: () => void;
  judge: (judgements: Judgement[]) => Promise<boolean>;
  describe: (
    finding: string,
    fields: Partial<Omit<Finding, 'worksheetId' | 'encounterId' | 'verdictId'>>,
  ) => void;
  sign: () => void;
  undo: () => void;
  canUndo: boolean;
}

/** Null while the store is being read. The calling component must be keyed by the chart and the person. */
export function useReview(
  session: Session,
  chart: ChartSnapshot,
  check: PanelChart['check'],
  afterSave: () => void,
): Review | null {
  const { db, writer } = session;
  const [ids, setIds] = useState<ReviewIds | null>(null);
  const [early, setEarly] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const undoStack = useRef<Edit[][]>([]);
  const [undoable, setUndoable] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the component is made anew for another chart
  useEffect(() => {
    void reviewIds(chart, writer.person).then(setIds);
  }, []);

  const stored = useLiveQuery(() => (ids ? reviewView(db, ids) : undefined), [db, ids]);

  const settle = useCallback(
    (answer: Result<Done>, keepUndo = true) => {
      if (!answer.ok) {
        setFault(answer.error);
        return false;
      }
      if (keepUndo && answer.value.undo.length > 0) undoStack.current.push(answer.value.undo);
      setUndoable(undoStack.current.length);
      afterSave();
      return true;
    },
    [afterSave],
  );

  const onThisChart = async (): Promise<Result<null>> => {
    const now = await check();
    return sameChart(chart, now) ? { ok: true, value: null } : otherChart;
  };

  if (!ids || !stored) return null;
  const checked = async (work: () => Promise<Result<Done>>, keepUndo = true): Promise<boolean> => {
    const safe = await onThisChart();
    return settle(safe.ok ? await work() : safe, keepUndo);
  };

  return {
    view: withEarly(stored, early),
    fault,
    dismissFault: () => setFault(null),
    async judge(judgements) {
      setFault(null);
      setEarly((shown) => new Map([...shown, ...judgements.map((j) => [j.lineKey, j] as const)]));
      const done = await checked(() => judge(db, writer, chart, judgements));
      setEarly((shown) => new Map([...shown].filter(([, j]) => !judgements.includes(j))));
      return done;
    },
    describe: (finding, fields) =>
      void checked(() => describeFinding(db, writer, ids.worksheetId, finding, fields)),
    sign: () => void checked(() => signWorksheet(db, writer, ids.worksheetId), false),
    undo: () => {
      const edits = undoStack.current.pop();
      if (edits) void checked(() => undoEdits(db, writer, ids.worksheetId, edits), false);
    },
    canUndo: undoable > 0,
  };
}

const otherChart = fail(
  'other-chart',
  'The page shows another chart than this worksheet.',
  'Nothing was recorded, so that no finding lands on the wrong patient.',
  'Go back to the chart in the EHR, or go on with the one it shows now.',
);

/** The stored review with the verdicts that are being saved already in place. */
function withEarly(view: ReviewView, early: ReadonlyMap<string, Judgement>): ReviewView {
  if (early.size === 0) return view;
  const verdicts = view.verdicts.map((v) => ({ ...v, ...early.get(v.lineKey ?? '') }));
  const known = new Set(view.verdicts.map((v) => v.lineKey));
  const fresh = [...early.values()].filter((j) => !known.has(j.lineKey));
  return { ...view, verdicts: [...verdicts, ...fresh.map((j) => ({ ...j, id: j.lineKey, conflicts: [] }))] };
}
