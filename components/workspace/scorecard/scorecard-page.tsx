// The scorecard: accuracy of signed reviews by a named method, by group, by kind of code, and what went wrong.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { usualRowTarget } from '../../../lib/oversight/contracts/review-target.ts';
import type { ContractRegister } from '../../../lib/oversight/contracts/term-for.ts';
import { sufficientCharts } from '../../../lib/review/accuracy/estimate.ts';
import { type Counted, shareOf } from '../../../lib/review/behind-figure.ts';
import { errorsByCategory } from '../../../lib/review/error-categories.ts';
import { type Bases, isChosen, poolReviews } from '../../../lib/review/pooled-reviews.ts';
import {
  chartsOf,
  groupRows,
  kindFigures,
  type Review,
  type ReviewRecords,
  scoreRow,
  signedReviews,
} from '../../../lib/review/scorecard.ts';
import { unsettledWorksheets } from '../../../lib/review/unsettled.ts';
import type { Database } from '../../../lib/store/database.ts';
import { contractsHere } from '../../../lib/store/views/contract-register.ts';
import { localDayText } from '../../ui/time-text.ts';
import { routeTo } from '../use-route.ts';
import { ScorecardChoices } from './scorecard-choices.tsx';
import { ScorecardEmpty } from './scorecard-empty.tsx';
import { ScorecardErrors } from './scorecard-errors.tsx';
import { ScorecardKinds } from './scorecard-kinds.tsx';
import { ScorecardMethods } from './scorecard-methods.tsx';
import { type Choices, choicesAddress, choicesOf, isInGroup, openedAddress } from './scorecard-route.ts';
import { ScorecardTable } from './scorecard-table.tsx';
import {
  attributionMeaning,
  dimensionWords,
  groupName,
  poolMeaning,
  stageMeaning,
} from './scorecard-words.ts';

interface Props {
  db: Database;
  records: ReviewRecords;
  bases: Bases;
  filters: URLSearchParams;
}

export function ScorecardPage({ db, records, bases, filters }: Props) {
  const register = useLiveQuery(() => contractsHere(db), [db]);
  const choices = choicesOf(filters);
  const { stage, pool } = choices;
  const all = useMemo(() => signedReviews(records, 'initial'), [records]);
  const signed = useMemo(() => poolReviews(all, bases, pool), [all, bases, pool]);
  const final = useMemo(
    () => poolReviews(signedReviews(records, 'final'), bases, pool),
    [records, bases, pool],
  );
  const unsettled = useMemo(() => {
    const open = unsettledWorksheets(records);
    return records.worksheets.filter(({ id, status }) => status === 'signed' && open.has(id)).length;
  }, [records]);
  if (all.length === 0)
    return <ScorecardEmpty drafts={records.worksheets.filter((w) => w.status !== 'signed').length} />;
  if (!register) return null;
  const reviews = stage === 'final' ? final : signed;
  if (reviews.length === 0) return <NothingHere choices={choices} signed={signed.length} />;
  const counted = { reviews, signed: signed.length, unsettled };
  return <Figures {...counted} choices={choices} register={register} />;
}

function NothingHere({ choices, signed }: { choices: Choices; signed: number }) {
  return (
    <>
      <h1>Scorecard</h1>
      <ScorecardChoices choices={choices} />
      <p className="small quiet">{poolMeaning[choices.pool]}</p>
      {signed === 0 ? (
        <p className="notice">No signed review is of such a chart.</p>
      ) : (
        <p className="notice">
          No review is final yet; {signed} {signed === 1 ? 'is' : 'are'} signed. A review becomes final when
          the vendor has accepted it, has let the time to answer pass, or its disputes are decided.{' '}
          <a href={routeTo('worklist', { status: 'signed' })}>Show the signed reviews</a>
        </p>
      )}
    </>
  );
}

interface FiguresProps {
  reviews: readonly Review[];
  /** Reviews signed, final or not. */
  signed: number;
  /** Signed reviews that count for nothing, as two judgements stand side by side in them. */
  unsettled: number;
  choices: Choices;
  register: ContractRegister;
}

