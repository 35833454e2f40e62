// How the charts fall to the reviewers, and for which there is nobody, with the reason.

import type { SampleAuditor } from '../../../lib/model/sample.ts';
import type { SampleAssignments } from '../../../lib/review/sampling/assign-sample.ts';
import { ChartsByReason } from './charts-by-reason.tsx';
import { charts } from './words.ts';

interface Props {
  result: SampleAssignments;
  auditors: readonly SampleAuditor[];
}

export function AssignResult({ result, auditors }: Props) {
  const { assignments, unassigned, withoutSecond } = result;
  return (
    <div role="status" className="assign-result">
      <ul>
        {auditors.map(({ id, name }) => {
          const second = assignments.filter((a) => a.second === id).length;
          return (
            <li key={id}>
              {name}: {charts(assignments.filter((a) => a.auditor === id).length)}
              {second > 0 && `, and ${second} as second reviewer`}
            </li>
          );
        })}
      </ul>
      <ChartsByReason title="without a reviewer" entries={unassigned} />
      <ChartsByReason title="without a second reviewer" entries={withoutSecond} />
    </div>
  );
}
