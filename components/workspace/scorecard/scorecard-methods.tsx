// Several methods side by side: one alone hides something, since code over code does not see deleted codes.

import type { Method } from '../../../lib/review/accuracy/method.ts';
import { type ScoreRow, scorecardMethods } from '../../../lib/review/scorecard.ts';
import { FigureText } from '../../ui/figure-text.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import { type Choices, type Group, openedAddress } from './scorecard-route.ts';
import { dimensionWords, groupName } from './scorecard-words.ts';

interface Props {
  choices: Choices;
  rows: readonly ScoreRow[];
  total: ScoreRow;
}

/** DRGs and payments are reviewed in few charts; without any they get no column. */
const optional = new Set(['drg', 'net-payment-error']);

export function ScorecardMethods({ choices, rows, total }: Props) {
  const shown = scorecardMethods.filter(
    (method, i) => !optional.has(method.id) || total.figures[i]?.value !== null,
  );
  const title = `Methods side by side, by ${dimensionWords[choices.by].toLowerCase()}`;
  return (
    <>
      <h2>{title}</h2>
      <TableFrame label={title} dense>
        <thead>
          <tr>
            <th scope="col">{dimensionWords[choices.by]}</th>
            {shown.map((method) => (
              <th key={method.id} scope="col">
                {method.name}
                <div className="small quiet method-formula">{method.formula}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.name ?? ''}
              row={row}
              group={{ dimension: choices.by, name: row.name }}
              methods={shown}
              choices={choices}
            />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} group={null} methods={shown} choices={choices} />
        </tfoot>
      </TableFrame>
      <dl className="methods small">
        {shown.map((method) => (
          <div key={method.id}>
            <dt>{method.name}</dt>
            <dd>
              {method.formula}. {method.source}.
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface RowProps {
  row: ScoreRow;
  group: Group;
  methods: readonly Method[];
  choices: Choices;
}

function Row({ row, group, methods, choices: { attribution, stage, pool } }: RowProps) {
  const name = groupName(group);
  return (
    <tr>
      <th scope="row">{name}</th>
      {methods.map((method) => {
        const figure = row.figures.find((f) => f.method === method.id);
        return (
          <td key={method.id}>
            {figure && (
              <FigureText
                figure={figure}
                method={method}
                of={name}
                open={(part) =>
                  openedAddress({
                    group,
                    counted: { what: 'figure', method, part },
                    attribution,
                    stage,
                    pool,
                  })
                }
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}