function Figures({ reviews, signed, unsettled, choices, register }: FiguresProps) {
  const { method, attribution, stage, pool, by, of } = choices;
  const rows = useMemo(() => groupRows(reviews, by, attribution), [reviews, by, attribution]);
  const total = useMemo(() => scoreRow(null, reviews, attribution), [reviews, attribution]);
  const ofGroup = reviews.filter((r) => isInGroup(r.chart, of));
  return (
    <>
      <h1>Scorecard</h1>
      <ScorecardChoices choices={choices} />
      <p>
        <strong>{method.name}</strong>: {method.formula}.
      </p>
      <ScorecardTable choices={choices} reviews={reviews} rows={rows} total={total} register={register} />
      <div className="method-stated">
        <p className="small quiet">Source: {method.source}.</p>
        <p className="small quiet">
          {attributionMeaning[attribution]} <LeftOut reviews={reviews} choices={choices} />
        </p>
        <p className="small quiet">
          {stageMeaning[stage]}
          {stage === 'final' && ` ${reviews.length} of ${signed} signed reviews are final.`}
        </p>
        <p className="small quiet">{poolMeaning[pool]}</p>
        {unsettled > 0 && (
          <p className="small">
            {unsettled === 1 ? 'One signed chart is' : `${unsettled} signed charts are`} not counted: two
            judgements stand side by side in {unsettled === 1 ? 'it' : 'them'}.
          </p>
        )}
        <p className="small quiet">
          {reviews.length === 1 ? '1 chart' : `${reviews.length} charts`}, {period(reviews)}; each counted
          once, as first signed. A figure adds up the codes of all its charts; the 95 % confidence interval
          (CI) takes the chart as the unit that was sampled. Figures of under {sufficientCharts} charts are
          grey: too few to conclude from.{' '}
          {isChosen(pool)
            ? 'These charts were chosen: no target holds for them.'
            : `The target is what the vendor’s contract promises for such charts; ${usualRowTarget.value * 100} %, the usual one, where none does, or where the charts are of several vendors.`}
        </p>
      </div>
      <ScorecardMethods choices={choices} rows={rows} total={total} />
      <GroupChoice choices={choices} names={rows.map((row) => row.name)} />
      <ScorecardKinds choices={choices} figures={kindFigures(ofGroup, attribution)} />
      <ScorecardErrors
        group={of}
        attribution={attribution}
        stage={stage}
        pool={pool}
        rows={errorsByCategory(chartsOf(ofGroup), attribution)}
      />
    </>
  );
}

function GroupChoice({ choices, names }: { choices: Choices; names: readonly (string | null)[] }) {
  const { by, of } = choices;
  const groups = [null, ...names.map((name) => ({ dimension: by, name }))];
  return (
    <label className="field group-choice">
      <span>{dimensionWords[by]} whose kinds of code and errors are shown</span>
      <select
        value={groups.findIndex((group) => group?.name === of?.name && !group === !of)}
        onChange={(event) => {
          location.hash = choicesAddress({ ...choices, of: groups[Number(event.target.value)] ?? null });
        }}
      >
        {groups.map((group, i) => (
          <option key={group ? `${group.name}` : ''} value={i}>
            {groupName(group)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What no figure here counts, so that nobody takes it for agreement. */
function LeftOut({ reviews, choices }: { reviews: readonly Review[]; choices: Choices }) {
  const { attribution, stage, pool } = choices;
  const link = (why: Extract<Counted, { what: 'left-out' }>['why'], words: (n: number) => string) => {
    const counted: Counted = { what: 'left-out', why };
    const n = reviews.reduce((sum, r) => sum + (shareOf(r.chart, counted, attribution)?.amount ?? 0), 0);
    if (n === 0) return null;
    return (
      <>
        {' '}
        <a href={openedAddress({ group: null, counted, attribution, stage, pool })}>{words(n)}</a>.
      </>
    );
  };
  return (
    <>
      Advisory findings are never scored.
      {link('advisory', (n) => `${n} advisory ${n === 1 ? 'finding' : 'findings'} not scored`)}
      {attribution === 'vendor' &&
        link('not-vendor', (n) => `${n} ${n === 1 ? 'error' : 'errors'} not the vendor’s, left out`)}
    </>
  );
}

function period(reviews: readonly Review[]): string {
  const day = (review: Review | undefined) => localDayText(review?.signedAt ?? 0);
  const [first, last] = [day(reviews[0]), day(reviews.at(-1))];
  return first === last ? `signed on ${first}` : `signed from ${first} to ${last}`;
}
