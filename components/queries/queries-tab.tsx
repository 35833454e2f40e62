// Gaps and queries of the chart in view: what is open, and one being written.

import { useState } from 'react';
import { showEvidence } from '../../lib/messaging/ask-page.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { AnchorStatus, Evidence } from '../../lib/model/evidence.ts';
import { timedId } from '../../lib/model/ids.ts';
import type { Query } from '../../lib/model/query.ts';
import { fhirChart } from '../../lib/queries/fhir/values.ts';
import type { SeenGap } from '../../lib/store/views/queries.ts';
import type { PanelChart } from '../panel/use-chart.ts';
import { useTakeEvidence } from '../panel/use-evidence.ts';
import { useEvidenceRequest } from '../panel/use-evidence-request.ts';
import { SaveState } from '../session/save-state.tsx';
import { usePeople } from '../session/use-people.ts';
import type { Session } from '../session/use-session.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Tip } from '../ui/tip.tsx';
import { GapForm } from './gap-form.tsx';
import { GapRow } from './gap-row.tsx';
import { useInsertText } from './insert-text.tsx';
import { OfferedGaps } from './offered-gaps.tsx';
import { QueryRow } from './query-row.tsx';
import { QuerySteps } from './query-steps.tsx';
import { type Queries, useQueries } from './use-queries.ts';
import { WriteQuery } from './write-query.tsx';

interface Props {
  session: Session;
  chart: ChartSnapshot;
  tab: number | null;
  check: PanelChart['check'];
  /** A passage that a new gap begins with; null: none is asked for. */
  fresh: { evidence: Evidence | null } | null;
  onSaved: () => void;
}

/** Must be keyed by `chartKey` and the person. */
export function QueriesTab(props: Props) {
  const queries = useQueries(props.session, props.chart, props.check, props.onSaved);
  if (!queries) return <div className="panel-body quiet">Opening the gaps and queries…</div>;
  return <OpenQueries {...props} queries={queries} />;
}

function OpenQueries({ session, chart, tab, check, fresh, queries, onSaved }: Props & { queries: Queries }) {
  const { writer, identity, db } = session;
  const [gapOpen, setGapOpen] = useState(fresh);
  const [writing, setWriting] = useState<{ id: string; query: Query } | null>(null);
  const [said, setSaid] = useState('');
  const who = usePeople(session);
  const takeEvidence = useTakeEvidence(tab, chart, writer);
  const take = async (): Promise<Evidence | null> => {
    const taken = await takeEvidence();
    setSaid(typeof taken === 'string' ? taken : '');
    return typeof taken === 'string' ? null : taken;
  };
  const insert = useInsertText(tab, chart, check);
  const absent = (lookedIn: string): Evidence => {
    const takenAt = writer.now();
    return { kind: 'absent', id: timedId(takenAt, writer.random), lookedIn, takenAt };
  };
  const show = (item: Extract<Evidence, { kind: 'quote' }>): Promise<AnchorStatus> =>
    tab === null ? Promise.resolve('lost') : showEvidence(tab, item.id, item.anchor);
  const newGap = async () => setGapOpen({ evidence: await take() });
  // A form that is open takes the passage itself.
  useEvidenceRequest(writing || gapOpen ? null : tab, () => void newGap());
  const { gaps, offered, queries: all } = queries.view;
  const writeAbout = async (gap: SeenGap) => {
    // What a coder noted is a gap of this chart from then on.
    const noted = queries.view.waiting.get(gap.id);
    if (noted && !(await queries.place(noted)).ok) return;
    setWriting(queries.start(gap));
  };
  // What another reviewer found missing is not shown: who reads the chart again reads it unprejudiced.
  const omitted = queries.view.omitted
    .filter(({ reviewer }) => reviewer === writer.person)
    .map(({ key, code }) => ({ key, code, label: 'omitted, by this review' }));
  const lines = [...chart.lines, ...omitted];
  const codeOf = (lineKey: string | null) => lines.find(({ key }) => key === lineKey)?.code ?? null;
  return (
    <>
      <div className="panel-body queries">
        {queries.fault && (
          <FaultNotice fault={queries.fault}>
            <button type="button" className="button" onClick={queries.dismissFault}>
              Dismiss
            </button>
          </FaultNotice>
        )}
        {writing ? (
          <WriteQuery
            key={writing.id}
            id={writing.id}
            first={writing.query}
            queries={queries}
            session={session}
            chart={chart}
            tab={tab}
            onTake={take}
            onInsert={insert}
            onSay={setSaid}
            onClose={() => setWriting(null)}
          />
        ) : (
          <>
            <div className="toolbar">
              <h2>Documentation gaps</h2>
              <Tip text="Select the passage in the page first">
                <button type="button" className="button" onClick={() => void newGap()}>
                  New gap
                </button>
              </Tip>
            </div>
            {gapOpen && (
              <GapForm
                first={gapOpen.evidence}
                tab={tab}
                lines={lines}
                coder={chart.fields.coder}
                onTake={take}
                onAbsent={absent}
                onShow={show}
                onCancel={() => setGapOpen(null)}
                onSave={async (content, then) => {
                  const id = await queries.raise(content);
                  if (!id) return;
                  setGapOpen(null);
                  setSaid('Gap recorded.');
                  if (then === 'query') setWriting(queries.start({ ...content, id }));
                }}
              />
            )}
            {gaps.length === 0 && !gapOpen && (
              <p className="quiet">
                No gap is recorded in this chart. Select a passage in the page, then press New gap.
              </p>
            )}
            <ul className="query-list" aria-label="Documentation gaps">
              {gaps.map((gap) => (
                <GapRow
                  key={gap.id}
                  gap={gap}
                  code={codeOf(gap.lineKey)}
                  onShow={show}
                  onQuery={() => void writeAbout(gap)}
                  onClose={(state, closedWith) => queries.changeGap(gap.id, { state, closedWith })}
                />
              ))}
            </ul>
            <OfferedGaps
              gaps={offered}
              onPlace={async (gap) => {
                if ((await queries.place(gap.id)).ok) setSaid('Taken into this chart.');
              }}
            />
            <div className="toolbar">
              <h2>Queries</h2>
              <button
                type="button"
                className="button"
                onClick={() => setWriting(queries.start({ id: null }))}
              >
                New query
              </button>
            </div>
            {all.length === 0 && (
              <p className="quiet">
                No query is written in this chart. Record a gap first; a query is written from it.
              </p>
            )}
            <ul className="query-list" aria-label="Queries">
              {all.map((seen) => (
                <QueryRow key={seen.id} seen={seen} now={writer.now()} who={who}>
                  {seen.life.state === 'draft' && seen.query.createdBy === writer.person && (
                    <button
                      type="button"
                      className="button"
                      aria-label={`Go on writing: ${seen.query.title || seen.query.topic}`}
                      onClick={() => setWriting({ id: seen.id, query: seen.query })}
                    >
                      Go on writing
                    </button>
                  )}
                  <QuerySteps
                    seen={seen}
                    chart={fhirChart(queries.view.encounter)}
                    role={identity.person.role}
                    person={writer.person}
                    policy={queries.policy}
                    now={writer.now}
                    onStep={(content) => queries.step(seen, content)}
                    onInsert={insert}
                  />
                </QueryRow>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="said" role="status">
        {said}
      </p>
      <footer className="score">
        <SaveState db={db} person={writer.person} signedIn={session.signedIn} onSend={onSaved} />
      </footer>
    </>
  );
}
