// When charts were last erased, how many, and by whose order.

import type { RetentionAnswer } from '../../../lib/model/retention.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { timeText } from '../../ui/time-text.ts';
import { chartsAndFiles } from './hold-words.ts';

export function RunList({ runs }: Pick<RetentionAnswer, 'runs'>) {
  return (
    <>
      <h2>Last erased</h2>
      {runs.length === 0 ? (
        <EmptyState next="What is due stands above; the compliance officer erases it.">
          Nothing was erased yet.
        </EmptyState>
      ) : (
        <ul>
          {runs.map(({ at, by, charts, files }) => (
            <li key={at}>
              {timeText(at)}: {chartsAndFiles({ charts, files })}, by {by}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
