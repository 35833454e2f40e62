// Every query and gap of the organisation: what awaits an answer, what is overdue, and what they add up to.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { dayAt } from '../../../lib/model/calendar-day.ts';
import { oneOf } from '../../../lib/model/one-of.ts';
import { queriesCsv } from '../../../lib/reports/queries-csv.ts';
import { type QueryStepContent, takeQueryStep } from '../../../lib/store/commands/queries.ts';
import { unplacedGaps } from '../../../lib/store/views/coder-gaps.ts';
import { queriesReader } from '../../../lib/store/views/queries.ts';
import { usePolicy } from '../../queries/use-policy.ts';
import { useTemplates } from '../../queries/use-templates.ts';
import type { Session } from '../../session/use-session.ts';
import { saveFile } from '../../ui/save-file.ts';
import { FilterBar } from '../shell/filter-bar.tsx';
import {
  type BoardQuery,
  boardGaps,
  boardNoted,
  boardQueries,
  openedQueries,
  type StateFilter,
  shownQueries,
  stateFilters,
  stateFilterWords,
} from './board-rows.ts';
import { CoderVolume } from './coder-volume.tsx';
import { GapFigures } from './gap-figures.tsx';
import type { OpenedFigure } from './open-figure.tsx';
import { QueryFigures } from './query-figures.tsx';
import { QueryTable } from './query-table.tsx';

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
  reviews: Parameters<typeof CoderVolume>[0]['reviews'];
}

export function QueriesPage({ session, who, reviews }: Props) {
  const { db, writer } = session;
  const read = useMemo(() => queriesReader(), []);
  const charts = useLiveQuery(() => read(db), [db, read]);
  const templates = useTemplates(session);
  const [filter, setFilter] = useState<StateFilter>('open');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const openedWords = useRef<HTMLParagraphElement>(null);
  const policy = usePolicy(db);
  const waiting = useLiveQuery(() => unplacedGaps(db), [db]);
  if (!charts || !policy || !waiting) return null;
  const now = writer.now();
  const all = boardQueries(charts);
  const gaps = [...boardGaps(charts), ...boardNoted(waiting, reviews.encounters)];
  const shown = opened ? openedQueries(all, opened.ids) : shownQueries(all, filter, search, now);
  const open = (figure: OpenedFigure) => {
    // It stands above the table and may be out of sight.
    flushSync(() => setOpened(figure));
    openedWords.current?.focus();
  };
  const step = async (one: BoardQuery, content: QueryStepContent) => {
    const of = { encounterId: one.query.encounterId, queryId: one.id };
    const answer = await takeQueryStep(db, writer, policy, of, content);
    if (!answer.ok) return answer;
    void syncSoon();
    return { ok: true as const, value: null };
  };
  const save = () =>
    saveFile(
      queriesCsv(
        shown.map((one) => ({
          encounter: one.encounter.number ?? '',
          query: one.query,
          life: one.life,
          author: who(one.query.createdBy),
        })),
        policy.calendar,
      ),
      `queries-${dayAt(now)}.csv`,
      'text/csv;charset=utf-8',
    );
  return (
    <div className="queries-page">
      <h1>Queries</h1>
      <FilterBar
        set={opened ? [opened.words] : [search.trim() && `“${search.trim()}”`, stateFilterWords[filter]]}
        beside={
          <>
            <p className="number quiet" role="status">
              {shown.length} of {all.length} {all.length === 1 ? 'query' : 'queries'}
            </p>
            <button type="button" className="button" disabled={shown.length === 0} onClick={save}>
              Save as CSV
            </button>
          </>
        }
      >
        <label className="field">
          <span>Search</span>
          <input
            type="search"
            value={opened ? '' : search}
            placeholder="provider, encounter, topic"
            onChange={(event) => {
              setSearch(event.target.value);
              setOpened(null);
            }}
          />
        </label>
        <label className="field">
          <span>Where they stand</span>
          <select
            value={opened ? '' : filter}
            onChange={(event) => {
              setFilter(oneOf(stateFilters, event.target.value) ?? filter);
              setOpened(null);
            }}
          >
            {opened && <option value="">{opened.words}</option>}
            {stateFilters.map((one) => (
              <option key={one} value={one}>
                {stateFilterWords[one]}
              </option>
            ))}
          </select>
        </label>
      </FilterBar>
      {opened && (
        <p className="opened-figure" ref={openedWords} tabIndex={-1}>
          Counted as: <strong>{opened.words}</strong>{' '}
          <button type="button" className="button" onClick={() => setOpened(null)}>
            Back to the filter
          </button>
        </p>
      )}
      <QueryTable rows={shown} session={session} policy={policy} who={who} onStep={step} />
      <QueryFigures
        queries={all}
        calendar={policy.calendar}
        now={now}
        who={who}
        templates={templates}
        onOpen={open}
      />
      <GapFigures gaps={gaps} now={now} />
      <CoderVolume reviews={reviews} queries={all} gaps={gaps} />
    </div>
  );
}
