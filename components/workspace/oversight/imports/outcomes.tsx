// What became of each file that was sent: what it held, or why it was refused.

import { faultText } from '../../../../lib/model/result.ts';
import type { Outcome } from './use-sending.ts';
import { countWords } from './words.ts';

export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <div role="status" aria-label="What became of the files">
      <ul className="import-outcomes">
        {outcomes.map(({ name, told }) => (
          <li key={name} className={told.ok && told.value.taken ? 'taken' : 'refused'}>
            <strong>{name}</strong>:{' '}
            {!told.ok ? (
              `not imported. ${faultText(told.error)}`
            ) : told.value.taken ? (
              `imported. ${countWords(told.value.taken.counts)}`
            ) : (
              <>
                not imported: nothing of it was kept.{' '}
                {told.value.problems.length === 1
                  ? 'One problem'
                  : `The first ${told.value.problems.length} problems`}
                :
                <ol className="import-problems">
                  {told.value.problems.map(({ where, why }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; two can say the same
                    <li key={i}>
                      {where && <strong>{where}: </strong>}
                      {why}
                    </li>
                  ))}
                </ol>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
