// One measure month by month, by vendor: as a drawing with its target, and as the table it was drawn from.

import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { monthText } from '../../../../lib/model/calendar-day.ts';
import { oneOf } from '../../../../lib/model/one-of.ts';
import { type Measured, type MeasuredRow, measureId } from '../../../../lib/model/oversight/measure.ts';
import { allMeasures, measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { unitText } from '../../../../lib/oversight/measures/measured-text.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import { addressOf, groupName, monthWithin, type Shown, yearTo } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import type { Marks } from './marks.ts';
import { MeasuredCell } from './measured-cell.tsx';
import { useFigures } from './use-figures.ts';

interface Series {
  name: string;
  /** Null: of charts that name none; absent: of all. */
  vendor: string | null | undefined;
  rows: readonly MeasuredRow[];
}

export function MonthsView({ shown, marks }: { shown: Shown; marks: Marks }) {
  const id = shown.measure ?? 'accuracy';
  const measure = measureById(id);
  const told = useFigures({
    period: yearTo(shown.period),
    filters: shown.filters,
    by: 'vendor',
    and: 'month',
    measures: [id],
  });
  return (
    <>
      <MeasureChoice shown={shown} value={id} />
      <FiguresTold told={told}>
        {({ months, inner, period }) => {
          const figureOf = (row: MeasuredRow | undefined): Measured | undefined =>
            row?.figures.find((one) => one.measure === id);
          const series: Series[] = [
            { name: 'All', vendor: undefined, rows: months },
            ...inner.map(({ name, rows }) => ({ name: groupName('vendor', name), vendor: name, rows })),
          ];
          const at = (rows: readonly MeasuredRow[], month: string | null) =>
            figureOf(rows.find(({ name }) => name === month));
          return (
            <>
              <h2>{measure.name} by month</h2>
              <MonthsChart
                months={months.map(({ name }) => name ?? '')}
                series={series.map(({ name, rows }) => ({
                  name,
                  figures: months.map((month) => at(rows, month.name)),
                }))}
                baseline={marks.baseline(id, shown.filters.vendor ?? null, shown.filters.specialty ?? null)}
              />
              <TableFrame label={`${measure.name} by month`}>
                <thead>
                  <tr>
                    <th scope="col">Month</th>
                    {series.map(({ name }) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {months.map(({ name: month }) => (
                    <tr key={month}>
                      <th scope="row">{monthText(month ?? '')}</th>
                      {series.map(({ name, vendor, rows }) => {
                        const figure = at(rows, month);
                        return (
                          <td key={name}>
                            {figure && (
                              <MeasuredCell
                                figure={figure}
                                of={`${name}, ${monthText(month ?? '')}`}
                                open={(part) =>
                                  addressOf({
                                    ...shown,
                                    period: monthWithin(month ?? '', period),
                                    filters:
                                      vendor === undefined
                                        ? shown.filters
                                        : { ...shown.filters, vendor: vendor ?? '' },
                                    opened: { measure: id, part },
                                  })
                                }
                              />
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </TableFrame>
            </>
          );
        }}
      </FiguresTold>
    </>
  );
}

/** @param only absent: every measure. */
export function MeasureChoice({
  shown,
  value,
  only,
}: {
  shown: Shown;
  value: string;
  only?: readonly string[];
}) {
  return (
    <label className="field measure-choice">
      <span>Measure</span>
      <select
        value={value}
        onChange={({ target }) => {
          location.hash = addressOf({
            ...shown,
            measure: oneOf(measureId.options, target.value) ?? shown.measure,
            opened: null,
          });
        }}
      >
        {allMeasures
          .filter(({ id }) => only?.includes(id) ?? true)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}

interface ChartProps {
  months: readonly string[];
  series: readonly { name: string; figures: readonly (Measured | undefined)[] }[];
  baseline: number | null;
}

const [width, height, left, right, top, bottom] = [940, 260, 64, 230, 12, 26];
/** What the name of a month takes with some air. */
const monthRoom = 72;
/** Lines differ in their strokes and carry their names: no colour is needed to tell them apart. */
const strokes = ['', '7 4', '2 3', '10 3 2 3', '1 5'];

function MonthsChart({ months, series, baseline }: ChartProps) {
  const known = series.flatMap(({ figures }) =>
    figures.filter((one) => one?.value != null).map((one) => one!),
  );
  if (known.length === 0) return null;
  const { unit } = known[0]!;
  const target = known.find((one) => one.target)?.target?.value ?? null;
  const values = [
    ...known.map(({ value }) => value!),
    ...(target === null ? [] : [target]),
    ...(baseline === null ? [] : [baseline]),
  ];
  const x = scalePoint(months, [left, width - right]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - bottom, top]).nice(4);
  // Names at the end of their lines, target and baseline among them, pushed apart where they would lie on each other.
  const ends = [
    ...series.map(({ name, figures }, i) => ({
      name,
      look: `chart-name line-${i % strokes.length}`,
      at: figures.findLast((one) => one?.value != null)?.value,
    })),
    ...[
      { name: 'target', at: target },
      { name: 'baseline', at: baseline },
    ].map(({ name, at }) => ({ name: `${name} ${unitText(at ?? 0, unit)}`, look: 'chart-text', at })),
  ]
    .filter((one): one is { name: string; look: string; at: number } => one.at != null)
    .sort((a, b) => y(a.at) - y(b.at));
  // From the last month back, as many as have room beside each other.
  const each = Math.ceil(monthRoom / Math.max(1, x.step()));
  const isNamed = (_: string, at: number) => (months.length - 1 - at) % each === 0;
  let below = Number.NEGATIVE_INFINITY;
  const labels = ends.map((one) => {
    below = Math.max(y(one.at), below + 15);
    return { ...one, y: below };
  });
  return (
    <svg className="months-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-text" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {unitText(tick, unit)}
          </text>
        </g>
      ))}
      {months.filter(isNamed).map((month) => (
        <text key={month} className="chart-text" x={x(month)} y={height - 8} textAnchor="middle">
          {monthText(month)}
        </text>
      ))}
      {target !== null && (
        <line className="trend-target" x1={left} x2={width - right} y1={y(target)} y2={y(target)} />
      )}
      {baseline !== null && (
        <line className="trend-baseline" x1={left} x2={width - right} y1={y(baseline)} y2={y(baseline)} />
      )}
      {series.map(({ name, figures }, i) => (
        <path
          key={name}
          className={`chart-line line-${i % strokes.length}`}
          strokeDasharray={strokes[i % strokes.length]}
          d={
            line<Measured | undefined>()
              .defined((one) => one?.value != null)
              .x((_, month) => x(months[month]!) ?? 0)
              .y((one) => y(one!.value!))([...figures]) ?? ''
          }
        />
      ))}
      {labels.map(({ name, look, y: at }) => (
        <text key={name} className={look} x={width - right + 8} y={at + 4}>
          {name}
        </text>
      ))}
    </svg>
  );
}
