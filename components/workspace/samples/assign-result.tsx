// How the charts fall to the reviewers, and for which there is nobody, with the reason.

import type { SampleAuditor } from '../../../lib/model/sample.ts';
import type { SampleAssignments } from '../../../lib/review/sampling/assign-sample.ts';
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
      <Nobody title="without a reviewer" entries={unassigned} />
      <Nobody title="without a second reviewer" entries={withoutSecond} />
    </div>
  );
}

/** Charts by the reasons they share: forty charts without a reviewer mostly have one cause. */
function Nobody({ title, entries }: { title: string; entries: SampleAssignments['unassigned'] }) {
  if (entries.length === 0) return null;
  const groups = Map.groupBy(entries, ({ reasons }) => reasons.join(' '));
  return (
    <div className="notice warn">
      <strong>
        {charts(entries.length)} {title}
      </strong>
      <ul>
        {[...groups].map(([reasons, all]) => (
          <li key={reasons}>
            {reasons} <span className="quiet">{shortList(all.map((one) => one.key))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const shortList = (keys: readonly string[]): string =>
  keys.slice(0, 8).join(', ') + (keys.length > 8 ? ` and ${keys.length - 8} more` : '');
