// Each kind of code and attribute by a measure of its own. What was not reviewed is said to be so, never 100 %.

import { typeMethods } from '../../../lib/review/accuracy/all-methods.ts';
import type { Figure, Method } from '../../../lib/review/accuracy/method.ts';
import { FigureText } from '../../ui/figure-text.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import { type Choices, openedAddress } from './scorecard-route.ts';
import { groupName } from './scorecard-words.ts';

interface Props {
  choices: Choices;
  /** In the order of `typeMethods`. */
  figures: readonly Figure[];
}

export function ScorecardKinds({ choices: { of, attribution, stage, pool }, figures }: Props) {
  const all = typeMethods.map((method, i) => ({ method, figure: figures[i] }));
  const reviewed = all.filter((each): each is { method: Method; figure: Figure } => !!each.figure?.charts);
  const missing = all.filter((each) => !each.figure?.charts);
  const sources = [...new Set(reviewed.map(({ method }) => method.source))];
  const name = groupName(of);
  return (
    <>
      <h2>By kind of code</h2>
      {reviewed.length > 0 && (
        <TableFrame label="By kind of code">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Figure</th>
              <th scope="col" className="count">
                Charts
              </th>
              <th scope="col">Formula</th>
            </tr>
          </thead>
          <tbody>
            {reviewed.map(({ method, figure }) => (
              <tr key={method.id}>
                <th scope="row">
                  {method.name}
                  {method.better === 'low' && <div className="small quiet">less is better</div>}
                </th>
                <td>
                  <FigureText
                    figure={figure}
                    method={method}
                    of={name}
                    open={(part) =>
                      openedAddress({
                        group: of,
                        counted: { what: 'figure', method, part },
                        attribution,
                        stage,
                        pool,
                      })
                    }
                  />
                </td>
                <td className="count">
                  <a
                    href={openedAddress({
                      group: of,
                      counted: { what: 'figure', method, part: 'all' },
                      attribution,
                      stage,
                      pool,
                    })}
                    aria-label={`${figure.charts} charts, ${method.name}, ${name}`}
                  >
                    {figure.charts}
                  </a>
                  {!figure.sufficient && <div className="small quiet">insufficient</div>}
                </td>
                <td className="small formula">
                  {method.formula}{' '}
                  <span className="quiet unbroken">[{sources.indexOf(method.source) + 1}]</span>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {sources.length > 0 && (
        <ol className="sources small quiet">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ol>
      )}
      {missing.length > 0 && (
        <p className="small quiet">
          Not reviewed in these charts: {missing.map(({ method }) => method.name).join(', ')}.
        </p>
      )}
    </>
  );
}
