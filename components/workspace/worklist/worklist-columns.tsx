// What the worklist says of a chart that was reviewed, column by column.

import { dayOrWords } from '../../../lib/model/calendar-day.ts';
import type { Actor } from '../../../lib/model/permissions.ts';
import type { Method } from '../../../lib/review/accuracy/method.ts';
import { isFinal } from '../../../lib/review/worksheet-life.ts';
import { figurePercent } from '../../ui/figure-text.tsx';
import { stateWords } from '../review-life/life-words.ts';
import type { Opened } from '../scorecard/scorecard-route.ts';
import { counts, countWords } from '../scorecard/scorecard-words.ts';
import type { Column } from '../table/column.ts';
import { RowOpen } from '../table/row-open.tsx';
import type { ListedChart } from './opened-charts.ts';
import { awaitsWords, settleWords } from './status-filter.ts';
import type { WorklistChart } from './worklist-charts.ts';

interface Given {
  method: Method;
  opened: Opened | null;
  person: Actor;
  now: number;
  who: (id: string | undefined) => string;
}

const nameOf = ({ encounter }: WorklistChart): string =>
  encounter.name ?? encounter.patient ?? 'Unknown patient';

export function worklistColumns(given: Given): Column<ListedChart>[] {
  const { method, opened, now, who } = given;
  const part = (chart: WorklistChart) =>
    method.part(chart.scored, opened?.attribution ?? 'raw') ?? { correct: 0, of: 0 };
  return [
    {
      head: 'Patient',
      by: ({ chart }) => nameOf(chart),
      width: 14,
      cell: ({ chart }, opening) => (
        <>
          <RowOpen opening={opening}>{nameOf(chart)}</RowOpen>
          <div className="small quiet number">{chart.encounter.patient}</div>
        </>
      ),
    },
    {
      head: 'Encounter',
      by: ({ chart }) => chart.encounter.dateOfService ?? chart.encounter.number ?? null,
      width: 9,
      look: 'number unbroken',
      cell: ({ chart: { encounter } }) => (
        <>
          {encounter.number}
          <div className="small quiet">{dayOrWords(encounter.dateOfService)}</div>
        </>
      ),
    },
    {
      head: 'Coder',
      by: ({ chart }) => chart.encounter.coder ?? null,
      width: 10,
      optional: true,
      cell: ({ chart: { encounter } }) => (
        <>
          {encounter.coder}
          <div className="small quiet">{encounter.specialty}</div>
        </>
      ),
    },
    {
      head: 'Payer',
      by: ({ chart }) => chart.encounter.payer ?? null,
      width: 10,
      optional: true,
      cell: ({ chart }) => chart.encounter.payer,
    },
    {
      head: 'Reviewer',
      by: ({ chart }) => who(chart.worksheet.reviewerId),
      width: 9,
      optional: true,
      cell: ({ chart }) => who(chart.worksheet.reviewerId),
    },
    {
      head: 'Status',
      by: ({ chart }) => stateWords(chart.life, now),
      width: 12,
      look: ({ chart: { life } }) => (life.state === 'signed' || isFinal(life) ? 'status-signed' : undefined),
      cell: ({ chart }) => <Status chart={chart} given={given} />,
    },
    {
      head: method.name,
      title: method.formula,
      by: ({ chart }) => {
        const { correct, of } = part(chart);
        return of === 0 ? null : correct / of;
      },
      count: true,
      width: 9,
      look: 'unbroken',
      cell: ({ chart }) => <Accuracy chart={chart} given={given} {...part(chart)} />,
    },
    ...counts.map(
      (count): Column<ListedChart> => ({
        head: countWords[count],
        by: ({ chart }) => chart.tally[count],
        count: true,
        width: 6,
        optional: true,
        cell: ({ chart }) => chart.tally[count],
      }),
    ),
  ];
}

function Status({ chart, given: { person, now } }: { chart: WorklistChart; given: Given }) {
  const waits = awaitsWords(chart, person, now);
  return (
    <>
      {stateWords(chart.life, now)}
      {chart.toSettle > 0 && <div className="small awaits">{settleWords(chart.toSettle)}</div>}
      {waits && <div className="small awaits">{waits}</div>}
      {chart.life.hold && <div className="small held">held back from billing</div>}
      {chart.worksheet.status !== 'signed' && (
        <div className="small quiet unbroken">
          {chart.judged} of {chart.delivered} judged
        </div>
      )}
    </>
  );
}

interface AccuracyProps {
  chart: WorklistChart;
  given: Given;
  correct: number;
  of: number;
}

function Accuracy({ chart, given: { method, opened }, correct, of }: AccuracyProps) {
  // An opened number says itself which stage it is of.
  const last = !opened && chart.final ? method.part(chart.final, 'raw') : null;
  const share = (right: number, all: number) =>
    method.unit === 'share' ? ` · ${figurePercent(right / all)}` : '';
  return (
    <>
      {of === 0 ? <span className="quiet">not reviewed</span> : `${correct} / ${of}${share(correct, of)}`}
      {last && last.of > 0 && (last.correct !== correct || last.of !== of) && (
        <div className="small quiet">
          final {last.correct} / {last.of}
          {share(last.correct, last.of)}
        </div>
      )}
    </>
  );
}
