// How often each check fired over many charts, and how often it could not tell.

import { useState } from 'react';
import type { RuleTally } from '../../../lib/rules/check-month.ts';
import { ruleById } from '../../checks/chart-checks.ts';
import { TableFrame } from '../table/table-frame.tsx';

interface Props {
  tallies: readonly RuleTally[];
  /** The check whose charts are shown. */
  chosen: string | null;
  onChoose: (rule: string | null) => void;
}

export function MonthTallies({ tallies, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const fired = tallies.filter(({ proposals }) => proposals > 0);
  const often = fired.toSorted((a, b) => b.proposals - a.proposals);
  const silent = tallies.filter(({ proposals }) => proposals === 0);
  if (tallies.length === 0) return null;
  return (
    <>
      <TableFrame label="Checks">
        <thead>
          <tr>
            <th scope="col">Check</th>
            {['Proposals', 'Charts', 'Could not tell'].map((head) => (
              <th key={head} scope="col" className="count">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...often, ...(all ? silent : [])].map(({ rule, proposals, charts, unsure }) => (
            <tr key={rule}>
              <th scope="row">
                {proposals > 0 ? (
                  <button
                    type="button"
                    className="link row-open"
                    aria-pressed={chosen === rule}
                    onClick={() => onChoose(chosen === rule ? null : rule)}
                  >
                    {rule}
                  </button>
                ) : (
                  rule
                )}
                <div className="small quiet month-asks">{ruleById.get(rule)?.title}</div>
              </th>
              <td className="count">{proposals.toLocaleString('en-US')}</td>
              <td className="count">{charts.toLocaleString('en-US')}</td>
              <td className="count">{unsure.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {silent.length > 0 && (
        <p>
          <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Hide' : 'Show'} {silent.length === 1 ? 'the check' : `the ${silent.length} checks`} that
            did not fire and could not always tell
          </button>
        </p>
      )}
    </>
  );
}
