// The chosen method by group: how many charts, the figure with its interval, how it stands to the target, and
// the codes agreed, revised, omitted and deleted.

import { type RowTarget, rowTarget, usualRowTarget } from '../../../lib/oversight/contracts/review-target.ts';
import type { ContractRegister } from '../../../lib/oversight/contracts/term-for.ts';
import { sufficientCharts } from '../../../lib/review/accuracy/estimate.ts';
import { type Figure, measure } from '../../../lib/review/accuracy/method.ts';
import type { Counted } from '../../../lib/review/behind-figure.ts';
import { isChosen } from '../../../lib/review/pooled-reviews.ts';
import { chartsOf, type Review, type ScoreRow } from '../../../lib/review/scorecard.ts';
import { standingTo } from '../../../lib/review/target.ts';
import { FigureText } from '../../ui/figure-text.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import { barStart, IntervalBar } from './scorecard-bar.tsx';
import { type Choices, type Group, isInGroup, openedAddress } from './scorecard-route.ts';
import {
  counts,
  countWords,
  dimensionWords,
  groupName,
  rowTargetWords,
  standingWords,
} from './scorecard-words.ts';

interface Props {
  choices: Choices;
  reviews: readonly Review[];
  rows: readonly ScoreRow[];
  total: ScoreRow;
  register: ContractRegister;
}

export function ScorecardTable({ choices, reviews, rows, total, register }: Props) {
  const { method, attribution, by } = choices;
  const shownRow = (row: ScoreRow, group: Group) => {
    const own = reviews.filter(({ chart }) => isInGroup(chart, group));
    return {
      row,
      group,
      figure: measure(chartsOf(own), method, { attribution }),
      target: rowTarget(own, group, method.id, register),
    };
  };
  const shown = rows.map((row) => shownRow(row, { dimension: by, name: row.name }));
  const all = shownRow(total, null);
  const from = barStart([...shown, all].map(({ figure }) => figure));
  const hasTarget = method.better === 'high' && method.unit === 'share' && !isChosen(choices.pool);
  const isUsual = [...shown, all].every(({ target }) => target?.from === null);
  const title = `${method.name} by ${dimensionWords[by].toLowerCase()}`;
  const cells = { choices, from, hasTarget, isUsual };
  return (
    <>
      <h2>{title}</h2>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">{dimensionWords[by]}</th>
            <th scope="col" className="count">
              Charts
            </th>
            <th scope="col">{method.name}</th>
            {hasTarget && (
              <th scope="col">
                {isUsual
                  ? `Interval, ${from * 100} to 100 %, target ${usualRowTarget.value * 100} %`
                  : `Interval, ${from * 100} to 100 %, and target`}
              </th>
            )}
            {counts.map((count) => (
              <th key={count} scope="col" className="count">
                {countWords[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <Row key={each.row.name ?? ''} {...each} {...cells} />
          ))}
        </tbody>
        <tfoot>
          <Row {...all} {...cells} />
        </tfoot>
      </TableFrame>
    </>
  );
}

interface RowProps {
  row: ScoreRow;
  group: Group;
  figure: Figure;
  target: RowTarget | null;
  choices: Choices;
  from: number;
  hasTarget: boolean;
  /** Every row is held against the usual target: the head says it once. */
  isUsual: boolean;
}

function Row({
  row,
  group,
  figure,
  target,
  choices: { method, attribution, stage, pool },
  from,
  hasTarget,
  isUsual,
}: RowProps) {
  const name = groupName(group);
  const open = (counted: Counted) => openedAddress({ group, counted, attribution, stage, pool });
  const standing = target && standingTo(target.value, figure, method);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="count">
        <a href={open({ what: 'charts' })} aria-label={`${row.charts} charts, ${name}`}>
          {row.charts}
        </a>
      </td>
      <td>
        <FigureText
          figure={figure}
          method={method}
          of={name}
          target={target?.value}
          open={(part) => open({ what: 'figure', method, part })}
        />
        {figure.value !== null && !figure.sufficient && (
          <div className="small quiet unbroken">
            insufficient: {figure.charts} of at least {sufficientCharts} charts
          </div>
        )}
      </td>
      {hasTarget && (
        <td>
          <IntervalBar
            figure={figure}
            target={figure.sufficient ? (target?.value ?? null) : null}
            from={from}
          />
          {standing && <div className={`small standing ${standing}`}>{standingWords[standing]}</div>}
          {!isUsual && <div className="small quiet">{rowTargetWords(target)}</div>}
        </td>
      )}
      {counts.map((count) => (
        <td key={count} className="count">
          <a
            href={open({ what: 'codes', count })}
            aria-label={`${row.tally[count]} ${countWords[count].toLowerCase()}, ${name}`}
          >
            {row.tally[count]}
          </a>
        </td>
      ))}
    </tr>
  );
}
