// The charts reviewed, latest first, with what was found in each; or those behind a number of the scorecard.

import { useState } from 'react';
import { codeOverCode } from '../../../lib/review/accuracy/code-methods.ts';
import type { Bases } from '../../../lib/review/pooled-reviews.ts';
import { NoteRead } from '../../session/note-read.tsx';
import type { Session } from '../../session/use-session.ts';
import { type Opened, openedOf } from '../scorecard/scorecard-route.ts';
import { attributionWords, countedWords, groupName } from '../scorecard/scorecard-words.ts';
import { FilterBar } from '../shell/filter-bar.tsx';
import { DataTable } from '../table/data-table.tsx';
import { routeTo } from '../use-route.ts';
import { CountedLines } from './counted-lines.tsx';
import { amountWords, type ListedChart, openedCharts } from './opened-charts.ts';
import { ReviewDetail } from './review-detail.tsx';
import { filterWords, fitsStatus, statusFilterOf, statusFilters } from './status-filter.ts';
import { searchText, type WorklistChart } from './worklist-charts.ts';
import { worklistColumns } from './worklist-columns.tsx';

interface Props {
  charts: readonly WorklistChart[];
  /** Reviews of others that this person may not see yet. */
  blind: number;
  /** Of which samples a chart is, for the charts behind a number. */
  bases: Bases;
  filters: URLSearchParams;
  session: Session;
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

/** Must be keyed by `filters`: a number that was opened brings its own. */
export function Worklist({ charts, blind, bases, filters, session, who }: Props) {
  const { person } = session.identity;
  const now = session.writer.now();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState(statusFilterOf(filters.get('status')));
  const [columnsAt, setColumnsAt] = useState<HTMLElement | null>(null);
  const opened = openedOf(filters);
  const errorsOnly = opened !== null && showsErrors(opened);
  // What is wrong was asked for, so it is there at once; what is right only where somebody asks again.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const behind = openedCharts(charts, opened, bases);
  const shown = behind.filter(
    ({ chart }) =>
      // A chart that is open stays in sight when a step takes it out of the filter.
      (fitsStatus(chart, status, person, now) || (!opened && turned.has(chart.worksheet.id))) &&
      searchText(chart).includes(search.trim().toLowerCase()),
  );
  const toSettle = charts.filter((chart) => chart.toSettle > 0).length;
  const method = opened?.counted.what === 'figure' ? opened.counted.method : codeOverCode;
  const columns = worklistColumns({ method, opened, person, now, who });
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  if (charts.length === 0) return <EmptyWorklist />;
  return (
    <>
      <h1>Charts reviewed</h1>
      {opened && <Behind opened={opened} listed={behind} />}
      {blind > 0 && (
        <p className="small quiet">
          {blind === 1 ? 'One review of a colleague is' : `${blind} reviews of colleagues are`} not listed:
          you review the same chart blind, and see theirs when yours is signed.
          {opened && ' The number you opened may count them.'}
        </p>
      )}
      {!opened && toSettle > 0 && status !== 'to-settle' && (
        <p className="notice warn">
          {toSettle === 1 ? 'One chart has' : `${toSettle} charts have`} two judgements side by side.{' '}
          <button type="button" className="button" onClick={() => setStatus('to-settle')}>
            Show {toSettle === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
      <FilterBar
        set={[search.trim() && `“${search.trim()}”`, status !== 'all' && filterWords[status]]}
        beside={
          <>
            <p className="number quiet" role="status">
              {shown.length} of {charts.length} {charts.length === 1 ? 'chart' : 'charts'}
            </p>
            <div ref={setColumnsAt} className="columns-place" />
          </>
        }
      >
        <label className="field">
          <span>Search</span>
          <input
            type="search"
            value={search}
            placeholder="patient, encounter, coder"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        {!opened && (
          <label className="field">
            <span>Status</span>
            <select value={status} onChange={(event) => setStatus(statusFilterOf(event.target.value))}>
              {statusFilters.map((filter) => (
                <option key={filter} value={filter}>
                  {filterWords[filter]}
                </option>
              ))}
            </select>
          </label>
        )}
      </FilterBar>
      <DataTable
        label="Charts reviewed"
        columns={columns}
        rows={shown}
        keyOf={({ chart }) => chart.worksheet.id}
        columnsAt={columnsAt}
        none={
          behind.length === 0 && opened
            ? 'No chart is behind this number.'
            : 'No chart fits. Shorten the search, or choose another status.'
        }
        detail={{
          isOpen: (id) => turned.has(id) !== errorsOnly,
          turn,
          of: ({ chart, share }) => (
            <>
              {chart.worksheet.encounterId && (
                <NoteRead session={session} encounterId={chart.worksheet.encounterId} where="workspace" />
              )}
              {share?.lines ? (
                <CountedLines lines={share.lines} />
              ) : (
                <ReviewDetail chart={chart} session={session} who={who} />
              )}
            </>
          ),
        }}
      />
    </>
  );
}

const showsErrors = ({ counted }: Opened): boolean =>
  counted.what === 'errors' ||
  counted.what === 'left-out' ||
  (counted.what === 'codes' && counted.count !== 'agree');

/** Which number was opened, and how to get away from it. */
function Behind({ opened, listed }: { opened: Opened; listed: readonly ListedChart[] }) {
  const { group, counted, attribution } = opened;
  return (
    <p className="notice behind">
      <strong>{amountWords(listed)}</strong> behind: {countedWords(counted)}
      {group && `, ${groupName(group)}`}
      {counted.what !== 'charts' && `, ${attributionWords[attribution].toLowerCase()}`}.{' '}
      <a
        href={routeTo('scorecard')}
        onClick={(event) => {
          event.preventDefault();
          history.back();
        }}
      >
        Back to the scorecard
      </a>{' '}
      · <a href={routeTo('worklist')}>Show all charts</a>
    </p>
  );
}

function EmptyWorklist() {
  return (
    <>
      <h1>Charts reviewed</h1>
      <p className="notice">
        No chart has been reviewed yet. Open a coded chart in your EHR, open the Overread panel beside it, and
        give the first line a verdict: it appears here.
      </p>
      <p>
        <a href={routeTo('set-up')}>Set up</a> shows what is ready for that and what is missing.
      </p>
    </>
  );
}
