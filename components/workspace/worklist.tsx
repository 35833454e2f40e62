// The charts reviewed, latest first, with what was found in each; or those behind a number of the scorecard.

import { Fragment, useState } from 'react';
import type { Actor } from '../../lib/model/permissions.ts';
import { codeOverCode } from '../../lib/review/accuracy/code-methods.ts';
import type { Method } from '../../lib/review/accuracy/method.ts';
import type { Bases } from '../../lib/review/pooled-reviews.ts';
import { isFinal } from '../../lib/review/worksheet-life.ts';
import { NoteRead } from '../session/note-read.tsx';
import type { Session } from '../session/use-session.ts';
import { figurePercent } from '../ui/figure-text.tsx';
import { CountedLines } from './counted-lines.tsx';
import { amountWords, type ListedChart, openedCharts } from './opened-charts.ts';
import { ReviewDetail } from './review-detail.tsx';
import { stateWords } from './review-life/life-words.ts';
import { type ReviewedChart, searchText } from './reviewed-charts.ts';
import { type Opened, openedOf } from './scorecard-route.ts';
import { attributionWords, countedWords, counts, countWords, groupName } from './scorecard-words.ts';
import { useShownRows } from './shown-rows.tsx';
import {
  awaitsWords,
  filterWords,
  fitsStatus,
  settleWords,
  statusFilterOf,
  statusFilters,
} from './status-filter.ts';
import { TableFrame } from './table-frame.tsx';
import { routeTo } from './use-route.ts';

interface Props {
  charts: readonly ReviewedChart[];
  /** Reviews of others that this person may not see yet. */
  blind: number;
  /** Of which samples a chart is, for the charts behind a number. */
  bases: Bases;
  filters: URLSearchParams;
  session: Session;
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

const columns = ['Patient', 'Encounter', 'Coder', 'Payer', 'Reviewer', 'Status'] as const;
const width = columns.length + counts.length + 1;

/** Must be keyed by `filters`: a number that was opened brings its own. */
export function Worklist({ charts, blind, bases, filters, session, who }: Props) {
  const { person } = session.identity;
  const now = session.writer.now();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState(statusFilterOf(filters.get('status')));
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
  const { visible, more } = useShownRows(shown);
  const method = opened?.counted.what === 'figure' ? opened.counted.method : codeOverCode;
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
      <div className="filters">
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
        <p className="number quiet" role="status">
          {shown.length} of {charts.length} {charts.length === 1 ? 'chart' : 'charts'}
        </p>
      </div>
      <TableFrame label="Charts reviewed">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" className="count" title={method.formula}>
              {method.name}
            </th>
            {counts.map((count) => (
              <th key={count} scope="col" className="count">
                {countWords[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.length === 0 && (
            <tr>
              <td colSpan={width}>
                {behind.length === 0 && opened
                  ? 'No chart is behind this number.'
                  : 'No chart fits. Shorten the search, or choose another status.'}
              </td>
            </tr>
          )}
          {visible.map(({ chart, share }) => {
            const { id } = chart.worksheet;
            const open = turned.has(id) !== errorsOnly;
            return (
              <Fragment key={id}>
                <ChartRow
                  chart={chart}
                  method={method}
                  opened={opened}
                  person={person}
                  now={now}
                  who={who}
                  open={open}
                  onOpen={() => turn(id)}
                />
                {open && (
                  <tr>
                    <td colSpan={width}>
                      {chart.worksheet.encounterId && (
                        <NoteRead
                          session={session}
                          encounterId={chart.worksheet.encounterId}
                          where="workspace"
                        />
                      )}
                      {share?.lines ? (
                        <CountedLines lines={share.lines} />
                      ) : (
                        <ReviewDetail chart={chart} session={session} who={who} />
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </TableFrame>
      {more}
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

interface RowProps {
  chart: ReviewedChart;
  method: Method;
  opened: Opened | null;
  person: Actor;
  now: number;
  who: Props['who'];
  open: boolean;
  onOpen: () => void;
}

function ChartRow({ chart, method, opened, person, now, who, open, onOpen }: RowProps) {
  const { encounter, worksheet, tally, scored, life } = chart;
  const waits = awaitsWords(chart, person, now);
  const { correct, of } = method.part(scored, opened?.attribution ?? 'raw') ?? { correct: 0, of: 0 };
  // An opened number says itself which stage it is of.
  const last = !opened && chart.final ? method.part(chart.final, 'raw') : null;
  const share = method.unit === 'share' ? ` · ${figurePercent(correct / of)}` : '';
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={onOpen}>
          {encounter.name ?? encounter.patient ?? 'Unknown patient'}
        </button>
        <div className="small quiet number">{encounter.patient}</div>
      </th>
      <td className="number unbroken">
        {encounter.number}
        <div className="small quiet">{encounter.dateOfService}</div>
      </td>
      <td>
        {encounter.coder}
        <div className="small quiet">{encounter.specialty}</div>
      </td>
      <td>{encounter.payer}</td>
      <td>{who(worksheet.reviewerId)}</td>
      <td className={life.state === 'signed' || isFinal(life) ? 'status-signed' : undefined}>
        {stateWords(life, now)}
        {chart.toSettle > 0 && <div className="small awaits">{settleWords(chart.toSettle)}</div>}
        {waits && <div className="small awaits">{waits}</div>}
        {life.hold && <div className="small held">held back from billing</div>}
        {worksheet.status !== 'signed' && (
          <div className="small quiet unbroken">
            {chart.judged} of {chart.delivered} judged
          </div>
        )}
      </td>
      <td className="count unbroken">
        {of === 0 ? <span className="quiet">not reviewed</span> : `${correct} / ${of}${share}`}
        {last && last.of > 0 && (last.correct !== correct || last.of !== of) && (
          <div className="small quiet">
            final {last.correct} / {last.of}
            {method.unit === 'share' && ` · ${figurePercent(last.correct / last.of)}`}
          </div>
        )}
      </td>
      <td className="count">{tally.agree}</td>
      <td className="count">{tally.revise}</td>
      <td className="count">{tally.add}</td>
      <td className="count">{tally.delete}</td>
    </tr>
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
