// Practice in the workspace: what one was given to practise, and for whoever gives sets how everybody did.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { dayText } from '../../../lib/model/calendar-day.ts';
import { may } from '../../../lib/model/permissions.ts';
import type { PracticeChart } from '../../../lib/model/practice.ts';
import { practiceScore } from '../../../lib/review/practice/practice-score.ts';
import { type ScoredItem, scoreChart } from '../../../lib/review/practice/score-chart.ts';
import { takeBackPractice } from '../../../lib/store/commands/practice.ts';
import { type KnownSet, practiceSets } from '../../../lib/store/views/practice.ts';
import { kappaWords, ScoreFigures, shareWords } from '../../practice/score-words.tsx';
import { usePeople } from '../../session/use-people.ts';
import type { Session } from '../../session/use-session.ts';
import { PageHead } from '../shell/page-head.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import { GiveSet } from './give-set.tsx';

interface Props {
  session: Session;
  /** Brings the practice charts, which are much to load for a page that few open. */
  load: () => Promise<readonly PracticeChart[]>;
}

export function PracticePage({ session, load }: Props) {
  const sets = useLiveQuery(() => practiceSets(session.db), [session.db]);
  const [charts, setCharts] = useState<readonly PracticeChart[]>();
  useEffect(() => void load().then(setCharts), [load]);
  if (!sets || !charts) return <p className="quiet">Opening practice…</p>;
  const { person } = session.identity;
  const own = sets.filter((set) => set.person === person.id && !set.removed);
  const gives = may(person.role, 'practice.give');
  return (
    <>
      <PageHead name="Practice">
        <p className="quiet">
          Made-up charts with errors put in on purpose, to learn on. They come with the extension and need no
          EHR. Nothing of practice is a review: it counts in no figure and goes to no vendor.
        </p>
      </PageHead>
      <h2>Given to you</h2>
      {own.length === 0 ? (
        <p className="notice">
          You were given nothing to practise.{' '}
          {gives
            ? 'Give yourself a set below to try it.'
            : 'Ask whoever leads compliance, or your administrator, for a set.'}
        </p>
      ) : (
        own.map((set) => <OwnSet key={set.id} set={set} charts={charts} />)
      )}
      {gives && <GivenSets session={session} sets={sets} charts={charts} />}
    </>
  );
}

const chartPage = (set: string, chart: string): string =>
  `practice.html?${new URLSearchParams({ set, chart })}`;

const nameOf = (charts: readonly PracticeChart[], id: string): string => {
  const chart = charts.find((one) => one.id === id);
  return chart ? `${chart.specialty}, ${chart.fields.encounter}` : `Chart ${id}, not in this version`;
};

/** Of what was handed in, every line scored. */
const itemsOf = (set: KnownSet, charts: readonly PracticeChart[]): ScoredItem[] =>
  set.results.flatMap(({ chart, answers }) => {
    const found = charts.find(({ id }) => id === chart);
    return found ? scoreChart(found.key, answers) : [];
  });

function OwnSet({ set, charts }: { set: KnownSet; charts: readonly PracticeChart[] }) {
  const name = `${set.results.length} of ${set.charts.length} handed in${set.dueOn ? `, due ${dayText(set.dueOn)}` : ''}`;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {set.charts.map((id) => (
          <li key={id}>
            <a href={chartPage(set.id, id)}>{nameOf(charts, id)}</a>{' '}
            <span className="chip">
              {set.results.some(({ chart }) => chart === id) ? 'Handed in' : 'To read'}
            </span>
          </li>
        ))}
      </ul>
      {set.results.length > 0 && <ScoreFigures score={practiceScore(itemsOf(set, charts))} />}
    </section>
  );
}

interface GivenProps {
  session: Session;
  sets: readonly KnownSet[];
  charts: readonly PracticeChart[];
}

function GivenSets({ session, sets, charts }: GivenProps) {
  const who = usePeople(session);
  const [said, setSaid] = useState('');
  const turn = async (set: KnownSet) => {
    const done = await takeBackPractice(session.db, session.writer, set.id, !set.removed);
    setSaid(done.ok ? `The set is ${set.removed ? 'given again' : 'taken back'}.` : done.error.happened);
    if (done.ok) void syncSoon();
  };
  return (
    <>
      <h2>Given out</h2>
      <GiveSet session={session} charts={charts} onGiven={(words) => setSaid(words)} />
      <p role="status" className="small">
        {said}
      </p>
      {sets.length === 0 ? (
        <p className="notice">No set was given yet. Give a new auditor one before their first real chart.</p>
      ) : (
        <TableFrame label="Practice sets">
          <thead>
            <tr>
              {[
                'Person',
                'Handed in',
                'Due',
                'Errors found',
                'Right of disagreed',
                'Agreement',
                'Charts',
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sets.map((set) => {
              const score = practiceScore(itemsOf(set, charts));
              return (
                <tr key={set.id}>
                  <th scope="row">
                    {who(set.person)}
                    {set.removed && <div className="small quiet">Taken back</div>}
                  </th>
                  <td className="number">
                    {set.results.length} of {set.charts.length}
                  </td>
                  <td className="small unbroken">{set.dueOn ? dayText(set.dueOn) : ''}</td>
                  <td className="number">{shareWords(score.found)}</td>
                  <td className="number">{shareWords(score.right)}</td>
                  <td className="number">
                    {shareWords({ n: score.agreement.same, of: score.agreement.n })}
                    <div className="small quiet">{kappaWords(score)}</div>
                  </td>
                  <td className="small">
                    {set.results.map(({ chart }) => (
                      <div key={chart}>
                        <a className="practice-chart" href={chartPage(set.id, chart)}>
                          {nameOf(charts, chart)}
                        </a>
                      </div>
                    ))}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="button"
                      aria-label={`${set.removed ? 'Give again' : 'Take back'}: ${who(set.person)}`}
                      onClick={() => void turn(set)}
                    >
                      {set.removed ? 'Give again' : 'Take back'}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </TableFrame>
      )}
    </>
  );
}
