// Errors by category and direction. Over and under stand apart: under-coding is missed revenue that no figure of
// accuracy shows.

import type { Attribution } from '../../../lib/review/accuracy/attribution.ts';
import type { Counted } from '../../../lib/review/behind-figure.ts';
import type { CategoryErrors } from '../../../lib/review/error-categories.ts';
import type { Pool } from '../../../lib/review/pooled-reviews.ts';
import type { Stage } from '../../../lib/review/scorecard.ts';
import { categoryWords } from '../../ui/words.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { type Group, openedAddress } from './scorecard-route.ts';
import { countedWords, directionColumns } from './scorecard-words.ts';

interface Props {
  group: Group;
  attribution: Attribution;
  stage: Stage;
  pool: Pool;
  rows: readonly CategoryErrors[];
}

const directions = ['over', 'under', 'neutral', 'notSaid'] as const;

export function ScorecardErrors({ group, attribution, stage, pool, rows }: Props) {
  const sum = (key: (typeof directions)[number] | 'all') => rows.reduce((n, row) => n + row[key], 0);
  // A finding cannot be signed without its direction; older ones may lack it.
  const shown = directions.filter((direction) => direction !== 'notSaid' || sum('notSaid') > 0);
  const link = (n: number, counted: Counted) =>
    n === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <a
        href={openedAddress({ group, counted, attribution, stage, pool })}
        aria-label={`${n}, ${countedWords(counted)}`}
      >
        {n}
      </a>
    );
  return (
    <>
      <h2>Errors by category and direction</h2>
      {rows.length === 0 ? (
        <p className="quiet">No scored error in these charts.</p>
      ) : (
        <TableFrame label="Errors by category and direction">
          <thead>
            <tr>
              <th scope="col">Category</th>
              {shown.map((direction) => (
                <th key={direction} scope="col" className="count">
                  {directionColumns[direction]}
                </th>
              ))}
              <th scope="col" className="count">
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, all, ...of }) => (
              <tr key={category}>
                <th scope="row">{category ? categoryWords[category] : 'No category'}</th>
                {shown.map((direction) => (
                  <td key={direction} className="count">
                    {link(of[direction], { what: 'errors', category, direction })}
                  </td>
                ))}
                <td className="count">{link(all, { what: 'errors', category })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {shown.map((direction) => (
                <td key={direction} className="count">
                  {link(sum(direction), { what: 'errors', direction })}
                </td>
              ))}
              <td className="count">{link(sum('all'), { what: 'errors' })}</td>
            </tr>
          </tfoot>
        </TableFrame>
      )}
    </>
  );
}
