// The worksheet of a practice chart, over the store of practice; once it is signed, what it says is handed in.

import '../ui/tabs.css';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { syncSoon } from '../../lib/messaging/own-messages.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { PracticeChart } from '../../lib/model/practice.ts';
import type { Fault } from '../../lib/model/result.ts';
import { handInPractice } from '../../lib/store/commands/practice.ts';
import { reviewIds } from '../../lib/store/commands/review.ts';
import type { ReviewIds } from '../../lib/store/commands/worksheet-edits.ts';
import type { KnownSet } from '../../lib/store/views/practice.ts';
import { reviewView } from '../../lib/store/views/review-view.ts';
import { ChartStrip } from '../panel/chart-strip.tsx';
import { OwnDocuments } from '../panel/own-documents.ts';
import { Worksheet } from '../panel/worksheet.tsx';
import type { Session } from '../session/use-session.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import type { Documents } from './use-documents.ts';
import { usePracticeSession } from './use-practice.ts';

interface Props {
  session: Session;
  set: KnownSet;
  chart: PracticeChart;
  documents: Documents;
}

export function PracticeSheet({ session, set, chart, documents }: Props) {
  const practice = usePracticeSession(session);
  const { id } = set;
  const snapshot = useMemo(() => snapshotOf(id, chart), [id, chart]);
  const person = session.identity.person.id;
  const [ids, setIds] = useState<ReviewIds | null>(null);
  // Outside of the query: deriving ids waits for something that is no database, and what is read after that is not followed.
  useEffect(() => void reviewIds(snapshot, person).then(setIds), [snapshot, person]);
  const view = useLiveQuery(
    () => (practice && ids ? reviewView(practice.db, ids) : undefined),
    [practice?.db, ids],
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const handedIn = set.results.some((one) => one.chart === chart.id);
  const signed = view?.worksheet?.status === 'signed';
  useEffect(() => {
    if (!signed || !view || handedIn) return;
    void handInPractice(session.db, session.writer, { set: id, chart: chart.id }, view).then((done) => {
      setFault(done.ok ? null : done.error);
      if (done.ok) void syncSoon();
    });
  }, [signed, view, handedIn, session, id, chart]);
  if (!practice) return <p className="quiet">Opening the worksheet…</p>;
  return (
    <div className="panel practice-sheet">
      <header className="strip">
        <ChartStrip chart={snapshot} />
        {fault && <FaultNotice fault={fault} />}
      </header>
      <OwnDocuments value={documents}>
        <main className="tab-side">
          <Worksheet
            session={practice}
            chart={snapshot}
            tab={null}
            check={async () => ({ state: 'chart', chart: snapshot })}
            onGap={() => {}}
            onSaved={() => {}}
          />
        </main>
      </OwnDocuments>
    </div>
  );
}

/** The chart as a page would have been read: of a site of its own for each set, so that a chart that is given again begins anew. */
const snapshotOf = (set: string, { fields, lines }: PracticeChart): ChartSnapshot => ({
  profile: { id: 'practice', version: 1 },
  site: `practice ${set.slice(-6)}`,
  fields,
  lines,
  documents: [],
  readAt: 0,
});
