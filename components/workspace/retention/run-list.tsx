// When charts were last erased, how many, and by whose order.

import type { RetentionAnswer } from '../../../lib/model/retention.ts';
import { timeText } from '../../ui/time-text.ts';

export function RunList({ runs }: Pick<RetentionAnswer, 'runs'>) {
  return (
    <>
      <h2>Last erased</h2>
      {runs.length === 0 ? (
        <p className="quiet">Nothing was erased yet.</p>
      ) : (
        <ul>
          {runs.map(({ at, by, charts }) => (
            <li key={at}>
              {timeText(at)}: {charts.toLocaleString()} {charts === 1 ? 'chart' : 'charts'}, by {by}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
