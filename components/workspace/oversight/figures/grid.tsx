// A measure by two groupings at once, one figure a cell: with its number of cases and interval, and shaded by how it lies
// among the others. The number in the cell says the same as the shade.

import type {
  GroupedBy,
  Measured,
  MeasureId,
  ScorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { measuredText, unitText } from '../../../../lib/oversight/measures/measured-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { addressOf, groupName, groupWords, type Part, type Shown } from './figures-route.ts';

interface Props {
  made: ScorecardMade;
  measure: MeasureId;
  /** Columns by the first, rows by the second, as they were asked for. */
  by: GroupedBy;
  and: GroupedBy;
  shown: Shown;
  title: string;
}

export function Grid({ made, measure: id, by, and, shown, title }: Props) {
  const measure = measureById(id);
  const columns = made.groups
    .map(({ name }) => name)
    .filter((name) => made.inner.some((one) => one.name === name));
  const cells = new Map<string, Measured>();
  const rowNames = new Map<string, { name: string | null; n: number }>();
  for (const { name: column, rows } of made.inner)
    for (const { name: row, figures } of rows) {
      const figure = figures.find((one) => one.measure === id);
      if (!figure || figure.value === null) continue;
      cells.set(`${column}\n${row}`, figure);
      const n = (rowNames.get(row ?? '')?.n ?? 0) + figure.n;
      rowNames.set(row ?? '', { name: row, n });
    }
  const rows = [...rowNames.values()].sort((a, b) => b.n - a.n);
  const told = [...cells.values()]
    .filter(({ standing }) => standing !== 'insufficient')
    .map(({ value }) => value!);
  const [low, high] = [Math.min(...told), Math.max(...told)];
  /** 0 to 1, where 1 is the worst. */
  const shade = (value: number) => {
    if (high === low) return 0;
    const at = (value - low) / (high - low);
    return measure.better === 'high' ? 1 - at : at;
  };
  const part: Part = measure.better === 'low' && measure.unit === 'share' ? 'numerator' : 'denominator';
  if (rows.length === 0)
    return (
      <EmptyState
        next={
          <>
            Choose another period, sign worksheets, or bring in{' '}
            <a href={routeTo('imports')}>charts and claims</a>.
          </>
        }
      >
        Nothing to count in this period.
      </EmptyState>
    );
  return (
    <TableFrame label={title}>
      <thead>
        <tr>
          <th scope="col">{groupWords[and]}</th>
          {columns.map((column) => (
            <th key={column ?? ''} scope="col">
              {groupName(by, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name: row }) => (
          <tr key={row ?? ''}>
            <th scope="row">{groupName(and, row)}</th>
            {columns.map((column) => {
              const figure = cells.get(`${column}\n${row}`);
              if (!figure) return <td key={column ?? ''} className="heat none" />;
              const few = figure.standing === 'insufficient';
              const filters = { ...shown.filters, [by]: column ?? '', [and]: row ?? '' };
              const names = `${groupName(and, row)}, ${groupName(by, column)}`;
              return (
                <td
                  key={column ?? ''}
                  className={few ? 'heat few' : 'heat'}
                  style={
                    few
                      ? undefined
                      : ({ '--heat': `${Math.round(shade(figure.value!) * 45)}%` } as React.CSSProperties)
                  }
                >
                  <a
                    href={addressOf({ ...shown, filters, opened: { measure: id, part } })}
                    aria-label={`${measuredText(figure)}, ${measure.name}, ${names}`}
                  >
                    {measuredText(figure)}
                  </a>{' '}
                  <span className="small unbroken">n {figure.n.toLocaleString('en-US')}</span>
                  {few ? (
                    <div className="small">insufficient</div>
                  ) : (
                    figure.interval && (
                      <div className="small unbroken">
                        {unitText(figure.interval.low, figure.unit)}–
                        {unitText(figure.interval.high, figure.unit)}
                      </div>
                    )
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
