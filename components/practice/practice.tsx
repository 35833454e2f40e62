// The page of practice: a made-up chart with its documents and the worksheet of the panel, and once it is signed the result.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { may } from '../../lib/model/permissions.ts';
import type { PracticeChart } from '../../lib/model/practice.ts';
import { scoreChart } from '../../lib/review/practice/score-chart.ts';
import { type KnownSet, practiceSets } from '../../lib/store/views/practice.ts';
import { SessionGate } from '../session/session-gate.tsx';
import type { Session } from '../session/use-session.ts';
import { DocumentFields } from './document-fields.tsx';
import { PracticeResult } from './practice-result.tsx';
import { PracticeSheet } from './practice-sheet.tsx';
import { useDocuments } from './use-documents.ts';

interface Props {
  server: string;
  charts: readonly PracticeChart[];
  /** Of the address: `set` and `chart`. */
  asked: URLSearchParams;
}

export function Practice({ server, charts, asked }: Props) {
  return (
    <SessionGate server={server} className="practice-gate">
      {(session) => <OpenPractice session={session} charts={charts} asked={asked} />}
    </SessionGate>
  );
}

/** The workspace's page of practice. */
const back = 'workspace.html#/practice';

function OpenPractice({ session, charts, asked }: Omit<Props, 'server'> & { session: Session }) {
  const sets = useLiveQuery(() => practiceSets(session.db), [session.db]);
  if (!sets) return <p className="quiet">Opening practice…</p>;
  const set = sets.find(({ id }) => id === asked.get('set'));
  const chart = charts.find(({ id }) => id === asked.get('chart'));
  const { person } = session.identity;
  const mine = set?.person === person.id && !set.removed;
  if (!set || !chart || !set.charts.includes(chart.id) || !(mine || may(person.role, 'practice.give')))
    return (
      <main className="practice-gate">
        <h1>Practice</h1>
        <p className="notice">
          This practice chart is not among those that you were given.{' '}
          <a href={back}>See what you were given</a>
        </p>
      </main>
    );
  return <OpenChart key={`${set.id} ${chart.id}`} session={session} set={set} chart={chart} mine={mine} />;
}

interface ChartProps {
  session: Session;
  set: KnownSet;
  chart: PracticeChart;
  /** Whether the person who looks is the one who practises. */
  mine: boolean;
}

function OpenChart({ session, set, chart, mine }: ChartProps) {
  const documents = useDocuments(chart.documents);
  const result = set.results.find((one) => one.chart === chart.id);
  const at = set.charts.indexOf(chart.id);
  const next = set.charts.find((id) => id !== chart.id && !set.results.some((one) => one.chart === id));
  const items = useMemo(() => result && scoreChart(chart.key, result.answers), [chart, result]);
  return (
    <div className="practice">
      <header className="practice-banner notice warn">
        <strong>Practice.</strong> A made-up chart with errors put in on purpose, {at + 1} of{' '}
        {set.charts.length}. Nothing here is a review: it counts in no figure and goes to no vendor.{' '}
        <a href={back}>All practice</a>
        {result && mine && next && (
          <>
            {' '}
            · <a href={`?set=${set.id}&chart=${next}`}>Next chart</a>
          </>
        )}
      </header>
      <div className="practice-left">
        {items && <PracticeResult items={items} onShow={documents.showText} fresh={mine} />}
        <DocumentFields documents={chart.documents} of={documents} />
      </div>
      {mine ? (
        <PracticeSheet session={session} set={set} chart={chart} documents={documents} />
      ) : (
        !items && <p className="notice">This chart was not handed in yet.</p>
      )}
    </div>
  );
}
