// A few measures by one grouping, a row a group.

import type { GroupedBy, MeasuredRow, MeasureId } from '../../../../lib/model/oversight/measure.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { useShownRows } from '../../table/shown-rows.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { addressOf, groupName, groupWords, type Shown } from './figures-route.ts';
import { AlsoFigures, MeasuredCell } from './measured-cell.tsx';

interface Props {
  title: string;
  rows: readonly MeasuredRow[];
  by: GroupedBy;
  measures: readonly MeasureId[];
  shown: Shown;
  /** Of what the rows are a part, as one specialty. */
  within?: Partial<Record<GroupedBy, string>>;
}

export function MeasuresBy({ title, rows, by, measures, shown, within }: Props) {
  const { visible, more } = useShownRows(rows);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">{groupWords[by]}</th>
            {measures.map((id) => (
              <th key={id} scope="col">
                {measureById(id).name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map(({ name, figures }) => {
            const filters = { ...shown.filters, ...within, [by]: name ?? '' };
            return (
              <tr key={name ?? ''}>
                <th scope="row">{groupName(by, name)}</th>
                {measures.map((id) => {
                  const figure = figures.find(({ measure }) => measure === id);
                  return (
                    <td key={id}>
                      {figure && (
                        <>
                          <MeasuredCell
                            figure={figure}
                            of={groupName(by, name)}
                            open={(part) => addressOf({ ...shown, filters, opened: { measure: id, part } })}
                          />
                          <AlsoFigures figure={figure} of={groupName(by, name)} />
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}
