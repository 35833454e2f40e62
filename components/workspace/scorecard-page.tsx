// The scorecard: accuracy of signed reviews by coder and by specialty, by named methods.

import { methods, sufficientCharts } from '../../lib/review/accuracy.ts';
import type { Dimension, Scorecard, ScoreRow } from '../../lib/review/scorecard.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { methodWords } from '../ui/words.ts';
import { routeTo } from './use-route.ts';

const titles: Record<Dimension, string> = { coder: 'By coder', specialty: 'By specialty' };

export function ScorecardPage({ scorecard }: { scorecard: Scorecard }) {
  if (scorecard.total.charts === 0)
    return (
      <>
        <h1>Scorecard</h1>
        <p className="notice">
          No worksheet has been signed yet. Figures are made from signed worksheets only.
        </p>
      </>
    );
  return (
    <>
      <h1>Scorecard</h1>
      <p className="quiet">
        Signed worksheets only, each chart counted once. A figure adds up the codes of all its charts; the 95
        % confidence interval (CI) takes the chart as the unit that was sampled.
      </p>
      <dl className="methods">
        {methods.map((method) => (
          <div key={method}>
            <dt>{methodWords[method].name}</dt>
            <dd>{methodWords[method].formula}</dd>
          </div>
        ))}
      </dl>
      <ScoreTable dimension="coder" rows={scorecard.coder} total={scorecard.total} />
      <ScoreTable dimension="specialty" rows={scorecard.specialty} total={scorecard.total} />
    </>
  );
}

function ScoreTable({ dimension, rows, total }: { dimension: Dimension; rows: ScoreRow[]; total: ScoreRow }) {
  return (
    <>
      <h2>{titles[dimension]}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className="table-frame" aria-label={titles[dimension]} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{dimension === 'coder' ? 'Coder' : 'Specialty'}</th>
              <th scope="col" className="count">
                Charts
              </th>
              {methods.map((method) => (
                <th key={method} scope="col" title={methodWords[method].formula}>
                  {methodWords[method].name}
                </th>
              ))}
              {['Agreed', 'Revised', 'Omitted', 'Deleted'].map((name) => (
                <th key={name} scope="col" className="count">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Cells
                key={row.name ?? ''}
                row={row}
                name={row.name ?? 'Not named on the page'}
                dimension={dimension}
              />
            ))}
          </tbody>
          <tfoot>
            <Cells row={total} name="All" dimension={dimension} />
          </tfoot>
        </table>
      </section>
    </>
  );
}

function Cells({ row, name, dimension }: { row: ScoreRow; name: string; dimension: Dimension }) {
  const { tally } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="count">
        <a
          href={routeTo('worklist', { [dimension]: row.name, status: 'signed' })}
          aria-label={`${row.charts} charts, ${name}`}
        >
          {row.charts}
        </a>
        {row.charts < sufficientCharts && (
          <div className="small quiet unbroken">insufficient: under {sufficientCharts}</div>
        )}
      </td>
      {row.figures.map((figure) => (
        <td key={figure.method}>
          <FigureText figure={figure} />
        </td>
      ))}
      <td className="count">{tally.agree}</td>
      <td className="count">{tally.revise}</td>
      <td className="count">{tally.add}</td>
      <td className="count">{tally.delete}</td>
    </tr>
  );
}
