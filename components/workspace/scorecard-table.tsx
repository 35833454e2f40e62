// The chosen method by group: how many charts, the figure with its interval, how it stands to the target, and
// the codes agreed, revised, omitted and deleted.

import { sufficientCharts } from '../../lib/review/accuracy/estimate.ts';
import { type Figure, measure } from '../../lib/review/accuracy/method.ts';
import type { Counted } from '../../lib/review/behind-figure.ts';
import { isChosen } from '../../lib/review/pooled-reviews.ts';
import { chartsOf, type Review, type ScoreRow } from '../../lib/review/scorecard.ts';
import { standingTo, usualTarget } from '../../lib/review/target.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { barStart, IntervalBar } from './scorecard-bar.tsx';
import { type Choices, type Group, isInGroup, openedAddress } from './scorecard-route.ts';
import { counts, countWords, dimensionWords, groupName, standingWords } from './scorecard-words.ts';
import { TableFrame } from './table-frame.tsx';

interface Props {
  choices: Choices;
  reviews: readonly Review[];
  rows: readonly ScoreRow[];
  total: ScoreRow;
}

export function ScorecardTable({ choices, reviews, rows, total }: Props) {
  const { method, attribution, by } = choices;
  const figureOf = (group: Group) =>
    measure(
      chartsOf(reviews).filter((chart) => isInGroup(chart, group)),
      method,
      { attribution },
    );
  const shown = rows.map((row) => {
    const group = { dimension: by, name: row.name };
    return { row, group, figure: figureOf(group) };
  });
  const all = { row: total, group: null, figure: figureOf(null) };
  const from = barStart([...shown, all].map(({ figure }) => figure));
  const hasTarget = method.better === 'high' && method.unit === 'share' && !isChosen(choices.pool);
  const title = `${method.name} by ${dimensionWords[by].toLowerCase()}`;
  const cells = { choices, from, hasTarget };
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
                Interval, {from * 100} to 100 %, target {usualTarget * 100} %
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
  choices: Choices;
  from: number;
  hasTarget: boolean;
}

function Row({
  row,
  group,
  figure,
  choices: { method, attribution, stage, pool },
  from,
  hasTarget,
}: RowProps) {
  const name = groupName(group);
  const open = (counted: Counted) => openedAddress({ group, counted, attribution, stage, pool });
  const standing = standingTo(usualTarget, figure, method);
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
          <IntervalBar figure={figure} target={figure.sufficient ? usualTarget : null} from={from} />
          {standing && <div className={`small standing ${standing}`}>{standingWords[standing]}</div>}
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
